import { useState } from 'react';
import { Table, ToggleGroup } from '@digdir/designsystemet-react';
import { scaleLinear } from 'd3-scale';
import type { Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { Figure } from '../ui/Figure';
import { TableScroll } from '../ui/TableScroll';
import { useWidth } from '../ui/useWidth';
import { interval, type Assessed } from './model/assessed';
import { range } from './words';

type Staircase = Assessments['PriceOfSovereignty'];

const HEIGHT = 260;
const LEVELS = [0, 1, 2, 3, 4];

/** The cheapest option that reaches each SEAL level, as proven or as claimed. */
export function SealStairs({ assessed, stairs }: { assessed: Assessed; stairs: Staircase }) {
  const text = useText();
  const [ref, measured] = useWidth(560);
  const [side, setSide] = useState<'proven' | 'claimed'>('claimed');
  const width = Math.max(260, measured);
  const steps = stairs[side];
  const unit = stairs.unit ?? '';
  const nameOf = (id: string | undefined) =>
    assessed.options.find(({ option }) => option === id)?.name ?? text('result.stairs.nobody');
  const stepAt = (level: number) => steps.find((step) => step.level === level);
  const top =
    Math.max(...[...stairs.proven, ...stairs.claimed].map(({ price }) => price?.high ?? 0)) || 1;
  const plot = { left: 60, right: width - 12, top: 26, bottom: HEIGHT - 44 };
  const y = scaleLinear().domain([0, top]).range([plot.bottom, plot.top]).nice(4);
  const wide = (plot.right - plot.left) / LEVELS.length;
  const reached = steps.filter(({ price }) => price !== undefined);
  const last = reached.at(-1);
  return (
    <section className="panel">
      <Figure
        title={text('result.stairs.title')}
        summary={[
          text(stairs.basis === 'offer' ? 'result.stairs.offers' : 'result.stairs.list', { unit }),
          last
            ? `${text('result.stairs.sealStep', { level: last.level })}: ${nameOf(last.cheapest)}, ${range(interval(last.price), text, 2)} ${unit}.`
            : text('result.stairs.none'),
        ].join(' ')}
        table={<Steps steps={steps} unit={unit} nameOf={nameOf} />}
      >
        {({ labelledBy, describedBy }) => (
          <>
            <ToggleGroup
              data-size="sm"
              data-toggle-group={text('result.stairs.title')}
              value={side}
              onChange={(value) => setSide(value === 'proven' ? 'proven' : 'claimed')}
            >
              <ToggleGroup.Item value="claimed">{text('result.stairs.claimed')}</ToggleGroup.Item>
              <ToggleGroup.Item value="proven">{text('result.stairs.proven')}</ToggleGroup.Item>
            </ToggleGroup>
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
                {LEVELS.map((level, i) => {
                  const step = stepAt(level);
                  const x = plot.left + i * wide;
                  const price = step?.price && interval(step.price);
                  return (
                    <g key={level}>
                      {price ? (
                        <>
                          <rect
                            className="stair"
                            x={x}
                            y={y(price.high)}
                            width={wide - 2}
                            height={plot.bottom - y(price.high)}
                          />
                          <line
                            className="stair-top"
                            x1={x}
                            x2={x + wide - 2}
                            y1={y(price.high)}
                            y2={y(price.high)}
                          />
                          <text
                            className="stair-label"
                            x={x + wide / 2}
                            y={y(price.high) - 7}
                            textAnchor="middle"
                          >
                            {text.number(price.high, 2)}
                          </text>
                        </>
                      ) : (
                        <rect
                          className="stair-none"
                          x={x}
                          y={plot.top}
                          width={wide - 2}
                          height={plot.bottom - plot.top}
                        />
                      )}
                      <text
                        className="tick"
                        x={x + wide / 2}
                        y={plot.bottom + 18}
                        textAnchor="middle"
                      >
                        {text('result.stairs.sealStep', { level })}
                      </text>
                    </g>
                  );
                })}
                <text
                  className="axis-name"
                  x={(plot.left + plot.right) / 2}
                  y={HEIGHT - 6}
                  textAnchor="middle"
                >
                  {text('result.stairs.seal')} →
                </text>
              </svg>
            </div>
          </>
        )}
      </Figure>
    </section>
  );
}

function Steps({
  steps,
  unit,
  nameOf,
}: {
  steps: Assessments['PriceOfSovereigntyStep'][];
  unit: string;
  nameOf: (id: string | undefined) => string;
}) {
  const text = useText();
  return (
    <TableScroll label={text('result.stairs.title')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text('result.stairs.seal')}</Table.HeaderCell>
            <Table.HeaderCell>{text('result.option')}</Table.HeaderCell>
            <Table.HeaderCell className="number">
              {text('result.stairs.price', { unit })}
            </Table.HeaderCell>
            <Table.HeaderCell className="number">{text('result.stairs.extra')}</Table.HeaderCell>
            <Table.HeaderCell className="number">
              {text('result.axis.competitiveness')}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {steps.map(({ level, cheapest, price, extraPrice, competitiveness }) => (
            <Table.Row key={level}>
              <Table.Cell>{text('result.stairs.sealStep', { level })}</Table.Cell>
              <Table.Cell translate="no">{nameOf(cheapest)}</Table.Cell>
              <Table.Cell className="number">
                {price ? range(interval(price), text, 2) : ''}
              </Table.Cell>
              <Table.Cell className="number">
                {extraPrice ? range(interval(extraPrice), text, 2) : ''}
              </Table.Cell>
              <Table.Cell className="number">
                {competitiveness ? range(interval(competitiveness), text) : ''}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
