import { useText } from '../i18n/text';
import { levelsOf } from './levels';
import { spread } from './spreadGeometry';
import type { Cell, Judged } from './useEvaluation';

const WIDTH = 150;

/** The levels that evaluators gave one option on one criterion, and what was agreed. */
export function SpreadStrip({ cell, criterion }: { cell: Cell; criterion: Judged }) {
  const text = useText();
  const { ticks, dots, range, agreed, height } = spread(
    levelsOf(criterion),
    cell.scores.map(({ evaluator = '', value, counts }) => ({ evaluator, value, counts })),
    cell.consensus?.value,
    WIDTH,
  );
  const bottom = height - 16;
  return (
    <svg
      className="spread"
      width={WIDTH}
      height={height}
      role="img"
      aria-label={text('evaluation.spread.label', {
        scores: text.list(
          cell.scores.map(({ evaluator, value }) =>
            text('evaluation.spread.one', {
              who: evaluator,
              level: value === undefined ? '–' : text.number(value, 2),
            }),
          ),
        ),
      })}
    >
      <line className="spread-axis" x1={ticks[0]?.x} x2={ticks.at(-1)?.x} y1={bottom} y2={bottom} />
      {range && (
        <line className="spread-range" x1={range.from} x2={range.to} y1={bottom} y2={bottom} />
      )}
      {ticks.map(({ x, level }) => (
        <text key={level} className="spread-tick" x={x} y={height - 2} textAnchor="middle">
          {text.number(level, 2)}
        </text>
      ))}
      {agreed !== undefined && <path className="spread-agreed" d={`M${agreed} 1v${bottom - 1}`} />}
      {dots.map(({ x, y, evaluator, counts }) => (
        <circle key={evaluator} className="spread-dot" data-counts={counts} cx={x} cy={y} r={4.5} />
      ))}
    </svg>
  );
}
