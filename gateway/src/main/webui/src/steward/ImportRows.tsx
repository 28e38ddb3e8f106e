import { Button, Table } from '@digdir/designsystemet-react';
import { api, BY_PAGES, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';

interface Props {
  run: string;
  outcome: NonNullable<Catalogue['ImportRow']['outcome']>;
}

/** The rows of one outcome: what the file says beside what is known today. */
export function ImportRows({ run, outcome }: Props) {
  const text = useText();
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/imports/{id}/rows',
    { params: { path: { id: run }, query: { outcome, limit: 50 } } },
    BY_PAGES,
  );
  return (
    <Loaded query={pages}>
      {(data) => (
        <>
          <TableScroll label={text.term('outcome', outcome)}>
            <Table data-size="sm">
              <Table.Head>
                <Table.Row>
                  <Table.HeaderCell>{text('steward.row')}</Table.HeaderCell>
                  <Table.HeaderCell>{text('steward.subject')}</Table.HeaderCell>
                  <Table.HeaderCell>{text('claims.property')}</Table.HeaderCell>
                  <Table.HeaderCell>{text('steward.now')}</Table.HeaderCell>
                  <Table.HeaderCell>{text('steward.file.says')}</Table.HeaderCell>
                  <Table.HeaderCell>{text('steward.reason')}</Table.HeaderCell>
                </Table.Row>
              </Table.Head>
              <Table.Body>
                {data.pages
                  .flatMap(({ items }) => items)
                  .map((row) => (
                    <Row key={row.number} row={row} />
                  ))}
              </Table.Body>
            </Table>
          </TableScroll>
          {pages.hasNextPage && (
            <Button variant="secondary" onClick={() => void pages.fetchNextPage()}>
              {text('app.more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Row({ row }: { row: Catalogue['ImportRow'] }) {
  const text = useText();
  const changes = row.outcome === 'new' && row.current !== undefined;
  return (
    <Table.Row>
      <Table.Cell translate="no">
        {row.path} {row.line && text('steward.line', { line: row.line })}
      </Table.Cell>
      <Table.Cell translate="no">{row.subject ?? row.name}</Table.Cell>
      <Table.Cell>
        {row.property && text.term('property', row.property)}
        {row.qualifier && ` (${row.qualifier})`}
      </Table.Cell>
      <Table.Cell translate="no">
        {row.current && <span className={changes ? 'was' : ''}>{row.current}</span>}
      </Table.Cell>
      <Table.Cell translate="no">
        {row.value ?? row.raw} {row.unit}
      </Table.Cell>
      <Table.Cell lang="en">
        {row.field && <code>{row.field}</code>} {row.reason}
      </Table.Cell>
    </Table.Row>
  );
}
