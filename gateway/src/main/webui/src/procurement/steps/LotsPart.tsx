import { Button, Textfield } from '@digdir/designsystemet-react';
import type { Assessments } from '../../api/client';
import { useText } from '../../i18n/text';
import { Icon } from '../../ui/Icon';
import { useNotices } from '../../ui/Undo';
import { newLot, withoutLot } from '../draft/lots';
import type { Drafting } from '../DraftScreen';
import { LegalHints } from '../LegalHints';
import { AmountField } from './AmountField';
import { CpvField } from './CpvField';

type Lot = Assessments['Lot'];

/** Parts of the need that are awarded by themselves; or the reason why there are none. */
export function LotsPart({ procurement, content, change, errorAt }: Drafting) {
  const text = useText();
  const { done } = useNotices();
  const lots = content.lots ?? [];
  const named = (number: number) => text('lots.name', { number });
  const set = (next: Lot[]) => change({ lots: next.length > 0 ? next : undefined });
  const divide = () => {
    const first = newLot([], named);
    change({ lots: [first, newLot([first], named)], notDividedBecause: undefined });
  };
  const remove = (lot: Lot) => {
    set(withoutLot(lots, lot.id));
    done(text(lots.length > 2 ? 'lots.removed' : 'lots.undivided', { name: lot.title }), () =>
      set(lots),
    );
  };
  return (
    <section className="form-wide" aria-labelledby="lots">
      <h2 id="lots">{text('lots.title')}</h2>
      <p className="subtle">{text('lots.text')}</p>
      {lots.length === 0 && (
        <Textfield
          label={text('field.notDividedBecause')}
          description={text('lots.none.help')}
          multiline
          rows={2}
          maxLength={10000}
          value={content.notDividedBecause ?? ''}
          error={errorAt('/notDividedBecause')}
          onChange={(event) => change({ notDividedBecause: event.target.value || undefined })}
        />
      )}
      <LegalHints procurement={procurement} pointer="/lots" />
      {errorAt('/lots') && <p className="field-error">{errorAt('/lots')}</p>}
      {lots.map((lot, i) => (
        <LotFields
          key={lot.id}
          lot={lot}
          price={content.price}
          currency={content.budget?.currency ?? 'EUR'}
          errorAt={(field) => errorAt(`/lots/${i}${field}`)}
          onChange={(part) =>
            set(lots.map((was) => (was.id === lot.id ? { ...was, ...part } : was)))
          }
          onRemove={() => remove(lot)}
        />
      ))}
      <div className="actions">
        {lots.length === 0 ? (
          <Button variant="secondary" onClick={divide}>
            <Icon name="plus" />
            {text('lots.divide')}
          </Button>
        ) : (
          <Button variant="secondary" onClick={() => set([...lots, newLot(lots, named)])}>
            <Icon name="plus" />
            {text('lots.add')}
          </Button>
        )}
      </div>
    </section>
  );
}

const BOUNDED: readonly string[] = ['absolute-bounds', 'fixed-ceiling'];

function LotFields({
  lot,
  price,
  currency,
  errorAt,
  onChange,
  onRemove,
}: {
  lot: Lot;
  price: Assessments['PriceCriterion'] | undefined;
  currency: string;
  errorAt: (field: string) => string | undefined;
  onChange: (part: Partial<Lot>) => void;
  onRemove: () => void;
}) {
  const text = useText();
  const formula = price?.formula ?? 'absolute-bounds';
  return (
    <fieldset className="gate-form">
      <legend>
        <span translate="no">{lot.id}</span>
        <Button variant="tertiary" data-size="sm" onClick={onRemove}>
          <Icon name="cross" />
          {text('draft.remove')}
        </Button>
      </legend>
      <Textfield
        label={text('lots.lotTitle')}
        value={lot.title}
        maxLength={200}
        error={errorAt('/title') ?? (lot.title.trim() === '' && text('draft.missing'))}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <div className="form-row">
        <CpvField
          label={text('field.cpv')}
          description={text('lots.cpv.help')}
          codes={lot.cpv ?? []}
          error={errorAt('/cpv') ?? errorAt('/cpv/0')}
          onChange={(cpv) => onChange({ cpv: cpv.length > 0 ? cpv : undefined })}
        />
        <AmountField
          label={text('field.budget')}
          description={text('lots.budget.help')}
          suffix={currency}
          value={lot.budget?.amount}
          error={errorAt('/budget/amount')}
          onChange={(amount) =>
            onChange({ budget: amount === undefined ? undefined : { amount, currency } })
          }
        />
      </div>
      {price && BOUNDED.includes(formula) && (
        <div className="form-row">
          {formula === 'absolute-bounds' && (
            <AmountField
              label={text('draft.price.low')}
              description={text('lots.bound.help')}
              suffix={price.currency}
              value={lot.low}
              error={errorAt('/low')}
              onChange={(low) => onChange({ low })}
            />
          )}
          <AmountField
            label={text(formula === 'fixed-ceiling' ? 'draft.price.ceiling' : 'draft.price.high')}
            description={text('lots.bound.help')}
            suffix={price.currency}
            value={lot.high}
            error={errorAt('/high')}
            onChange={(high) => onChange({ high })}
          />
        </div>
      )}
    </fieldset>
  );
}
