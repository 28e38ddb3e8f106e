import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, Tag } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { Disclosure } from '../ui/Disclosure';
import { Icon } from '../ui/Icon';
import { OfferingLink } from '../ui/OfferingLink';
import type { Assessments } from '../api/client';
import { HandedIn } from './HandedIn';
import { EvidenceList } from './EvidenceList';
import {
  contributions,
  interval,
  type Assessed,
  type GateResult,
  type OptionResult,
} from './model/assessed';
import { readBy, type Standing } from './model/ranking';
import type { ResultSearch } from './routes';
import { admissionText, range } from './words';

interface Props {
  assessed: Assessed;
  standings: Standing[];
  weights: Float64Array;
  chosen: string;
  procurement: Assessments['Procurement'];
  onClose: () => void;
}

/** Why an option stands where it stands: gates, what it gains and loses, and every number's evidence. */
export function OptionPanel({ assessed, standings, weights, chosen, procurement, onClose }: Props) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const option = assessed.options.find(({ option: id }) => id === chosen);
  const standing = standings.find(({ id }) => id === chosen);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (!option || !standing) {
    return null;
  }
  return (
    <section className="panel option-panel" id={`option-${chosen}`} aria-labelledby="option-name">
      <div className="panel-head">
        <h2 id="option-name" ref={heading} tabIndex={-1}>
          {text(standing.rank === 1 ? 'result.why.first' : 'result.why.not', { name: option.name })}
        </h2>
        <Button variant="tertiary" data-size="sm" onClick={onClose}>
          <Icon name="cross" />
          {text('app.close')}
        </Button>
      </div>
      <p>{whyOf(assessed, option, standing, standings, text)}</p>
      <div className="option-columns">
        <div>
          <h3>{text('result.gates')}</h3>
          {option.gates.length === 0 && <p className="subtle">{text('result.gates.none')}</p>}
          {option.gates.map((gate) => (
            <Gate key={gate.criterion} gate={gate} assessed={assessed} />
          ))}
          <h3>{text('result.stack')}</h3>
          <ul className="plain">
            {option.offerings.map((offering) => (
              <li key={offering}>
                <OfferingLink id={offering} />
              </li>
            ))}
          </ul>
        </div>
        {standing.rank !== 1 && (
          <Difference assessed={assessed} option={option} standings={standings} weights={weights} />
        )}
      </div>
      <HandedIn procurement={procurement} option={chosen} />
      <h3>{text('result.criteria')}</h3>
      <Criteria assessed={assessed} option={option} />
    </section>
  );
}

