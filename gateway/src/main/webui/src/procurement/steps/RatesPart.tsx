import { Button, Textfield } from '@digdir/designsystemet-react';
import type { Assessments } from '../../api/client';
import { useText } from '../../i18n/text';
import { Icon } from '../../ui/Icon';
import { useNotices } from '../../ui/Undo';
import { newRate } from '../draft/rates';
import type { Drafting } from '../DraftScreen';
import { RateField } from './RateField';

type Rate = Assessments['CurrencyRate'];

/** What other currencies are worth on a day, by a source: offers may be priced in these as well. */
export function RatesPart({
  price,
  onChange,
  errorAt,
}: {
  price: Assessments['PriceCriterion'];
  onChange: (rates: Rate[] | undefined) => void;
  errorAt: Drafting['errorAt'];
}) {
  const text = useText();
  const { done } = useNotices();
  const rates = price.rates ?? [];
  const today = new Date().toISOString().slice(0, 10);
  const set = (next: Rate[]) => onChange(next.length > 0 ? next : undefined);
  const change = (index: number, part: Partial<Rate>) =>
    set(rates.map((rate, i) => (i === index ? { ...rate, ...part } : rate)));
  const remove = (index: number) => {
    set(rates.filter((_, i) => i !== index));
    done(text('rates.removed'), () => set(rates));
  };
  return (
    <section className="rates" aria-labelledby="rates">
      <h2 id="rates">{text('rates.title')}</h2>
      <p className="subtle">{text('rates.text', { currency: price.currency })}</p>
      {rates.map((rate, i) => (
        <fieldset key={i} className="gate-form">
          <legend>
            <span>{text('rates.one', { currency: rate.currency || '?' })}</span>
            <Button variant="tertiary" data-size="sm" onClick={() => remove(i)}>
              <Icon name="cross" />
              {text('draft.remove')}
            </Button>
          </legend>
          <div className="form-row">
            <Textfield
              label={text('rates.currency')}
              description={text('rates.currency.help')}
              value={rate.currency}
              maxLength={3}
              error={errorAt(`/price/rates/${i}/currency`)}
              onChange={(event) => change(i, { currency: event.target.value.toUpperCase() })}
            />
            <RateField
              label={text('rates.perUnit')}
              description={text('rates.perUnit.help', {
                currency: rate.currency || '?',
                award: price.currency,
              })}
              suffix={price.currency}
              value={rate.perUnit}
              error={errorAt(`/price/rates/${i}/perUnit`)}
              onChange={(perUnit) => change(i, { perUnit })}
            />
          </div>
          <div className="form-row">
            <Textfield
              label={text('rates.asOf')}
              type="date"
              max={today}
              value={rate.asOf}
              error={errorAt(`/price/rates/${i}/asOf`)}
              onChange={(event) => event.target.value && change(i, { asOf: event.target.value })}
            />
            <Textfield
              label={text('rates.source')}
              value={rate.source}
              maxLength={500}
              error={
                errorAt(`/price/rates/${i}/source`) ??
                (rate.source.trim() === '' && text('draft.missing'))
              }
              onChange={(event) => change(i, { source: event.target.value })}
            />
          </div>
        </fieldset>
      ))}
      <div className="actions">
        <Button variant="secondary" onClick={() => set([...rates, newRate(price, today)])}>
          <Icon name="plus" />
          {text('rates.add')}
        </Button>
      </div>
    </section>
  );
}
