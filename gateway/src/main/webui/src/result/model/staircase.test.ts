import { describe, expect, it } from 'vitest';
import { priceStairs } from './staircase';

const priced = (id: string, sovereignty: number, high?: number) => ({
  id,
  sovereignty,
  price: high === undefined ? undefined : { low: high, high },
});

describe('the price of sovereignty', () => {
  it('rises only where a dearer option is more sovereign', () => {
    const steps = priceStairs([
      priced('cheap', 30, 100),
      priced('dear-and-worse', 20, 150),
      priced('sovereign', 80, 160),
    ]);
    expect(steps.map(({ id, from, to, extra }) => [id, from, to, extra])).toEqual([
      ['cheap', 0, 30, 0],
      ['sovereign', 30, 80, 60],
      [undefined, 80, 100, undefined],
    ]);
  });

  it('does not guess a price that nobody knows', () => {
    expect(priceStairs([priced('unknown', 90), priced('known', 10, 5)]).at(-1)).toMatchObject({
      from: 10,
      id: undefined,
    });
  });
});
