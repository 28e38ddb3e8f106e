import { expect, it } from 'vitest';
import { pricePoints } from './pricePoints';

const price = { share: 0.3, currency: 'EUR', low: '50000', high: '250000' };

it('earns all points at the lower bound or less, none at the upper or more, straight between', () => {
  const points = pricePoints(price);
  expect([0, 50_000, 150_000, 250_000, 400_000].map((amount) => points?.earns(amount))).toEqual([
    100, 100, 50, 0, 0,
  ]);
});

it('is what is left of the budget under a ceiling', () => {
  expect(pricePoints({ ...price, formula: 'fixed-ceiling' })?.earns(62_500)).toBe(75);
});

it('cannot be told where other offers matter or bounds are not in order', () => {
  expect(pricePoints({ ...price, formula: 'lowest-ratio' })).toBeUndefined();
  expect(pricePoints({ ...price, low: '300000' })).toBeUndefined();
});
