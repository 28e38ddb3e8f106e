import { describe, expect, it } from 'vitest';
import {
  decidedByTieBreak,
  levelLine,
  paretoFront,
  shareStability,
  standings,
  type Matrix,
  type MatrixOption,
} from './ranking';

const option = (id: string, low: number[], high = low, ranked = true): MatrixOption => ({
  id,
  ranked,
  low: Float64Array.from(low),
  high: Float64Array.from(high),
});
const matrix = (
  options: MatrixOption[],
  reading: Matrix['reading'] = 'conservative',
  tieBreak: Matrix['tieBreak'] = 'sovereignty',
): Matrix => ({
  options,
  sovereignty: [true, false],
  price: 1,
  reading,
  tieBreak,
});
const half = Float64Array.from([0.5, 0.5]);

describe('standings', () => {
  it('are by what is proven when unknowns are read conservatively, and by what is possible when tolerantly', () => {
    const options = [option('sure', [0.5, 0.5]), option('open', [0.1, 0.4], [1, 0.9])];
    expect(standings(matrix(options), half).map(({ id }) => id)).toEqual(['sure', 'open']);
    expect(standings(matrix(options, 'tolerant'), half).map(({ id }) => id)).toEqual([
      'open',
      'sure',
    ]);
  });

  it('give ties to the more sovereign one, and a shared rank to what is equal', () => {
    const ranks = standings(
      matrix([option('b', [0.4, 0.6]), option('a', [0.6, 0.4]), option('c', [0.4, 0.6])]),
      half,
    ).map(({ id, rank }) => [id, rank]);
    expect(ranks).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ]);
  });

  it.each([
    ['sovereignty', 'sovereign'],
    ['competitiveness', 'competitive'],
    ['price', 'competitive'],
  ] as const)('are decided between equal scores by %s where that is published', (rule, first) => {
    const equal = [option('sovereign', [0.6, 0.4]), option('competitive', [0.4, 0.6])];
    const ranked = standings(matrix(equal, 'conservative', rule), half);
    expect(ranked.map(({ id, rank }) => [id, rank])[0]).toEqual([first, 1]);
    expect(decidedByTieBreak(ranked, 'conservative')).toHaveLength(2);
  });

  it('are not decided by the tie-break where scores differ, or where it finds no difference', () => {
    const differ = [option('a', [0.6, 0.5]), option('b', [0.4, 0.6])];
    const same = [option('a', [0.6, 0.4]), option('b', [0.6, 0.4])];
    for (const options of [differ, same]) {
      expect(decidedByTieBreak(standings(matrix(options), half), 'conservative')).toEqual([]);
    }
  });

  it('leave excluded ones without a rank, at the end', () => {
    const last = standings(
      matrix([option('out', [1, 1], [1, 1], false), option('in', [0.1, 0.1])]),
      half,
    ).at(-1);
    expect(last).toMatchObject({ id: 'out', rank: undefined, score: { low: 100 } });
  });

  it('do not change when weights are scaled', () => {
    const options = matrix([option('a', [0.3, 0.9]), option('b', [0.8, 0.2])]);
    const order = (weights: Float64Array) =>
      standings(options, weights).map(({ id, score }) => [id, score.low.toFixed(9)]);
    expect(order(Float64Array.from([3, 3]))).toEqual(order(half));
  });
});

describe('the front', () => {
  it('is what no other beats on both', () => {
    const m = matrix([
      option('sovereign', [0.9, 0.2]),
      option('competitive', [0.2, 0.9]),
      option('between', [0.5, 0.5]),
      option('beaten', [0.4, 0.5]),
    ]);
    expect(paretoFront(m, standings(m, half)).map(({ id }) => id)).toEqual([
      'competitive',
      'between',
      'sovereign',
    ]);
  });
});

describe('the share of sovereignty', () => {
  it('may move until the lines cross', () => {
    // 0.9 s + 0.2 (1 - s) = 0.4 s + 0.6 (1 - s) at s = 4/9.
    const m = matrix([option('first', [0.9, 0.2]), option('other', [0.4, 0.6])]);
    const stable = shareStability(m, standings(m, half), 0.5);
    expect(stable?.from).toBeCloseTo(4 / 9, 12);
    expect(stable?.to).toBe(1);
  });

  it('has no range with one axis only', () => {
    const m = matrix([option('a', [1, 1])]);
    expect(shareStability(m, standings(m, half), 1)).toBeUndefined();
  });
});

it('draws the line of equal scores through the first', () => {
  // 0.25 * 80 + 0.75 * 40 = 50 = 0.25 * y + 0.75 * 0 at y = 200, and at 100 with y = -100.
  expect(levelLine({ sovereignty: 80, competitiveness: 40 }, 0.25)).toEqual([
    { competitiveness: 0, sovereignty: 200 },
    { competitiveness: 100, sovereignty: -100 },
  ]);
  expect(levelLine({ sovereignty: 80, competitiveness: 40 }, 0)).toBeUndefined();
});

it('live re-ranking of 20 options by 60 criteria takes a small part of a frame', () => {
  const options = Array.from({ length: 20 }, (_, o) =>
    option(
      `option-${o}`,
      Array.from({ length: 60 }, (_, c) => ((o * 31 + c * 17) % 50) / 100),
      Array.from({ length: 60 }, (_, c) => 0.5 + ((o * 13 + c * 7) % 50) / 100),
    ),
  );
  const big: Matrix = {
    options,
    sovereignty: Array.from({ length: 60 }, (_, c) => c % 2 === 0),
    price: -1,
    reading: 'conservative',
    tieBreak: 'sovereignty',
  };
  const weights = Float64Array.from({ length: 60 }, (_, c) => 1 + (c % 7));
  const times = 500;
  let first = '';
  const started = performance.now();
  for (let i = 0; i < times; i++) {
    weights[i % 60] = 1 + ((i * 37) % 11);
    const all = standings(big, weights);
    first = paretoFront(big, all)[0]?.id ?? '';
  }
  const each = (performance.now() - started) / times;
  // Printed and not asserted: a machine under load is no wrong result.
  console.info(
    `re-ranking 20 x 60: ${each.toFixed(3)} ms, ${((each / 16) * 100).toFixed(1)} % of a frame`,
  );
  expect(first).toMatch(/^option-/);
});
