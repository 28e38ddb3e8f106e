import type { Assessments } from '../../api/client';

/**
 * What a price earns of 100 points under a formula in which no other offer matters; undefined for
 * the others and while bounds are missing or not in order.
 */
export function pricePoints(
  price: Assessments['PriceCriterion'],
): { low: number; high: number; earns: (amount: number) => number } | undefined {
  const high = Number(price.high ?? Number.NaN);
  const low = price.formula === 'fixed-ceiling' ? 0 : Number(price.low ?? Number.NaN);
  const known =
    price.formula === undefined ||
    price.formula === 'absolute-bounds' ||
    price.formula === 'fixed-ceiling';
  if (!known || !(high > low)) {
    return undefined;
  }
  return {
    low,
    high,
    earns: (amount) => Math.min(100, Math.max(0, (100 * (high - amount)) / (high - low))),
  };
}
