import { Table } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { Figure } from '../ui/Figure';
import { TableScroll } from '../ui/TableScroll';
import { Agreement } from './Agreement';
import { levelText } from './levels';
import { isOf, keyOf } from './scoring';
import { SpreadStrip } from './SpreadStrip';
import type { Evaluation } from './useEvaluation';

/** All scores are open: where they differ, and what the panel agrees on. */
export function Consensus({
  procurement,
  evaluation,
  user,
  member,
}: {
  procurement: string;
  evaluation: Evaluation;
  user: string | undefined;
  member: boolean;
}) {
  const text = useText();
  const { criteria, cells } = evaluation;
  const open = cells.filter(({ sealed }) => !sealed);
  const settled = open.filter(({ consensus }) => consensus?.confirmedBy !== undefined).length;
  return (
    <>
      <section className="panel">
        <Overview evaluation={evaluation} />
      </section>
      <section className="panel" aria-labelledby="consensus">
        <h2 id="consensus">{text('evaluation.consensus')}</h2>
        <p className="subtle">
          {text('evaluation.consensus.text', { settled, count: cells.length })}
        </p>
        {criteria.map((criterion) => (
          <section key={`${criterion.framework} ${criterion.criterion}`} className="judged">
            <h3 lang="en">{criterion.name}</h3>
            {open
              .filter((cell) => isOf(cell, criterion))
              .map((cell) => (
                <Agreement
                  key={keyOf(cell)}
                  procurement={procurement}
                  cell={cell}
                  criterion={criterion}
                  user={user}
                  member={member}
                />
              ))}
          </section>
        ))}
      </section>
    </>
  );
}

/** Options by criteria, each with the spread of what was said; as a table with every level below. */
function Overview({ evaluation: { criteria, cells } }: { evaluation: Evaluation }) {
  const text = useText();
  const open = cells.filter(({ sealed }) => !sealed);
  const options = [...new Map(open.map(({ option, optionName }) => [option, optionName]))];
  const differing = open.filter(({ disagreement }) => disagreement).length;
  return (
    <Figure
      level={2}
      title={text('evaluation.spread.title')}
      summary={text('evaluation.spread.text', { differing, count: open.length })}
      table={<Figures criteria={criteria} cells={open} />}
    >
      {({ describedBy }) => (
        <TableScroll label={text('evaluation.spread.title')}>
          <Table data-size="sm" aria-describedby={describedBy}>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell>{text('result.option')}</Table.HeaderCell>
                {criteria.map(({ framework, criterion, name }) => (
                  <Table.HeaderCell key={`${framework} ${criterion}`} lang="en">
                    {name}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {options.map(([option, name]) => (
                <Table.Row key={option}>
                  <Table.HeaderCell scope="row" translate="no">
                    {name}
                  </Table.HeaderCell>
                  {criteria.map((criterion) => {
                    const cell = open.find((one) => one.option === option && isOf(one, criterion));
                    return (
                      <Table.Cell key={`${criterion.framework} ${criterion.criterion}`}>
                        {cell && <SpreadStrip cell={cell} criterion={criterion} />}
                      </Table.Cell>
                    );
                  })}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </TableScroll>
      )}
    </Figure>
  );
}

function Figures({ criteria, cells }: Pick<Evaluation, 'criteria' | 'cells'>) {
  const text = useText();
  return (
    <TableScroll label={text('evaluation.spread.title')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text('result.criterion')}</Table.HeaderCell>
            <Table.HeaderCell>{text('result.option')}</Table.HeaderCell>
            <Table.HeaderCell>{text('evaluation.scores')}</Table.HeaderCell>
            <Table.HeaderCell className="number">{text('evaluation.range')}</Table.HeaderCell>
            <Table.HeaderCell>{text('evaluation.agreed')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {criteria.flatMap((criterion) =>
            cells
              .filter((cell) => isOf(cell, criterion))
              .map((cell) => (
                <Table.Row key={keyOf(cell)}>
                  <Table.HeaderCell scope="row" lang="en">
                    {criterion.name}
                  </Table.HeaderCell>
                  <Table.Cell translate="no">{cell.optionName}</Table.Cell>
                  <Table.Cell>
                    {text.list(
                      cell.scores.map(({ evaluator, value }) =>
                        text('evaluation.spread.one', {
                          who: evaluator,
                          level: value === undefined ? '–' : text.number(value, 2),
                        }),
                      ),
                    )}
                  </Table.Cell>
                  <Table.Cell className="number">{rangeText(cell.range, text)}</Table.Cell>
                  <Table.Cell lang="en">
                    {levelText(criterion, cell.consensus?.value, text)}
                  </Table.Cell>
                </Table.Row>
              )),
          )}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}

function rangeText(
  range: Evaluation['cells'][number]['range'],
  text: ReturnType<typeof useText>,
): string {
  if (range?.low === undefined) {
    return '–';
  }
  return range.low === range.high
    ? text.number(range.low, 2)
    : text('result.range', { from: text.number(range.low, 2), to: text.number(range.high, 2) });
}
