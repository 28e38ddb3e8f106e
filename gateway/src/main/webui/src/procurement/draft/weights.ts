/** Weights are whole tenths of a per cent, so that they always sum to exactly 100 %. */
export const WHOLE = 1000;

/**
 * Gives one weight a value and takes the difference from the others in proportion; locked ones stay.
 * The value is held to what the locked ones leave.
 */
export function withWeight(
  weights: readonly number[],
  locked: readonly boolean[],
  index: number,
  wanted: number,
): number[] {
  const free = weights.map((_, i) => i !== index && !locked[i]);
  if (!free.some(Boolean)) {
    return [...weights];
  }
  const held = sum(weights.filter((_, i) => i !== index && locked[i]));
  const value = Math.min(Math.max(0, Math.round(wanted)), WHOLE - held);
  const shared = apportioned(
    weights.filter((_, i) => free[i]),
    WHOLE - held - value,
  );
  let next = 0;
  return weights.map((weight, i) =>
    i === index ? value : free[i] ? (shared[next++] ?? 0) : weight,
  );
}

/**
 * Whole numbers in proportion to some others that sum to a whole, by largest remainders; equal ones
 * when there is nothing to be in proportion to.
 */
export function apportioned(shares: readonly number[], whole: number = WHOLE): number[] {
  const all = sum(shares);
  const exact = shares.map((share) =>
    all > 0 ? (share / all) * whole : whole / Math.max(1, shares.length),
  );
  const floors = exact.map(Math.floor);
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let missing = whole - sum(floors), k = 0; missing > 0 && order.length > 0; missing--, k++) {
    const i = order[k % order.length]?.i ?? 0;
    floors[i] = (floors[i] ?? 0) + 1;
  }
  return floors;
}

/**
 * Weights from swings: how much it matters that a criterion goes from its worst to its best level,
 * the most important swing being 100 (von Winterfeldt and Edwards 1986).
 */
export function fromSwings(swings: readonly number[]): number[] {
  return apportioned(swings.map((swing) => Math.max(0, swing)));
}

/** Shares of 1 as the API counts them. */
export function asShares(weights: readonly number[]): number[] {
  return weights.map((weight) => weight / WHOLE);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
