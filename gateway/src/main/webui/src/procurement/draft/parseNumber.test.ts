import { describe, expect, it } from 'vitest';
import { asAmount, asRate, parseNumber } from './parseNumber';

describe('a number pasted from a spreadsheet', () => {
  it.each([
    ['1.234.567,89', 'de', 1234567.89],
    ['1.250', 'de', 1250],
    ['1.250', 'en', 1.25],
    ['1,250', 'en', 1250],
    ['1,250', 'fr', 1.25],
    ['1 234 567,5', 'fr', 1234567.5],
    ['1\u202f234,5', 'fr', 1234.5],
    ['1\u00a0250\u00a0€', 'fr', 1250],
    ["1'250.50", 'de', 1250.5],
    ['1’250’000', 'de', 1250000],
    ['1,234,567.89', 'en', 1234567.89],
    ['EUR 12.000,00', 'de', 12000],
    ['12,5 %', 'de', 12.5],
    ['12.5%', 'en', 12.5],
    ['0,125', 'en', 0.125],
    [',5', 'de', 0.5],
    ['\t 70 \n', 'en', 70],
    ['250.000,-', 'de', 250000],
    ['−3', 'en', -3],
    ['１２', 'en', 12],
  ])('%j in %s is %d', (pasted, locale, value) => {
    expect(parseNumber(pasted, locale)).toBe(value);
  });

  it.each(['', 'n/a', '12 13 a', '1.2.3', '1,23,4', '12.34,5.6', '1e5', '--3', '5 % 5'])(
    '%j is none',
    (pasted) => {
      expect(parseNumber(pasted, 'de')).toBeUndefined();
    },
  );

  it('becomes an amount of the API without noise of binary fractions', () => {
    expect(asAmount('0,1', 'de')).toBe('0.1');
    expect(asAmount('125.000,00 €', 'de')).toBe('125000');
    expect(asAmount('-5', 'de')).toBeUndefined();
  });

  it('becomes a rate of exchange, which is above nothing and has more decimals', () => {
    expect(asRate('0,8612', 'de')).toBe('0.8612');
    expect(asRate('0.0000001', 'en')).toBe('0.0000001');
    expect(asRate('123456.1234', 'en')).toBe('123456.1234');
    expect(asRate('0', 'en')).toBeUndefined();
  });
});
