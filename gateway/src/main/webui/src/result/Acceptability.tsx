import { useState } from 'react';
import { ToggleGroup } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';
import { Waiting } from '../ui/Waiting';

/** How often each option takes each rank: a table that is its own picture. */
export function Acceptability({ assessment }: { assessment: string }) {
  const text = useText();
  const [weights, setWeights] = useState<'published' | 'any'>('published');
  const robustness = api.useQuery(
    'get',
    '/api/v1/assessments/{id}/robustness',
    { params: { path: { id: assessment } } },
    { staleTime: Infinity },
  );
  return (
    <section className="panel" aria-labelledby="acceptability">
      <div className="panel-head">
        <h2 id="acceptability">{text('result.acceptability.title')}</h2>
        <ToggleGroup
          data-size="sm"
          data-toggle-group={text('result.acceptability.weights')}
          value={weights}
          onChange={(value) => setWeights(value === 'any' ? 'any' : 'published')}
        >
          <ToggleGroup.Item value="published">
            {text('result.acceptability.atWeights')}
          </ToggleGroup.Item>
          <ToggleGroup.Item value="any">{text('result.acceptability.anyWeights')}</ToggleGroup.Item>
        </ToggleGroup>
      </div>
      <Loaded query={robustness} skeleton={<Waiting lines={8} />}>
        {({ options, samples }) => {
          const rows = options.map(
            ({ option, name, acceptability, acceptabilityAtAnyWeights }) => ({
              option,
              name,
              shares: weights === 'any' ? acceptabilityAtAnyWeights : acceptability,
            }),
          );
          const [best] = [...rows].sort((a, b) => (b.shares[0] ?? 0) - (a.shares[0] ?? 0));
          return (
            <>
              <p className="subtle" aria-live="polite">
                {text('result.acceptability.drawn', {
                  samples,
                  weights,
                  name: best?.name,
                  share: text.percent(best?.shares[0]),
                })}
              </p>
              <Heat rows={rows} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

interface Row {
  option: string | undefined;
  name: string;
  shares: number[];
}

function Heat({ rows }: { rows: Row[] }) {
  const text = useText();
  return (
    <TableScroll label={text('result.acceptability.title')}>
      <table className="heat">
        <thead>
          <tr>
            <th scope="col">{text('result.option')}</th>
            {rows.map((row, rank) => (
              <th key={row.option} scope="col" className="number">
                {text('result.place.short', { rank: rank + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ option, name, shares }) => (
            <tr key={option}>
              <th scope="row" translate="no">
                {name}
              </th>
              {shares.map((share, rank) => (
                <td
                  key={rank}
                  className="number"
                  style={{ '--share': Math.min(1, share * 1.6) } as React.CSSProperties}
                >
                  {text.percent(share)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
