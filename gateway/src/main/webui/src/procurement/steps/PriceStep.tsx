import { Checkbox, Field, Label, Select, Switch } from '@digdir/designsystemet-react';
import { scaleLinear } from 'd3-scale';
import type { Assessments } from '../../api/client';
import { useText } from '../../i18n/text';
import { Figure } from '../../ui/Figure';
import { useWidth } from '../../ui/useWidth';
import { apportioned, asShares } from '../draft/weights';
import type { Content } from '../draft/content';
import { pricePoints } from '../draft/pricePoints';
import type { Drafting } from '../DraftScreen';
import { LegalHints } from '../LegalHints';
import { AmountField } from './AmountField';
import { RatesPart } from './RatesPart';
import { TieBreakPart } from './TieBreakPart';

const FORMULAS = [
  'absolute-bounds',
  'fixed-ceiling',
  'lowest-ratio',
  'linear-span',
  'lowest-deviation',
] as const;

const RELATIVE: readonly string[] = ['lowest-ratio', 'linear-span', 'lowest-deviation'];

/** Whether and how the price of an offer becomes points. */
export function PriceStep({ procurement, content, change, errorAt }: Drafting) {
  const text = useText();
  const { price } = content;
  const set = (part: Partial<Assessments['PriceCriterion']>) =>
    price && change({ price: { ...price, ...part } });
  const formula = price?.formula ?? 'absolute-bounds';
  return (
    <>
      <Switch
        label={text('draft.price.counts')}
        checked={price !== undefined}
        onChange={(event) =>
          change(event.target.checked ? withPrice(content) : withoutPrice(content))
        }
      />
      {price && (
        <>
          <p>{text('draft.price.share', { share: text.percent(price.share) })}</p>
          <Field>
            <Label>{text('draft.price.formula')}</Label>
            <Select
              value={formula}
              onChange={(event) => {
                const chosen = FORMULAS.find((one) => one === event.target.value);
                set({ formula: chosen ?? 'absolute-bounds' });
              }}
            >
              {FORMULAS.map((one) => (
                <option key={one} value={one}>
                  {text(`draft.formula.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <p className="subtle">{text(`draft.formula.${formula}.text`)}</p>
          {RELATIVE.includes(formula) && (
            <Checkbox
              label={text('draft.price.relative')}
              value="relative"
              checked={price.acceptsRelative ?? false}
              onChange={(event) => set({ acceptsRelative: event.target.checked })}
            />
          )}
          {errorAt('/price/acceptsRelative') && (
            <p className="field-error">{errorAt('/price/acceptsRelative')}</p>
          )}
          <LegalHints procurement={procurement} pointer="/price" />
          {!RELATIVE.includes(formula) && (
            <div className="form-row">
              {formula === 'absolute-bounds' && (
                <AmountField
                  label={text('draft.price.low')}
                  value={price.low}
                  suffix={price.currency}
                  error={errorAt('/price/low')}
                  onChange={(low) => set({ low })}
                />
              )}
              <AmountField
                label={text(
                  formula === 'fixed-ceiling' ? 'draft.price.ceiling' : 'draft.price.high',
                )}
                value={price.high}
                suffix={price.currency}
                error={errorAt('/price/high') ?? errorAt('/price')}
                onChange={(high) => set({ high })}
              />
            </div>
          )}
          <h2 className="sr-only">{text('draft.price.curve')}</h2>
          <Curve price={price} />
          <RatesPart price={price} errorAt={errorAt} onChange={(rates) => set({ rates })} />
        </>
      )}
      <TieBreakPart procurement={procurement} content={content} change={change} errorAt={errorAt} />
    </>
  );
}

function withPrice(content: Content): Partial<Content> {
  const shares = asShares(
    apportioned([...content.awardCriteria.map(({ share }) => share * 0.8), 0.2]),
  );
  return {
    awardCriteria: content.awardCriteria.map((part, i) => ({ ...part, share: shares[i] ?? 0 })),
    price: {
      share: shares.at(-1) ?? 0,
      formula: 'absolute-bounds',
      low: '50000',
      high: content.budget?.amount ?? '250000',
      currency: content.budget?.currency ?? 'EUR',
    },
  };
}

function withoutPrice(content: Content): Partial<Content> {
  const shares = asShares(apportioned(content.awardCriteria.map(({ share }) => share)));
  return {
    awardCriteria: content.awardCriteria.map((part, i) => ({ ...part, share: shares[i] ?? 0 })),
    price: undefined,
    // What rests on the price goes with it.
    ...(content.tieBreak === 'price' && { tieBreak: undefined }),
    ...(content.lots && {
      lots: content.lots.map((lot) => ({ ...lot, low: undefined, high: undefined })),
    }),
  };
}

const HEIGHT = 180;

/** What a price earns, as a picture; only where no other offer can change it. */
function Curve({ price }: { price: Assessments['PriceCriterion'] }) {
  const text = useText();
  const [ref, measured] = useWidth(480);
  const width = Math.max(240, measured);
  const points = pricePoints(price);
  if (!points) {
    return null;
  }
  const { low, high } = points;
  const x = scaleLinear()
    .domain([0, high * 1.15])
    .range([44, width - 12]);
  const y = scaleLinear()
    .domain([0, 100])
    .range([HEIGHT - 30, 14]);
  const at = (amount: number) => `${x(amount)},${y(points.earns(amount))}`;
  return (
    <Figure
      title={text('draft.price.curve')}
      summary={text('draft.price.curve.text', {
        low: text.money(low, price.currency),
        high: text.money(high, price.currency),
        middle: text.money((low + high) / 2, price.currency),
        points: text.number(points.earns((low + high) / 2)),
      })}
      table={
        <ul>
          {[0, low, (low + high) / 2, high].map((amount) => (
            <li key={amount}>
              {text('draft.price.curve.point', {
                price: text.money(amount, price.currency),
                points: text.number(points.earns(amount), 1),
              })}
            </li>
          ))}
        </ul>
      }
    >
      {({ labelledBy, describedBy }) => (
        <div ref={ref} className="curve">
          <svg
            width={width}
            height={HEIGHT}
            role="img"
            aria-labelledby={labelledBy}
            aria-describedby={describedBy}
          >
            {[0, 50, 100].map((value) => (
              <g key={value}>
                <line className="curve-grid" x1={44} x2={width - 12} y1={y(value)} y2={y(value)} />
                <text className="curve-tick" x={36} y={y(value) + 4} textAnchor="end">
                  {text.number(value)}
                </text>
              </g>
            ))}
            <polyline
              className="curve-line"
              points={[0, low, high, high * 1.15].map(at).join(' ')}
            />
            {[low, high]
              .filter((amount) => amount > 0)
              .map((amount) => (
                <text
                  key={amount}
                  className="curve-tick"
                  x={x(amount)}
                  y={HEIGHT - 8}
                  textAnchor="middle"
                >
                  {text.money(amount, price.currency)}
                </text>
              ))}
          </svg>
        </div>
      )}
    </Figure>
  );
}
