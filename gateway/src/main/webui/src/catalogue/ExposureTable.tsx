import { Table } from '@digdir/designsystemet-react';
import type { Catalogue } from '../api/client';
import { Disclosure } from '../ui/Disclosure';
import { useText } from '../i18n/text';
import { Jurisdiction } from '../ui/Jurisdiction';
import { useOrigin, type Origin } from '../ui/origin';
import { TableScroll } from '../ui/TableScroll';

const KINDS: Catalogue['ExposureKind'][] = [
  'control',
  'operation',
  'data-location',
  'model-origin',
  'licence-terms',
  'hardware',
  'technology',
  'export-control',
];

const ORDER: Origin[] = ['third', 'unknown', 'near', 'eu'];

/** Which jurisdiction has which hold on it, certainly or possibly, and by which law. */
export function ExposureTable({ report }: { report: Catalogue['ExposureReport'] }) {
  const text = useText();
  const originOf = useOrigin();
  const kinds = KINDS.filter((kind) =>
    report.summary.some((row) => row.certain.includes(kind) || row.possible.includes(kind)),
  );
  // Holds from outside first: they are what one has to know.
  const rows = [...report.summary].sort(
    (a, b) =>
      ORDER.indexOf(originOf(a.jurisdiction ?? '')) - ORDER.indexOf(originOf(b.jurisdiction ?? '')),
  );
  const markOf = (row: Catalogue['ExposureSummary'], kind: Catalogue['ExposureKind']) =>
    row.certain.includes(kind) ? 'certain' : row.possible.includes(kind) ? 'possible' : undefined;
  return (
    <section className="panel">
      <h2 id="exposure">{text('exposure.title')}</h2>
      <TableScroll label={text('exposure.title')}>
        <Table className="exposure-table" data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{text('exposure.jurisdiction')}</Table.HeaderCell>
              {kinds.map((kind) => (
                <Table.HeaderCell key={kind}>{text.term('kind', kind)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map((row) => (
              <Table.Row
                key={row.jurisdiction}
                data-origin={originOf(row.jurisdiction ?? 'unknown')}
              >
                <Table.HeaderCell scope="row">
                  <Jurisdiction code={row.jurisdiction ?? 'unknown'} named />
                </Table.HeaderCell>
                {kinds.map((kind) => {
                  const mark = markOf(row, kind);
                  return (
                    <Table.Cell key={kind} className="mark">
                      {mark && (
                        <>
                          <span className={`mark-${mark}`} />
                          <span className="sr-only">{text.term('certainty', mark)}</span>
                        </>
                      )}
                    </Table.Cell>
                  );
                })}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </TableScroll>
      {report.laws.length > 0 && (
        <Disclosure summary={text('exposure.laws', { count: report.laws.length })}>
          <ul className="list">
            {report.laws.map((law) => (
              <li key={law.id}>
                <Jurisdiction code={law.jurisdiction ?? 'unknown'} />{' '}
                <strong lang="en">{law.name}</strong>
                <p lang="en">{law.summary}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
