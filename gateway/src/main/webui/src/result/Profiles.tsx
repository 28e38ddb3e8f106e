import { Tag } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';
import { interval } from './model/assessed';
import { useExploration } from './useExploration';
import { range } from './words';

/** Who would be first under another policy. */
export function Profiles({ procurement }: { procurement: string }) {
  const text = useText();
  const comparison = useExploration(procurement);
  const profiles = api.useQuery('get', '/api/v1/policy-profiles');
  return (
    <section className="panel" aria-labelledby="profiles">
      <div className="panel-head">
        <h2 id="profiles">{text('result.profiles.title')}</h2>
        <Tag data-size="sm" data-color="info" variant="outline">
          {text('result.exploration')}
        </Tag>
      </div>
      <p className="subtle">{text('result.profiles.text')}</p>
      <Loaded query={comparison}>
        {({ outcomes }) => {
          const options = outcomes[0]?.options ?? [];
          return (
            <TableScroll label={text('result.profiles.title')}>
              <table className="heat">
                <thead>
                  <tr>
                    <th scope="col">{text('result.option')}</th>
                    {outcomes.map(({ profile, name, parts }) => (
                      <th key={profile} scope="col">
                        <span lang="en">
                          {profiles.data?.items.find(({ id }) => id === profile)?.name ?? name}
                        </span>
                        <small>
                          {text('result.profiles.share', {
                            share: text.percent(
                              parts
                                .filter(({ axis }) => axis === 'sovereignty')
                                .reduce((sum, { share }) => sum + (share ?? 0), 0),
                            ),
                          })}
                        </small>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {options.map(({ option, name }) => (
                    <tr key={option}>
                      <th scope="row" translate="no">
                        {name}
                      </th>
                      {outcomes.map(({ profile, options: places, settled }) => {
                        const place = places.find((one) => one.option === option);
                        return (
                          <td key={profile} className="number" data-first={place?.rank === 1}>
                            {place?.rank === undefined
                              ? text('result.excluded', {
                                  gates: text.list(
                                    (place?.gates ?? [])
                                      .filter(({ verdict }) => verdict === 'fail')
                                      .map(({ criterion = '' }) => criterion),
                                  ),
                                })
                              : text('result.place', { rank: place.rank })}
                            <small>
                              {range(interval(place?.score), text)}
                              {place?.rank === 1 && !settled && ` · ${text('result.unsettled')}`}
                            </small>
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          );
        }}
      </Loaded>
    </section>
  );
}
