import { Tag } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Waiting } from '../ui/Waiting';
import type { Assessed } from './model/assessed';
import { OptionLink } from './OptionPanel';

const SHOWN = 8;

/** Which open facts are worth asking for first: those that alone can change who is first. */
export function MissingFacts({
  assessed,
  assessment,
  procurement,
}: {
  assessed: Assessed;
  assessment: string;
  procurement: string;
}) {
  const text = useText();
  const robustness = api.useQuery(
    'get',
    '/api/v1/assessments/{id}/robustness',
    { params: { path: { id: assessment } } },
    { staleTime: Infinity },
  );
  const nameOf = (framework?: string, criterion?: string) =>
    assessed.criteria.find(
      (known) => known.framework === framework && known.criterion === criterion,
    )?.name ?? criterion;
  return (
    <section className="panel" aria-labelledby="missing">
      <h2 id="missing">{text('result.missing.title')}</h2>
      <Loaded query={robustness} skeleton={<Waiting lines={6} />}>
        {({ missingFacts: facts }) => {
          const most = Math.max(...facts.map(({ swing }) => swing ?? 0), 1);
          return facts.length === 0 ? (
            <Empty icon="check" title={text('result.missing.none')} />
          ) : (
            <>
              <p className="subtle">
                {text('result.missing.text', {
                  count: facts.length,
                  deciding: facts.filter(({ flipsAt }) => flipsAt !== undefined).length,
                })}
              </p>
              <ul className="missing">
                {facts
                  .slice(0, SHOWN)
                  .map(({ option, name, framework, criterion, swing, flipsAt }) => (
                    <li key={`${option ?? ''}/${framework ?? ''}/${criterion ?? ''}`}>
                      <span>
                        <span lang="en">{nameOf(framework, criterion)}</span>
                        {' · '}
                        <OptionLink procurement={procurement} option={option ?? ''} name={name} />
                        {flipsAt !== undefined && (
                          <>
                            {' '}
                            <Tag data-size="sm" data-color="warning">
                              {text('result.missing.decides')}
                            </Tag>
                          </>
                        )}
                      </span>
                      <span className="missing-bar" aria-hidden="true">
                        <span style={{ inlineSize: `${((swing ?? 0) / most) * 100}%` }} />
                      </span>
                      <span className="number">
                        {text('result.points', { points: text.number(swing, 1) })}
                      </span>
                    </li>
                  ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
