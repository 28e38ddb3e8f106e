import type { Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { converted } from './draft/rates';

/** A price as it was stated, and where that differs in the currency in which prices are compared. */
export function Price({
  price,
  criterion,
}: {
  price: Assessments['Money'];
  criterion: Assessments['PriceCriterion'] | undefined;
}) {
  const text = useText();
  const inAward = converted(price, criterion);
  return (
    <>
      {text.money(Number(price.amount), price.currency)}
      {inAward && (
        <>
          {' '}
          {text('rates.converted', {
            price: text.money(inAward.amount, inAward.currency),
            rate: text.number(Number(inAward.rate.perUnit), 12),
            day: text.date(inAward.rate.asOf),
            source: inAward.rate.source,
          })}
        </>
      )}
    </>
  );
}
