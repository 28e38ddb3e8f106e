import type { Assessments } from '../../api/client';

/** A price in the currency in which the award compares prices. */
export interface Converted {
  amount: number;
  currency: string;
  /** The published rate that was used. */
  rate: Assessments['CurrencyRate'];
}

/** Undefined where the price is in that currency already, or where there is no rate for it. */
export function converted(
  price: Assessments['Money'],
  criterion: Assessments['PriceCriterion'] | undefined,
): Converted | undefined {
  const rate = criterion?.rates?.find(({ currency }) => currency === price.currency);
  return criterion && rate && price.currency !== criterion.currency
    ? {
        amount: Number(price.amount) * Number(rate.perUnit),
        currency: criterion.currency,
        rate,
      }
    : undefined;
}

/** The currencies in which a price can be stated, that of the award first. */
export function currenciesOf(
  criterion: Assessments['PriceCriterion'] | undefined,
  otherwise: string,
): string[] {
  return criterion
    ? [criterion.currency, ...(criterion.rates ?? []).map(({ currency }) => currency)]
    : [otherwise];
}

/** A rate of today that wants its figure, for a common currency that has none yet. */
export function newRate(
  criterion: Assessments['PriceCriterion'],
  today: string,
): Assessments['CurrencyRate'] {
  const taken = currenciesOf(criterion, criterion.currency);
  const currency = COMMON.find((code) => !taken.includes(code)) ?? '';
  return { currency, perUnit: '', asOf: today, source: REFERENCE };
}

/** Of the Union's neighbours and suppliers. */
const COMMON = ['USD', 'GBP', 'CHF', 'SEK', 'DKK', 'PLN', 'CZK', 'NOK'];

// As the bank itself calls them; a source is quoted, not translated.
const REFERENCE = 'European Central Bank, euro reference rates';
