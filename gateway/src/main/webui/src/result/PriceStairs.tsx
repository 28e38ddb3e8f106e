import { Table } from '@digdir/designsystemet-react';
import { scaleLinear } from 'd3-scale';
import type { Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { converted } from '../procurement/draft/rates';
import { Figure } from '../ui/Figure';
import { TableScroll } from '../ui/TableScroll';
import { useWidth } from '../ui/useWidth';
import { interval, type Assessed } from './model/assessed';
import { readBy, type Interval, type Standing } from './model/ranking';
import { priceStairs, type PriceStep } from './model/staircase';
import { range } from './words';

interface Props {
  assessed: Assessed;
  standings: Standing[];
  offers: Assessments['Option'][];
  criterion: Assessments['PriceCriterion'] | undefined;
}

const HEIGHT = 260;

/** What each step of sovereignty costs: by the offers' prices, or by list prices while there are none. */
export function PriceStairs({ assessed, standings, offers, criterion }: Props) {
  const text = useText();
  const [ref, measured] = useWidth(560);
  const width = Math.max(260, measured);
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
  const plot = { left: 60, right: width - 12, top: 26, bottom: HEIGHT - 44 };
  const top = Math.max(...priced.map(({ price }) => price.high)) || 1;
  const x = scaleLinear().domain([0, 100]).range([plot.left, plot.right]);
  const y = scaleLinear().domain([0, top]).range([plot.bottom, plot.top]).nice(4);
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
        {({ labelledBy, describedBy }) => (
          <div ref={ref} className="stairs">
            <svg
              width={width}
              height={HEIGHT}
              role="img"
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
            >
              {y.ticks(4).map((value) => (
                <g key={value}>
                  <line
                    className="grid"
                    x1={plot.left}
                    x2={plot.right}
                    y1={y(value)}
                    y2={y(value)}
                  />
                  <text className="tick" x={plot.left - 8} y={y(value) + 4} textAnchor="end">
                    {text.number(value, 2)}
                  </text>
                </g>
              ))}
              {x.ticks(5).map((value) => (
                <text
                  key={value}
                  className="tick"
                  x={x(value)}
                  y={plot.bottom + 18}
                  textAnchor="middle"
                >
                  {text.number(value)}
                </text>
              ))}
              <text
                className="axis-name"
                x={(plot.left + plot.right) / 2}
                y={HEIGHT - 6}
                textAnchor="middle"
              >
                {text('result.stairs.axis')} →
              </text>
              {steps.map(({ from, to, price, id }) => (
                <g key={from}>
                  {price ? (
                    <>
                      <rect
                        className="stair"
                        x={x(from)}
                        y={y(price.high)}
                        width={Math.max(1, x(to) - x(from) - 1)}
                        height={plot.bottom - y(price.high)}
                      />
                      <line
                        className="stair-top"
                        x1={x(from)}
                        x2={x(to) - 1}
                        y1={y(price.high)}
                        y2={y(price.high)}
                      />
                      {x(to) - x(from) > 60 && (
                        <text className="stair-label" x={x(from) + 6} y={y(price.high) - 7}>
                          {cut(nameOf(id), (x(to) - x(from)) / 7.2)}
                        </text>
                      )}
                    </>
                  ) : (
                    <rect
                      className="stair-none"
                      x={x(from)}
                      y={plot.top}
                      width={Math.max(0, x(to) - x(from))}
                      height={plot.bottom - plot.top}
                    />
                  )}
                </g>
              ))}
            </svg>
          </div>
        )}
      </Figure>
    </section>
  );
}

function cut(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, Math.max(1, Math.floor(longest) - 1))}…`;
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
