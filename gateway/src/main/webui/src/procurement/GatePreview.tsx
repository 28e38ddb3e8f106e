import { Link } from '@tanstack/react-router';
import { Tag } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';
import { AssessButton } from './AssessButton';
import type { Procurement } from './draft/content';

const COLOURS = { pass: 'success', fail: 'danger', undecided: 'warning' } as const;

/** Which options of the market survey would pass the gates, and on what they would fail. */
export function GatePreview({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const { id, options, gates } = procurement;
  const list = api.useQuery('get', '/api/v1/procurements/{id}/assessments', {
    params: { path: { id }, query: { limit: 1 } },
  });
  const latest = list.data?.items[0]?.id;
  const assessment = api.useQuery(
    'get',
    '/api/v1/assessments/{id}',
    { params: { path: { id: latest ?? '' } } },
    { enabled: latest !== undefined, staleTime: Infinity },
  );
  if (options.length === 0) {
    return (
      <section className="preview">
        <h2>{text('draft.preview.title')}</h2>
        <p className="subtle">
          {text('draft.preview.none')}{' '}
          <Link to="/procurements/$procurement" params={{ procurement: id }} hash="options">
            {text('work.options.add')}
          </Link>
        </p>
      </section>
    );
  }
  return (
    <section className="preview" aria-labelledby="preview">
      <div className="panel-head">
        <h2 id="preview">{text('draft.preview.title')}</h2>
        <AssessButton procurement={id} again />
      </div>
      {latest !== undefined && (
        <Loaded query={assessment}>
          {({ result }) => {
            const assessed = result?.options ?? [];
            const columns = [
              ...new Set(
                assessed.flatMap((option) => option.gates.map(({ criterion = '' }) => criterion)),
              ),
            ];
            const passing = assessed.filter(({ admission }) => admission !== 'excluded').length;
            const asWritten =
              columns.length === gates.length &&
              gates.every(({ criterion }) => columns.includes(criterion));
            return (
              <>
                <p className="subtle">
                  {text('draft.preview.text', { passing, count: assessed.length })}{' '}
                  {!asWritten && text('draft.preview.stale')}
                </p>
                <TableScroll label={text('draft.preview.title')}>
                  <table className="plain-table">
                    <thead>
                      <tr>
                        <th scope="col">{text('result.option')}</th>
                        {columns.map((criterion) => (
                          <th key={criterion} scope="col" translate="no">
                            {criterion}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {assessed.map(({ option, name, gates: results }) => (
                        <tr key={option}>
                          <th scope="row" translate="no">
                            {name}
                          </th>
                          {columns.map((criterion) => {
                            const gate = results.find((one) => one.criterion === criterion);
                            return (
                              <td key={criterion}>
                                {gate?.verdict && (
                                  <Tag
                                    data-size="sm"
                                    data-color={COLOURS[gate.verdict]}
                                    title={gate.because.join(' ')}
                                  >
                                    {text.term('verdict', gate.verdict)}
                                  </Tag>
                                )}
                              </td>
                            );
                          })}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TableScroll>
              </>
            );
          }}
        </Loaded>
      )}
    </section>
  );
}
