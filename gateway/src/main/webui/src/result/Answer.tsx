import { useText, type Text } from '../i18n/text';
import { Icon } from '../ui/Icon';
import type { Assessed } from './model/assessed';
import { always, decidedByTieBreak, type shareStability, type Standing } from './model/ranking';
import { TieBroken } from './TieBroken';
import { range } from './words';

/** The answer in one sentence, and how sure it is in a second. */
export function Answer({
  assessed,
  standings,
  stability,
}: {
  assessed: Assessed;
  standings: Standing[];
  stability: ReturnType<typeof shareStability>;
}) {
  const text = useText();
  return (
    <div className="answer">
      <Icon name="scales" />
      <p>{answerOf(assessed, standings, stability, text)}</p>
    </div>
  );
}

function answerOf(
  { options, matrix }: Assessed,
  standings: Standing[],
  stability: ReturnType<typeof shareStability>,
  text: Text,
) {
  const nameOf = (id: string) => options.find(({ option }) => option === id)?.name ?? '';
  const first = standings.filter(({ rank }) => rank === 1);
  const [winner] = first;
  if (!winner) {
    return text('result.answer.nobody', { count: options.length });
  }
  const rivals = options.filter(
    ({ option, bestRank }) => bestRank === 1 && !first.some(({ id }) => id === option),
  ).length;
  return (
    <>
      <strong>
        {text('result.answer.first', {
          names: text.list(first.map(({ id }) => nameOf(id))),
          count: first.length,
          score: range(winner.score, text),
        })}
      </strong>{' '}
      {rivals === 0 ? text('result.answer.settled') : text('result.answer.open', { count: rivals })}{' '}
      {stability &&
        text(always(stability) ? 'result.answer.always' : 'result.answer.stable', {
          from: text.percent(stability.from),
          to: text.percent(stability.to),
          now: text.percent(stability.now),
        })}{' '}
      <TieBroken
        names={decidedByTieBreak(standings, matrix.reading).map(({ id }) => nameOf(id))}
        first={first.map(({ id }) => nameOf(id))}
        rule={matrix.tieBreak}
      />
    </>
  );
}
