import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { AssessButton } from '../procurement/AssessButton';
import type { Procurement } from '../procurement/draft/content';
import { LotsPanel } from '../procurement/LotsPanel';
import { Above, ProcurementNav } from '../procurement/ProcurementNav';
import { Disclosure } from '../ui/Disclosure';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { StateTag } from '../ui/tags';
import { Waiting } from '../ui/Waiting';
import { Consensus } from './Consensus';
import { DeclarationForm } from './DeclarationForm';
import { Evaluators } from './Evaluators';
import { levelText } from './levels';
import { Scoring } from './Scoring';
import { useLiveEvaluation, type Evaluation } from './useEvaluation';
import './evaluation.css';

/** What people judge and no fact shows: each alone, sealed, then together. */
export function EvaluationScreen() {
  const text = useText();
  const { procurement: id } = useParams({ from: '/procurements/$procurement/evaluation' });
  const procurement = api.useQuery('get', '/api/v1/procurements/{id}', {
    params: { path: { id } },
  });
  const evaluation = useLiveEvaluation(id);
  return (
    <Screen
      title={procurement.data?.title ?? text('evaluation.nav')}
      translate="no"
      above={<Above procurement={procurement.data} />}
      actions={procurement.data && <StateTag state={procurement.data.state} />}
    >
      <ProcurementNav procurement={id} />
      <Loaded query={procurement} skeleton={<Waiting lines={3} height={120} />}>
        {(of) => (
          <Loaded query={evaluation} skeleton={<Waiting lines={3} height={120} />}>
            {(judging) =>
              of.state === 'divided' ? (
                <LotsPanel whole={of} />
              ) : judging.criteria.length === 0 ? (
                <div className="panel">
                  <Empty icon="scales" title={text('evaluation.nothing')}>
                    <p>{text('evaluation.nothing.text')}</p>
                  </Empty>
                </div>
              ) : (
                <Judging procurement={of} evaluation={judging} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

function Judging({
  procurement,
  evaluation,
}: {
  procurement: Procurement;
  evaluation: Evaluation;
}) {
  const text = useText();
  const user = useSession()?.user;
  const officer = useSession()?.roles.includes('officer') ?? false;
  const { id, state, options } = procurement;
  const { evaluators, cells, complete, settled } = evaluation;
  const me = evaluators.find(({ name }) => name === user);
  const excluded = me?.declaration?.conflict ?? false;
  const open = state === 'opened';
  return (
    <>
      <Standing evaluation={evaluation} state={state} />
      {open && me && !me.declaration && (
        <DeclarationForm
          procurement={id}
          declaration={evaluation.declaration}
          offers={options.map(({ name }) => name)}
        />
      )}
      {excluded && <Alert data-color="warning">{text('evaluation.conflict.excluded')}</Alert>}
      {open && user !== undefined && me?.declaration && !excluded && !complete && (
        <Scoring procurement={id} evaluation={evaluation} evaluator={user} />
      )}
      {settled && open && officer && (
        <div className="panel">
          <p>{text('evaluation.settled.text')}</p>
          <div className="actions">
            <AssessButton procurement={id} />
            <Button asChild variant="secondary">
              <Link to="/procurements/$procurement/decision" params={{ procurement: id }}>
                {text('work.decision.go')}
              </Link>
            </Button>
          </div>
        </div>
      )}
      {cells.some(({ sealed }) => !sealed) && (
        <Consensus
          procurement={id}
          evaluation={evaluation}
          user={user}
          member={officer && open && !excluded && complete}
        />
      )}
      <Evaluators procurement={procurement} evaluation={evaluation} />
      <Published criteria={evaluation.criteria} />
    </>
  );
}

/** Where judging stands, in a sentence. */
function Standing({
  evaluation: { evaluators, complete, settled },
  state,
}: {
  evaluation: Evaluation;
  state: Procurement['state'];
}) {
  const text = useText();
  const owing = evaluators.filter(({ missing = 0 }) => missing > 0).map(({ name }) => name);
  const at =
    state === 'draft' || state === 'published'
      ? 'before'
      : settled
        ? 'settled'
        : complete
          ? 'agreeing'
          : 'scoring';
  return (
    <div className="panel envelope-line">
      <Icon name={at === 'settled' ? 'check' : at === 'agreeing' ? 'scales' : 'lock'} />
      <p>
        <strong>{text(`evaluation.at.${at}`)}</strong>
        <br />
        <span className="subtle">
          {at === 'scoring' && owing.length > 0
            ? text('evaluation.owing', { who: text.list(owing) })
            : text(`evaluation.at.${at}.text`)}
        </span>
      </p>
    </div>
  );
}

/** The levels as they were published, for who does not score. */
function Published({ criteria }: Pick<Evaluation, 'criteria'>) {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="published-levels">
      <h2 id="published-levels">{text('evaluation.published')}</h2>
      {criteria.map((criterion) => (
        <Disclosure
          key={`${criterion.framework} ${criterion.criterion}`}
          summary={
            <span lang="en" translate="no">
              {criterion.name}
            </span>
          }
        >
          <p lang="en">{criterion.description}</p>
          <dl className="facts" lang="en">
            {criterion.levels.map(({ level, meaning }) => (
              <div key={level} className="level">
                <dt>{levelText(criterion, level, text)}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ))}
    </section>
  );
}
