import { Table } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { Disclosure } from '../ui/Disclosure';
import { Jurisdiction } from '../ui/Jurisdiction';
import { TableScroll } from '../ui/TableScroll';
import { useOrigin } from '../ui/origin';
import { ContributionBar } from './ContributionBar';
import { contributions, type Assessed, type OptionResult } from './model/assessed';
import type { Standing } from './model/ranking';
import { OptionMark } from './OptionMark';
import { admissionText, range } from './words';

interface Props {
  assessed: Assessed;
  standings: Standing[];
  weights: Float64Array;
  explored: boolean;
  chosen: string | undefined;
  onChoose: (option: string) => void;
}

/** The order, and what each score is made of. */
export function Ranking({ assessed, standings, weights, explored, chosen, onChoose }: Props) {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="ranking">
      <div className="panel-head">
        <h2 id="ranking">{text(explored ? 'result.ranking.explored' : 'result.ranking.title')}</h2>
        <ul className="legend">
          <li>
            <span className="swatch" data-axis="sovereignty" />
            {text('result.axis.sovereignty')}
          </li>
          <li>
            <span className="swatch" data-axis="competitiveness" />
            {text('result.axis.competitiveness')}
          </li>
          <li>
            <span className="swatch bar-open" />
            {text('result.legend.possible')}
          </li>
        </ul>
      </div>
      <ol className="ranking">
        {standings.map((standing) => {
          const option = assessed.options.find((one) => one.option === standing.id);
          return option ? (
            <Row
              key={standing.id}
              option={option}
              standing={standing}
              chosen={chosen === standing.id}
              onChoose={onChoose}
            >
              <ContributionBar
                groups={assessed.groups}
                parts={contributions(assessed, standing.id, weights)}
                excluded={standing.rank === undefined}
              />
            </Row>
          ) : null;
        })}
      </ol>
      <Disclosure summary={text('result.ranking.figures')}>
        <Figures assessed={assessed} standings={standings} weights={weights} />
      </Disclosure>
    </section>
  );
}

function Row({
  option,
  standing,
  chosen,
  onChoose,
  children,
}: {
  option: OptionResult;
  standing: Standing;
  chosen: boolean;
  onChoose: (option: string) => void;
  children: React.ReactNode;
}) {
  const text = useText();
  const originOf = useOrigin();
  return (
    <li className="ranking-row" data-chosen={chosen} data-excluded={standing.rank === undefined}>
      <svg
        className="ranking-mark"
        width="36"
        height="36"
        viewBox="-18 -18 36 36"
        aria-hidden="true"
      >
        <OptionMark
          x={0}
          y={0}
          origin={originOf(option.supplierControl ?? 'unknown')}
          admission={option.admission}
          rank={standing.rank}
        />
      </svg>
      <div className="ranking-name">
        <span className="sr-only">
          {standing.rank === undefined ? '' : text('result.place', { rank: standing.rank })}
        </span>
        <button
          type="button"
          className="link-button"
          aria-expanded={chosen}
          onClick={() => onChoose(option.option)}
          translate="no"
        >
          {option.name}
        </button>
        <small>
          <span translate="no">{option.supplier}</span>{' '}
          <Jurisdiction code={option.supplierControl ?? 'unknown'} />
        </small>
      </div>
      <div className="ranking-score">
        <strong>{range(standing.score, text)}</strong>
        <small>{option.admission === 'admitted' ? '' : admissionText(option, text)}</small>
      </div>
      {children}
    </li>
  );
}

function Figures({
  assessed,
  standings,
  weights,
}: Pick<Props, 'assessed' | 'standings' | 'weights'>) {
  const text = useText();
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (group: number) =>
    weights.reduce((sum, weight, i) => sum + (assessed.groupOf[i] === group ? weight : 0), 0) /
    total;
  return (
    <TableScroll label={text('result.ranking.figures')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text('result.criterion')}</Table.HeaderCell>
            <Table.HeaderCell className="number">{text('result.weight')}</Table.HeaderCell>
            {standings.map(({ id }) => (
              <Table.HeaderCell key={id} className="number" translate="no">
                {assessed.options.find(({ option }) => option === id)?.name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {assessed.groups.map(({ key, code, name }, group) => (
            <Table.Row key={key}>
              <Table.HeaderCell scope="row" lang="en">
                {code === name ? name : `${code} ${name}`}
              </Table.HeaderCell>
              <Table.Cell className="number">{text.percent(share(group))}</Table.Cell>
              {standings.map(({ id }) => (
                <Table.Cell key={id} className="number">
                  {range(
                    contributions(assessed, id, weights)[group] ?? { low: 0, high: 0 },
                    text,
                    1,
                  )}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
          <Table.Row>
            <Table.HeaderCell scope="row">{text('result.score')}</Table.HeaderCell>
            <Table.Cell className="number">{text.percent(1)}</Table.Cell>
            {standings.map(({ id, score }) => (
              <Table.Cell key={id} className="number">
                {range(score, text, 1)}
              </Table.Cell>
            ))}
          </Table.Row>
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
