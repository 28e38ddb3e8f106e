import type { ReactNode } from 'react';
import { Button, Table, Tag } from '@digdir/designsystemet-react';
import { api, BY_PAGES, type Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';

/** Which programs may read, until when, and who has let them; for administrators and auditors. */
export function MachineClientTable({
  action,
}: {
  /** What can be done to one of them; absent for who may only look. */
  action?: (client: Assessments['MachineClient']) => ReactNode;
}) {
  const text = useText();
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/access/machine-clients',
    { params: { query: { limit: 50 } } },
    BY_PAGES,
  );
  return (
    <Loaded query={pages}>
      {(data) => {
        const clients = data.pages.flatMap(({ items }) => items);
        return clients.length === 0 ? (
          <Empty icon="lock" title={text('access.machines.none')} />
        ) : (
          <>
            <TableScroll label={text('access.machines')}>
              <Table data-size="sm">
                <Table.Head>
                  <Table.Row>
                    <Table.HeaderCell>{text('access.client')}</Table.HeaderCell>
                    <Table.HeaderCell>{text('access.issued')}</Table.HeaderCell>
                    <Table.HeaderCell>{text('access.expires')}</Table.HeaderCell>
                    {action && <Table.HeaderCell>{text('access.do')}</Table.HeaderCell>}
                  </Table.Row>
                </Table.Head>
                <Table.Body>
                  {clients.map((client) => (
                    <Table.Row key={client.id}>
                      <Table.Cell translate="no">
                        <strong>{client.name}</strong>
                        <br />
                        <small>{client.clientId}</small>
                      </Table.Cell>
                      <Table.Cell>
                        {text.instant(client.issuedAt)}
                        <br />
                        <small translate="no">{client.issuedBy}</small>
                      </Table.Cell>
                      <Table.Cell>
                        {text.instant(client.expiresAt)}
                        {client.expired && (
                          <>
                            <br />
                            <Tag data-size="sm" data-color="neutral">
                              {text('access.expired')}
                            </Tag>
                          </>
                        )}
                      </Table.Cell>
                      {action && <Table.Cell>{action(client)}</Table.Cell>}
                    </Table.Row>
                  ))}
                </Table.Body>
              </Table>
            </TableScroll>
            {pages.hasNextPage && (
              <Button
                variant="secondary"
                loading={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                {text('app.more')}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
