import { apportioned } from '../../procurement/draft/weights';

export type Shares = Record<string, number>;

/** Hundredths of a per cent: as fine as weights are shown, so that what is shown sums to 100 %. */
const PARTS = 10_000;

/** The others keep their proportions. */
export function withoutShares(shares: Shares, keys: readonly string[]): Shares {
  return whole(Object.entries(shares).filter(([key]) => !keys.includes(key)));
}

/**
 * One more, which takes its share from the others in proportion.
 *
 * @param share of the whole, 0 to 1
 */
export function withShare(shares: Shares, key: string, share: number): Shares {
  const others = Object.entries(shares).filter(([other]) => other !== key);
  const before = others.reduce((sum, [, value]) => sum + value, 0);
  return whole([
    ...others.map(([other, value]): [string, number] => [
      other,
      before > 0 ? (value / before) * (1 - share) : (1 - share) / others.length,
    ]),
    [key, share],
  ]);
}

/** One more, which gets as much as each would have if all had the same. */
export function withEqualShare(shares: Shares, key: string): Shares {
  return withShare(shares, key, 1 / (Object.keys(shares).length + 1));
}

/** In the proportions that are given, summing to exactly 1. */
export function whole(proportions: [string, number][]): Shares {
  const parts = apportioned(
    proportions.map(([, value]) => value),
    PARTS,
  );
  return Object.fromEntries(proportions.map(([key], i) => [key, (parts[i] ?? 0) / PARTS]));
}
