import { Disclosure } from '../ui/Disclosure';
import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { apportioned, WHOLE, withWeight } from '../procurement/draft/weights';
import { WeightSlider } from '../procurement/WeightSlider';
import type { Assessed, Group } from './model/assessed';
import { always, type ShareStability } from './model/ranking';

interface Props {
  assessed: Assessed;
  /** By group, in tenths of a per cent. */
  weights: number[];
  explored: boolean;
  stability: ShareStability | undefined;
  onChange: (weights: number[]) => void;
  onReset: () => void;
}

/** "What if it were weighed otherwise": moves the ranking at once and decides nothing. */
export function Exploration({ assessed, weights, explored, stability, onChange, onReset }: Props) {
  const text = useText();
  const { groups } = assessed;
  const published = publishedWeights(groups);
  const [locked, setLocked] = useState<boolean[]>(() => groups.map(() => false));
  const sovereign = sumOf(groups, weights, true);
  return (
    <section className="panel exploration" aria-labelledby="exploration" data-explored={explored}>
      <h2 id="exploration">{text('result.explore.title')}</h2>
      <p className="subtle">{text('result.explore.text')}</p>
      {stability && (
        <WeightSlider
          label={text('result.explore.share')}
          axis="sovereignty"
          value={sovereign}
          published={sumOf(groups, published, true)}
          onChange={(share) => onChange(withShare(groups, weights, published, share))}
        />
      )}
      {stability && <StabilityBar stability={stability} />}
      <Disclosure summary={text('result.explore.all')}>
        <div className="weights">
          {groups.map((group, i) => (
            <WeightSlider
              key={group.key}
              label={group.code === group.name ? group.name : `${group.code} ${group.name}`}
              lang="en"
              axis={group.sovereignty ? 'sovereignty' : 'competitiveness'}
              value={weights[i] ?? 0}
              published={published[i]}
              locked={locked[i]}
              onLock={(lock) => setLocked(locked.map((was, j) => (i === j ? lock : was)))}
              onChange={(value) => onChange(withWeight(weights, locked, i, value))}
            />
          ))}
        </div>
      </Disclosure>
      <div className="exploration-state" role="status">
        {explored ? (
          <>
            <p>
              <strong>{text('result.explore.is')}</strong> {text('result.explore.binds')}
            </p>
            <Button variant="secondary" data-size="sm" onClick={onReset}>
              {text('result.explore.reset')}
            </Button>
          </>
        ) : (
          <p className="subtle">{text('result.explore.published')}</p>
        )}
      </div>
    </section>
  );
}

/** The published weights of the groups, in tenths of a per cent that sum to 100 %. */
export function publishedWeights(groups: readonly Group[]): number[] {
  return apportioned(groups.map(({ weight }) => weight));
}

function sumOf(groups: readonly Group[], weights: readonly number[], sovereignty: boolean): number {
  return groups.reduce(
    (sum, group, i) => sum + (group.sovereignty === sovereignty ? (weights[i] ?? 0) : 0),
    0,
  );
}

/** Another share of sovereignty, the weights within each axis in proportion as they were. */
export function withShare(
  groups: readonly Group[],
  weights: readonly number[],
  published: readonly number[],
  share: number,
): number[] {
  const result = [...weights];
  for (const sovereignty of [true, false]) {
    const members = groups.flatMap((group, i) => (group.sovereignty === sovereignty ? [i] : []));
    const whole = sovereignty ? share : WHOLE - share;
    // An axis that was pulled to nothing comes back as it was published.
    const known = members.some((i) => (weights[i] ?? 0) > 0) ? weights : published;
    const parts = apportioned(
      members.map((i) => known[i] ?? 0),
      whole,
    );
    members.forEach((i, k) => (result[i] = parts[k] ?? 0));
  }
  return result;
}

/** In words and as a bar: while sovereignty counts so much, the first stays first. */
function StabilityBar({ stability }: { stability: ShareStability }) {
  const text = useText();
  const { from, to, now } = stability;
  const said = text(always(stability) ? 'result.explore.always' : 'result.explore.stable', {
    from: text.percent(from),
    to: text.percent(to),
  });
  return (
    <div className="stability">
      <div className="stability-bar" aria-hidden="true">
        <span style={{ insetInlineStart: `${from * 100}%`, inlineSize: `${(to - from) * 100}%` }} />
        <i style={{ insetInlineStart: `${now * 100}%` }} />
      </div>
      <small>{said}</small>
    </div>
  );
}
