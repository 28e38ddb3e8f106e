import type { Assessments } from '../../api/client';

/** How unknown facts are read when options are put in order. */
export type Reading = Assessments['Unknowns'];

/** An assessment as numbers: options by criteria, what is claimed and what is possible. */
export interface Matrix {
  options: readonly MatrixOption[];
  /** For each criterion, whether it speaks of sovereignty. */
  sovereignty: readonly boolean[];
  /** The criterion that is the price of the offer, by its index; -1 without one. */
  price: number;
  reading: Reading;
  /** What decides between equal scores, as published. */
  tieBreak: Assessments['TieBreak'];
}

export interface MatrixOption {
  id: string;
  /** Whether its gates let it be ranked. */
  ranked: boolean;
  /** Values from 0 to 1 by criterion, read against it and in its favour. */
  low: Float64Array;
  high: Float64Array;
}

export interface Interval {
  low: number;
  high: number;
}

/** Where an option stands under some weights; points of 100. */
export interface Standing {
  id: string;
  /** 1 for the first; ties share a rank; undefined when a gate excludes it. */
  rank: number | undefined;
  score: Interval;
  sovereignty: Interval;
  competitiveness: Interval;
  /** What decides when its score is another's as well. */
  tieBreak: Interval;
}

// As the decision engine: scores that differ by less are a tie.
const TIE = 1e-9;

/**
 * Puts options in order under weights: by score as unknowns are read, ties by the published
 * tie-break, then a shared rank; excluded ones at the end. The same rule as the assessment's own, on other weights.
 *
 * @param weights by criterion, of any sum; they are scaled to 1
 */
export function standings(matrix: Matrix, weights: Float64Array): Standing[] {
  const all = matrix.options.map((option) => standing(matrix, option, weights));
  const read = readBy(matrix.reading);
  const ranked = all
    .filter((_, i) => matrix.options[i]?.ranked)
    .sort(
      (a, b) =>
        difference(read(b.score), read(a.score)) || difference(read(b.tieBreak), read(a.tieBreak)),
    );
  ranked.forEach((one, i) => {
    const before = ranked[i - 1];
    const tied =
      before !== undefined &&
      difference(read(before.score), read(one.score)) === 0 &&
      difference(read(before.tieBreak), read(one.tieBreak)) === 0;
    one.rank = tied ? before.rank : i + 1;
  });
  return [...ranked, ...all.filter((one) => one.rank === undefined)];
}

function standing(matrix: Matrix, option: MatrixOption, weights: Float64Array): Standing {
  const { low, high, id } = option;
  let [total, sovereign, lowAll, highAll, lowSov, highSov] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    const [from, to] = [weight * (low[i] ?? 0), weight * (high[i] ?? 1)];
    total += weight;
    lowAll += from;
    highAll += to;
    if (matrix.sovereignty[i]) {
      sovereign += weight;
      lowSov += from;
      highSov += to;
    }
  }
  const sovereignty = points(lowSov, highSov, sovereign);
  const competitiveness = points(lowAll - lowSov, highAll - highSov, total - sovereign);
  const price =
    matrix.price < 0
      ? { low: 0, high: 0 }
      : { low: 100 * (low[matrix.price] ?? 0), high: 100 * (high[matrix.price] ?? 1) };
  return {
    id,
    rank: undefined,
    score: points(lowAll, highAll, total),
    sovereignty,
    competitiveness,
    tieBreak: { sovereignty, competitiveness, price }[matrix.tieBreak],
  };
}

function points(low: number, high: number, weight: number): Interval {
  return weight > 0
    ? { low: (100 * low) / weight, high: (100 * high) / weight }
    : { low: 0, high: 0 };
}

function difference(a: number, b: number): number {
  return Math.abs(a - b) < TIE ? 0 : a - b;
}

/**
 * Those between whom only the tie-break has decided who is first: their scores are equal and their
 * ranks are not. Empty where the score has decided, or where even the tie-break left them equal.
 */
export function decidedByTieBreak<T extends { rank?: number | undefined; score: Interval }>(
  all: readonly T[],
  reading: Reading,
): T[] {
  const read = readBy(reading);
  const first = all.find(({ rank }) => rank === 1);
  const equal = all.filter(
    ({ rank, score }) =>
      first !== undefined && rank !== undefined && difference(read(score), read(first.score)) === 0,
  );
  return equal.some(({ rank }) => rank !== 1) ? equal : [];
}

/** The end of an interval that counts under a reading of unknowns. */
export function readBy(reading: Reading): (interval: Interval) => number {
  return reading === 'tolerant' ? ({ high }) => high : ({ low }) => low;
}

/** The ranked options that no other one beats on both coordinates, the most competitive first. */
export function paretoFront(matrix: Matrix, all: readonly Standing[]): Standing[] {
  const read = readBy(matrix.reading);
  const sorted = all
    .filter(({ rank }) => rank !== undefined)
    .sort(
      (a, b) =>
        read(b.competitiveness) - read(a.competitiveness) ||
        read(b.sovereignty) - read(a.sovereignty),
    );
  let best = -Infinity;
  return sorted.filter(({ sovereignty }) => {
    const beats = read(sovereignty) > best + TIE;
    best = Math.max(best, read(sovereignty));
    return beats;
  });
}

export interface ShareStability {
  /** The share of sovereignty as published, 0 to 1. */
  now: number;
  /** Between these shares the first stays first, the weights within each axis in proportion. */
  from: number;
  to: number;
}

/**
 * How far the share of sovereignty may move before another comes first. Scores are linear in the
 * share, so the ends are where two lines cross.
 */
export function shareStability(
  matrix: Matrix,
  all: readonly Standing[],
  now: number,
): ShareStability | undefined {
  const read = readBy(matrix.reading);
  const [first, ...others] = all.filter(({ rank }) => rank !== undefined);
  if (!first || now <= 0 || now >= 1) {
    return undefined;
  }
  let [from, to] = [0, 1];
  for (const other of others) {
    const gap = read(first.competitiveness) - read(other.competitiveness);
    const slope = read(first.sovereignty) - read(other.sovereignty) - gap;
    // The lead at share s is gap + slope * s.
    if (slope > TIE) {
      from = Math.max(from, -gap / slope);
    } else if (slope < -TIE) {
      to = Math.min(to, -gap / slope);
    }
  }
  return { now, from: Math.min(from, now), to: Math.max(to, now) };
}

/** Whether the first stays first at any share. */
export function always({ from, to }: ShareStability): boolean {
  return from <= 0 && to >= 1;
}

/**
 * Where an option would have to stand to score as much as one that stands there: for each end of the
 * axis of competitiveness the sovereignty, in points of 100; undefined when only competitiveness
 * counts.
 *
 * @param share of sovereignty, 0 to 1
 */
export function levelLine(
  at: { sovereignty: number; competitiveness: number },
  share: number,
): { competitiveness: number; sovereignty: number }[] | undefined {
  if (share <= 0) {
    return undefined;
  }
  const score = share * at.sovereignty + (1 - share) * at.competitiveness;
  return [0, 100].map((competitiveness) => ({
    competitiveness,
    sovereignty: (score - (1 - share) * competitiveness) / share,
  }));
}
