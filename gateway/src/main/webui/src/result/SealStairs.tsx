import { useState } from 'react';
import { Table, ToggleGroup } from '@digdir/designsystemet-react';
import type { Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { Figure } from '../ui/Figure';
import { TableScroll } from '../ui/TableScroll';
import { interval, type Assessed } from './model/assessed';
import { Staircase } from './Staircase';
import { range } from './words';

type Staircase = Assessments['PriceOfSovereignty'];

const LEVELS = [0, 1, 2, 3, 4];

/** The cheapest option that reaches each SEAL level, as proven or as claimed. */
export function SealStairs({ assessed, stairs }: { assessed: Assessed; stairs: Staircase }) {
  const text = useText();
  const [side, setSide] = useState<'proven' | 'claimed'>('claimed');
  const steps = stairs[side];
  const unit = stairs.unit ?? '';
  const nameOf = (id: string | undefined) =>
    assessed.options.find(({ option }) => option === id)?.name ?? text('result.stairs.nobody');
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
        {(labels) => (
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
            <Staircase
              stairs={LEVELS.map((level, i) => {
                const price = steps.find((step) => step.level === level)?.price?.high;
                return {
                  from: i / LEVELS.length,
                  to: (i + 1) / LEVELS.length,
                  price,
                  label: text.number(price, 2),
                };
              })}
              top={Math.max(
                ...[...stairs.proven, ...stairs.claimed].map(({ price }) => price?.high ?? 0),
              )}
              ticks={LEVELS.map((level, i) => ({
                at: (i + 0.5) / LEVELS.length,
                label: text('result.stairs.sealStep', { level }),
              }))}
              axis={text('result.stairs.seal')}
              {...labels}
            />
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
