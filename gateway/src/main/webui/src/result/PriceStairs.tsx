import { Table } from '@digdir/designsystemet-react';
import type { Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { converted } from '../procurement/draft/rates';
import { Figure } from '../ui/Figure';
import { TableScroll } from '../ui/TableScroll';
import { interval, type Assessed } from './model/assessed';
import { readBy, type Interval, type Standing } from './model/ranking';
import { priceStairs, type PriceStep } from './model/staircase';
import { Staircase } from './Staircase';
import { range } from './words';

interface Props {
  assessed: Assessed;
  standings: Standing[];
  offers: Assessments['Option'][];
  criterion: Assessments['PriceCriterion'] | undefined;
}

/** The best sovereignty score. */
const WHOLE = 100;
const SCORES = [0, 20, 40, 60, 80, WHOLE];

/** What each step of sovereignty costs: by the offers' prices, or by list prices while there are none. */
export function PriceStairs({ assessed, standings, offers, criterion }: Props) {
  const text = useText();
  const prices = pricesOf(assessed, offers, criterion);
  const read = readBy(assessed.matrix.reading);
  const ranked = standings.filter(({ rank }) => rank !== undefined);
  const steps = priceStairs(
    ranked.map(({ id, sovereignty }) => ({
      id,
      sovereignty: read(sovereignty),
      price: prices.of.get(id),
    })),
  );
  const priced = steps.filter(
    (step): step is PriceStep & { price: Interval } => step.price !== undefined,
  );
  const nameOf = (id: string | undefined) =>
    assessed.options.find(({ option }) => option === id)?.name ?? '';
  if (priced.length === 0) {
    return (
      <section className="panel" aria-labelledby="stairs">
        <h2 id="stairs">{text('result.stairs.title')}</h2>
        <p className="subtle">{text('result.stairs.none')}</p>
      </section>
    );
  }
  const last = priced.at(-1);
  const unpriced = ranked.length - ranked.filter(({ id }) => prices.of.has(id)).length;
  return (
    <section className="panel">
      <Figure
        title={text('result.stairs.title')}
        summary={[
          text(prices.offered ? 'result.stairs.offers' : 'result.stairs.list', {
            unit: prices.unit,
          }),
          text('result.stairs.text', {
            cheapest: nameOf(priced[0]?.id),
            dearest: nameOf(last?.id),
            steps: priced.length,
            extra: text.number(last?.extra ?? 0, 2),
            unit: prices.unit,
            level: text.number(last?.to ?? 0),
          }),
          unpriced > 0 ? text('result.stairs.unpriced', { count: unpriced }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
        table={<Steps steps={steps} unit={prices.unit} nameOf={nameOf} />}
      >
        {(labels) => (
          <Staircase
            stairs={steps.map(({ from, to, price, id }) => ({
              from: from / WHOLE,
              to: to / WHOLE,
              price: price?.high,
              label: nameOf(id),
            }))}
            top={Math.max(...priced.map(({ price }) => price.high))}
            ticks={SCORES.map((score) => ({ at: score / WHOLE, label: text.number(score) }))}
            axis={text('result.stairs.axis')}
            {...labels}
          />
        )}
      </Figure>
    </section>
  );
}

/**
 * The offers' prices, converted at the published rates, when they are in one currency then; else what
 * the catalogue knows of list prices.
 */
function pricesOf(
  { options, criteria }: Assessed,
  offers: Assessments['Option'][],
  criterion: Assessments['PriceCriterion'] | undefined,
): { of: Map<string, Interval>; unit: string; offered: boolean } {
  const stated = offers.flatMap(({ id, price }) => {
    const shown = price && (converted(price, criterion) ?? price);
    return shown ? [{ id, amount: Number(shown.amount), currency: shown.currency }] : [];
  });
  const currencies = new Set(stated.map(({ currency: of }) => of));
  const [currency] = currencies;
  if (currency !== undefined && currencies.size === 1) {
    const of = new Map(stated.map(({ id, amount }) => [id, { low: amount, high: amount }]));
    return { of, unit: currency, offered: true };
  }
  const listed = criteria.findIndex(({ scale }) => /per million tokens/.test(scale?.unit ?? ''));
  const of = new Map(
    options.flatMap(({ option, criteria: results }) => {
      const result = results[listed];
      return result?.known ? [[option, interval(result.level)] as const] : [];
    }),
  );
  return { of, unit: criteria[listed]?.scale?.unit ?? '', offered: false };
}

function Steps({
  steps,
  unit,
  nameOf,
}: {
  steps: PriceStep[];
  unit: string;
  nameOf: (id: string | undefined) => string;
}) {
  const text = useText();
  return (
    <TableScroll label={text('result.stairs.title')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text('result.stairs.minimum')}</Table.HeaderCell>
            <Table.HeaderCell>{text('result.option')}</Table.HeaderCell>
            <Table.HeaderCell className="number">
              {text('result.stairs.price', { unit })}
            </Table.HeaderCell>
            <Table.HeaderCell className="number">{text('result.stairs.extra')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {steps.map(({ from, to, id, price, extra }) => (
            <Table.Row key={from}>
              <Table.Cell>
                {text('result.range', { from: text.number(from), to: text.number(to) })}
              </Table.Cell>
              <Table.Cell translate="no">
                {id ? nameOf(id) : text('result.stairs.nobody')}
              </Table.Cell>
              <Table.Cell className="number">{price ? range(price, text, 2) : ''}</Table.Cell>
              <Table.Cell className="number">
                {extra === undefined ? '' : text.number(extra, 2)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