function whyOf(
  assessed: Assessed,
  option: OptionResult,
  standing: Standing,
  standings: Standing[],
  text: ReturnType<typeof useText>,
): string {
  const read = readBy(assessed.matrix.reading);
  const first = standings.find(({ rank }) => rank === 1);
  const nameOf = (id: string) => assessed.options.find(({ option: one }) => one === id)?.name ?? '';
  if (standing.rank === undefined) {
    return text('result.why.excluded', { why: admissionText(option, text) });
  }
  const points = text('result.why.points', {
    score: range(standing.score, text, 1),
    rank: standing.rank,
    best: option.bestRank ?? standing.rank,
    worst: option.worstRank ?? standing.rank,
  });
  if (standing.rank === 1 || !first) {
    return points;
  }
  const beaten = option.dominatedBy.map(nameOf).filter(Boolean);
  return [
    points,
    text('result.why.behind', {
      points: text.number(read(first.score) - read(standing.score), 1),
      first: nameOf(first.id),
    }),
    beaten.length > 0 ? text('result.why.beaten', { names: text.list(beaten) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const VERDICT_COLOURS = { pass: 'success', fail: 'danger', undecided: 'warning' } as const;

export function Gate({
  gate,
  assessed,
}: {
  gate: GateResult;
  assessed: Pick<Assessed, 'criteria' | 'sources'>;
}) {
  const text = useText();
  const verdict = gate.verdict ?? 'undecided';
  const name = assessed.criteria.find(({ criterion }) => criterion === gate.criterion)?.name;
  return (
    <div className="gate">
      <p>
        <Tag data-size="sm" data-color={VERDICT_COLOURS[verdict]}>
          {text.term('verdict', verdict)}
        </Tag>{' '}
        <strong>{gate.criterion}</strong>{' '}
        <span lang="en">{name === gate.criterion ? '' : name}</span>
      </p>
      <p className="subtle">
        {text('result.gate.level', {
          minimum: text.number(gate.minimum, 2),
          level: range(interval(gate.level), text, 2),
          assurance: text.term('assurance', gate.accepts),
        })}
      </p>
      <ul className="plain" lang="en">
        {gate.because.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <EvidenceList evidence={gate.evidence} sources={assessed.sources} />
    </div>
  );
}

/** Where it gains and where it loses against the first; bars to both sides of a middle line. */
function Difference({
  assessed,
  option,
  standings,
  weights,
}: {
  assessed: Assessed;
  option: OptionResult;
  standings: Standing[];
  weights: Float64Array;
}) {
  const text = useText();
  const read = readBy(assessed.matrix.reading);
  const first = standings.find(({ rank }) => rank === 1);
  if (!first) {
    return null;
  }
  const own = contributions(assessed, option.option, weights);
  const its = contributions(assessed, first.id, weights);
  const nothing = { low: 0, high: 0 };
  const rows = assessed.groups.map((group, i) => ({
    group,
    points: read(own[i] ?? nothing) - read(its[i] ?? nothing),
  }));
  const most = Math.max(...rows.map(({ points }) => Math.abs(points)), 1);
  const firstName = assessed.options.find(({ option: id }) => id === first.id)?.name;
  return (
    <div>
      <h3>{text('result.difference', { first: firstName })}</h3>
      <ul className="difference">
        {rows.map(({ group, points }) => (
          <li key={group.key}>
            <span lang="en">{group.name}</span>
            <span
              className="difference-bar"
              aria-hidden="true"
              data-side={points < 0 ? 'loss' : 'gain'}
            >
              <span style={{ inlineSize: `${(Math.abs(points) / most) * 50}%` }} />
            </span>
            <span className="number">
              {points > 0 ? '+' : ''}
              {text.number(points, 1)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Criteria({ assessed, option }: { assessed: Assessed; option: OptionResult }) {
  const text = useText();
  return (
    <div className="criteria">
      {option.criteria.map((result, i) => {
        const { criterion, framework, level, unit, contribution, known, because, evidence } =
          result;
        return (
          <Disclosure
            key={`${framework ?? ''}/${criterion ?? ''}`}
            summary={
              <span className="criterion-row">
                <span lang="en">
                  {/^[A-Z]/.test(criterion ?? '') && assessed.criteria[i]?.name !== criterion
                    ? `${criterion ?? ''} `
                    : ''}
                  {assessed.criteria[i]?.name}
                </span>
                <span className={known ? 'number' : 'number unknown'}>
                  {known ? `${range(interval(level), text, 2)} ${unit ?? ''}` : text('app.unknown')}
                </span>
                <span className="number">
                  {text('result.points', { points: range(interval(contribution), text, 1) })}
                </span>
              </span>
            }
          >
            {because.length > 0 ? (
              <ul className="plain" lang="en">
                {because.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            ) : (
              <p className="subtle">{text('result.norule')}</p>
            )}
            <EvidenceList evidence={evidence} sources={assessed.sources} />
          </Disclosure>
        );
      })}
    </div>
  );
}

/** Leads to an option's panel from anywhere on the result. */
export function OptionLink({
  procurement,
  option,
  name,
}: {
  procurement: string;
  option: string;
  name: string;
}) {
  return (
    <Link
      to="/procurements/$procurement/result"
      params={{ procurement }}
      search={(before: ResultSearch) => ({ ...before, option })}
      resetScroll={false}
      translate="no"
    >
      {name}
    </Link>
  );
}
