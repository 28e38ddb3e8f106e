import { Link } from '@tanstack/react-router';
import { Table } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';
import { StewardScreen } from './StewardScreen';
import { UploadForm } from './UploadForm';

/** Files of facts: upload for a dry run, and what became of earlier ones. */
export function ImportsScreen() {
  const text = useText();
  const imports = api.useQuery('get', '/api/v1/imports', { params: { query: { limit: 50 } } });
  return (
    <StewardScreen title={text('steward.imports')} lead={text('steward.imports.lead')}>
      <section className="panel" aria-labelledby="upload">
        <h2 id="upload">{text('steward.upload')}</h2>
        <UploadForm />
      </section>
      <section aria-labelledby="imports">
        <h2 id="imports">{text('steward.imports.earlier')}</h2>
        <Loaded query={imports}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={text('steward.imports.none')} />
            ) : (
              <TableScroll label={text('steward.imports.earlier')}>
                <Table data-size="sm">
                  <Table.Head>
                    <Table.Row>
                      <Table.HeaderCell>{text('steward.file')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('steward.format')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('steward.snapshot')}</Table.HeaderCell>
                      <Table.HeaderCell>{text('steward.state')}</Table.HeaderCell>
                      <Table.HeaderCell className="number">{text('steward.rows')}</Table.HeaderCell>
                    </Table.Row>
                  </Table.Head>
                  <Table.Body>
                    {items.map((item) => (
                      <Table.Row key={item.id}>
                        <Table.Cell>
                          <Link to="/steward/imports/$import" params={{ import: item.id }}>
                            {item.fileName ?? item.format}
                          </Link>
                        </Table.Cell>
                        <Table.Cell translate="no">{item.format}</Table.Cell>
                        <Table.Cell>{text.date(item.snapshot)}</Table.Cell>
                        <Table.Cell>{text.term('import', item.state)}</Table.Cell>
                        <Table.Cell className="number">{text.number(item.rowsRead)}</Table.Cell>
                      </Table.Row>
                    ))}
                  </Table.Body>
                </Table>
              </TableScroll>
            )
          }
        </Loaded>
      </section>
    </StewardScreen>
  );
}
