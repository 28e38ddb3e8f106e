import { describe, expect, it } from 'vitest';
import { converted, currenciesOf, newRate } from './rates';

const rate = { currency: 'USD', perUnit: '0.8612', asOf: '2026-11-20', source: 'ECB' };
const criterion = { share: 0.3, currency: 'EUR', rates: [rate] };

describe('a price in another currency', () => {
  it('is converted at the published rate', () => {
    expect(converted({ amount: '120000', currency: 'USD' }, criterion)).toEqual({
      amount: 103344,
      currency: 'EUR',
      rate,
    });
  });

  it('stays as it is without a rate, and in the currency of the award', () => {
    expect(converted({ amount: '1', currency: 'CHF' }, criterion)).toBeUndefined();
    expect(converted({ amount: '1', currency: 'EUR' }, criterion)).toBeUndefined();
    expect(converted({ amount: '1', currency: 'USD' }, undefined)).toBeUndefined();
  });

  it('can be stated where there is a rate', () => {
    expect(currenciesOf(criterion, 'EUR')).toEqual(['EUR', 'USD']);
    expect(currenciesOf(undefined, 'SEK')).toEqual(['SEK']);
  });
});

it('a new rate is of a currency that has none yet, and of today', () => {
  expect(newRate(criterion, '2026-11-28')).toMatchObject({ currency: 'GBP', asOf: '2026-11-28' });
});
