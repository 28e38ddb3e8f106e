import type { Interval } from './ranking';

export interface Priced {
  id: string;
  sovereignty: number;
  /** Absent when nobody knows it. */
  price: Interval | undefined;
}

export interface PriceStep {
  /** Above this sovereignty, up to and with the next. */
  from: number;
  to: number;
  /** The cheapest option that reaches it; undefined when nobody with a known price does. */
  id: string | undefined;
  price: Interval | undefined;
  /** More than without any minimum. */
  extra: number | undefined;
}

/**
 * What sovereignty costs: for each minimum, the cheapest option that reaches it. Prices that are
 * intervals count with their higher end; options without a price reach nothing here.
 */
export function priceStairs(options: readonly Priced[]): PriceStep[] {
  const cheapestFirst = options
    .flatMap(({ price, ...rest }) => (price ? [{ ...rest, price }] : []))
    .sort((a, b) => a.price.high - b.price.high || b.sovereignty - a.sovereignty);
  const steps: PriceStep[] = [];
  let reached = 0;
  const base = cheapestFirst[0]?.price.high ?? 0;
  for (const { id, sovereignty, price } of cheapestFirst) {
    if (sovereignty > reached || steps.length === 0) {
      steps.push({ from: reached, to: sovereignty, id, price, extra: price.high - base });
      reached = sovereignty;
    }
  }
  if (reached < 100) {
    steps.push({ from: reached, to: 100, id: undefined, price: undefined, extra: undefined });
  }
  return steps;
}
