import { useText } from '../i18n/text';
import type { Group } from './model/assessed';
import type { Interval } from './model/ranking';

interface Props {
  groups: Group[];
  parts: Interval[];
  excluded: boolean;
}

// Narrower parts have no room for a number.
const WIDE_ENOUGH = 4.5;

/** What a score is made of: solid what is supported, hatched what is still possible. */
export function ContributionBar({ groups, parts, excluded }: Props) {
  const text = useText();
  const supported = parts.reduce((sum, { low }) => sum + low, 0);
  const possible = parts.reduce((sum, { high }) => sum + high, 0);
  const label = text('result.bar', {
    parts: groups
      .map(({ code }, i) => ({ code, low: parts[i]?.low ?? 0 }))
      .filter(({ low }) => low >= 0.05)
      .map(({ code, low }) => `${code} ${text.number(low, 1)}`)
      .join(', '),
    supported: text.number(supported, 1),
    possible: text.number(possible, 1),
  });
  let [sovereign, competitive] = [0, 0];
  return (
    <div className="bar-track" role="img" aria-label={label} data-excluded={excluded}>
      {groups.map(({ key, code, name, sovereignty }, i) => {
        const low = parts[i]?.low ?? 0;
        const shade = (sovereignty ? sovereign++ : competitive++) % 3;
        return low < 0.05 ? null : (
          <span
            key={key}
            className="bar-part"
            data-axis={sovereignty ? 'sovereignty' : 'competitiveness'}
            data-shade={shade}
            style={{ inlineSize: `${low}%` }}
            title={`${code} ${name}: ${text.number(low, 1)}`}
          >
            {low >= WIDE_ENOUGH ? text.number(low) : ''}
          </span>
        );
      })}
      <span className="bar-open" style={{ inlineSize: `${Math.max(0, possible - supported)}%` }} />
    </div>
  );
}
