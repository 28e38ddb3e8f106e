import { Table } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { Disclosure } from '../ui/Disclosure';
import { TableScroll } from '../ui/TableScroll';
import { treeOf, type Criterion, type Framework } from './framework';
import { Words } from './Words';

/** The criteria below their objectives: what each asks, its levels, its source, how it is read. */
export function Criteria({ framework }: { framework: Framework }) {
  const text = useText();
  return treeOf(framework).map(({ objective, criteria }) => (
    <section key={objective?.id ?? ''} className="framework-branch">
      {objective && (
        <h3>
          <Words of={framework}>
            {objective.id} {objective.name}
          </Words>{' '}
          <small>{text('framework.criteria.count', { count: criteria.length })}</small>
        </h3>
      )}
      {criteria.map(({ criterion }) => (
        <Disclosure
          key={criterion.id}
          summary={
            <Words of={framework}>
              <code>{criterion.id}</code> {criterion.name}
            </Words>
          }
        >
          <About framework={framework} criterion={criterion} />
        </Disclosure>
      ))}
    </section>
  ));
}

function About({ framework, criterion }: { framework: Framework; criterion: Criterion }) {
  const text = useText();
  const { description, source, scale } = criterion;
  return (
    <>
      <p>
        <Words of={framework}>{description}</Words>
      </p>
      <p className="subtle">
        {text('framework.criterion.source')}{' '}
        <Words of={framework}>{source ?? framework.source?.title}</Words>
      </p>
      {scale &&
        (scale.levels.length > 0 ? (
          <Levels framework={framework} criterion={criterion} />
        ) : (
          <p>
            {text('framework.scale', {
              worst: text.number(scale.worst, 2),
              best: text.number(scale.best, 2),
            })}{' '}
            <Words of={framework}>{scale.unit}</Words>
          </p>
        ))}
      <Derived framework={framework} criterion={criterion} />
    </>
  );
}

function Levels({ framework, criterion }: { framework: Framework; criterion: Criterion }) {
  const text = useText();
  const levels = criterion.scale?.levels ?? [];
  const scored = levels.some(({ points }) => points !== undefined);
  const sealed = levels.some(({ seal }) => seal !== undefined);
  return (
    <TableScroll label={text('framework.levels', { criterion: criterion.id })}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell className="number">{text('framework.level')}</Table.HeaderCell>
            <Table.HeaderCell>{text('framework.level.name')}</Table.HeaderCell>
            {scored && (
              <Table.HeaderCell className="number">{text('framework.points')}</Table.HeaderCell>
            )}
            {sealed && (
              <Table.HeaderCell className="number">{text('framework.seal')}</Table.HeaderCell>
            )}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {levels.map(({ level, name, meaning, points, seal }) => (
            <Table.Row key={level}>
              <Table.Cell className="number">{text.number(level, 2)}</Table.Cell>
              <Table.Cell>
                <Words of={framework}>
                  <strong>{name}</strong>
                  {meaning && (
                    <>
                      <br />
                      {meaning}
                    </>
                  )}
                </Words>
              </Table.Cell>
              {scored && <Table.Cell className="number">{points}</Table.Cell>}
              {sealed && <Table.Cell className="number">{seal}</Table.Cell>}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}

/** By what a criterion gets its level. */
function Derived({ framework, criterion }: { framework: Framework; criterion: Criterion }) {
  const text = useText();
  const { answered, judged, measure, cases = [] } = criterion.derivation ?? {};
  return (
    <>
      <h4>{text('framework.derivation')}</h4>
      <ul>
        {judged && <li>{text('framework.derivation.judged')}</li>}
        {answered && <li>{text('framework.derivation.answered')}</li>}
        {measure && <li>{text.term('framework.measure', measure)}</li>}
        {cases.map(({ when = {}, level: [low, high], because }, i) => (
          <li key={i}>
            <Words of={framework}>{because}</Words>{' '}
            <small>
              {text('framework.derivation.level', {
                range:
                  low === high
                    ? text.number(low, 2)
                    : text('result.range', { from: text.number(low, 2), to: text.number(high, 2) }),
              })}{' '}
              {Object.entries(when)
                .map(([fact, answers]) =>
                  text('framework.condition', {
                    fact: text.term('framework.fact', fact),
                    answers: answers
                      .map((answer) => text.term('framework.answer', answer))
                      .join(' / '),
                  }),
                )
                .join('; ')}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
