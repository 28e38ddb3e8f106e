import { Link } from '@tanstack/react-router';
import { Button, Table } from '@digdir/designsystemet-react';
import { api, BY_PAGES } from '../api/client';
import { useSession } from '../app/root';
import { ClaimValue } from '../catalogue/Claims';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';
import { AssuranceTag } from '../ui/tags';
import { StewardScreen } from './StewardScreen';

const PAGE = 50;

/** Claims that wait for a second pair of eyes. */
export function QueueScreen() {
  const text = useText();
  const user = useSession()?.user;
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/claims',
    { params: { query: { status: 'proposed', limit: PAGE } } },
    BY_PAGES,
  );
  return (
    <StewardScreen title={text('steward.queue')} lead={text('steward.queue.lead')}>
      <Loaded query={pages}>
        {(data) => {
          const records = data.pages.flatMap(({ items }) => items);
          return records.length === 0 ? (
            <Empty icon="check" title={text('home.queue.none')} />
          ) : (
            <>
              <TableScroll label={text('steward.queue')}>
                <Table data-size="sm">
                  <Table.Head>
                    <Table.Row>
                      <Table.HeaderCell>{text('steward.subject')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('claims.property')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('claims.value')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('claims.assurance')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('steward.proposedBy')}</Table.HeaderCell>
                    </Table.Row>
                  </Table.Head>
                  <Table.Body>
                    {records.map(({ claim, subject, proposedBy }) =>
                      claim ? (
                        <Table.Row key={claim.id}>
                          <Table.Cell translate="no">{subject}</Table.Cell>
                          <Table.Cell>
                            <Link to="/claims/$claim" params={{ claim: claim.id }}>
                              {text.term('property', claim.property)}
                              {claim.qualifier && ` (${claim.qualifier})`}
                            </Link>
                          </Table.Cell>
                          <Table.Cell className="claim-value">
                            <ClaimValue claim={claim} />
                          </Table.Cell>
                          <Table.Cell>
                            <AssuranceTag assurance={claim.assurance} />
                          </Table.Cell>
                          <Table.Cell>
                            {proposedBy === user ? text('steward.you') : proposedBy}
                          </Table.Cell>
                        </Table.Row>
                      ) : null,
                    )}
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
    </StewardScreen>
  );
}
