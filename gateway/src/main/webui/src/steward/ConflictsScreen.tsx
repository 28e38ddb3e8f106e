import { Link } from '@tanstack/react-router';
import { Button, Table } from '@digdir/designsystemet-react';
import { api, BY_PAGES } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';
import { StewardScreen } from './StewardScreen';

/** Where claims disagree, and by which rule one of them counts. */
export function ConflictsScreen() {
  const text = useText();
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/conflicts',
    { params: { query: { limit: 50 } } },
    BY_PAGES,
  );
  return (
    <StewardScreen title={text('steward.conflicts')} lead={text('steward.conflicts.lead')}>
      <Loaded query={pages}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Empty icon="check" title={text('steward.conflicts.none')} />
          ) : (
            <>
              <TableScroll label={text('steward.conflicts')}>
                <Table data-size="sm">
                  <Table.Head>
                    <Table.Row>
                      <Table.HeaderCell>{text('steward.subject')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('claims.property')}</Table.HeaderCell>
                      <Table.HeaderCell className="number">
                        {text('steward.conflicts.claims')}
                      </Table.HeaderCell>
                      <Table.HeaderCell>{text('steward.conflicts.rule')}</Table.HeaderCell>
                    </Table.Row>
                  </Table.Head>
                  <Table.Body>
                    {items.map(
                      ({ subject = '', subjectType, property, qualifier, claims, rule }) => (
                        <Table.Row key={`${subject}/${property}/${qualifier ?? ''}`}>
                          <Table.Cell translate="no">
                            {subjectType === 'offering' ? (
                              <Link to="/catalogue/$offering" params={{ offering: subject }}>
                                {subject}
                              </Link>
                            ) : (
                              subject
                            )}
                          </Table.Cell>
                          <Table.Cell>
                            {text.term('property', property)}
                            {qualifier && ` (${qualifier})`}
                          </Table.Cell>
                          <Table.Cell className="number">{text.number(claims)}</Table.Cell>
                          <Table.Cell>{text.term('rule', rule)}</Table.Cell>
                        </Table.Row>
                      ),
                    )}
                  </Table.Body>
                </Table>
              </TableScroll>
              {pages.hasNextPage && (
                <Button variant="secondary" onClick={() => void pages.fetchNextPage()}>
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
