import { Link } from '@tanstack/react-router';
import { Alert, Button } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { useEvaluation } from '../evaluation/useEvaluation';
import { AssessButton } from '../procurement/AssessButton';
import { useAfterDeed } from '../procurement/useDeed';
import { ProblemAlert } from '../ui/ProblemAlert';
import type { Procurement } from './DecisionScreen';

/** What evaluators still owe: without it no assessment decides. */
function OpenJudgements({ procurement }: { procurement: string }) {
  const text = useText();
  const evaluation = useEvaluation(procurement);
  return evaluation.data && evaluation.data.criteria.length > 0 && !evaluation.data.settled ? (
    <Alert data-color="warning">
      {text('evaluation.first')}{' '}
      <Link to="/procurements/$procurement/evaluation" params={{ procurement }}>
        {text('evaluation.go')}
      </Link>
    </Alert>
  ) : null;
}

/** Names the assessment that decides; again when facts have overtaken it. */
export function CloseEvaluation({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const session = useSession();
  const after = useAfterDeed();
  const { id, state } = procurement;
  const assessments = api.useQuery('get', '/api/v1/procurements/{id}/assessments', {
    params: { path: { id }, query: { limit: 1 } },
  });
  const award = api.useQuery(
    'get',
    '/api/v1/procurements/{id}/award',
    { params: { path: { id } } },
    { enabled: state === 'evaluated' },
  );
  const close = api.useMutation('post', '/api/v1/procurements/{id}/award/evaluation', {
    onSuccess: () => after(text('decision.evaluated')),
  });
  const latest = assessments.data?.items[0];
  const again = state === 'evaluated';
  if (again && (latest === undefined || award.data?.assessment === latest.id)) {
    return null;
  }
  return (
    <section className="panel" aria-labelledby="close-evaluation">
      <h2 id="close-evaluation">{text(again ? 'decision.overtaken' : 'decision.evaluate')}</h2>
      <p>{text(again ? 'decision.overtaken.text' : 'decision.evaluate.text')}</p>
      {latest ? (
        <p>
          <Link
            to="/procurements/$procurement/result"
            params={{ procurement: id }}
            search={{ assessment: latest.id }}
          >
            {text('decision.assessment', {
              at: text.instant(latest.createdAt),
              who: latest.createdBy,
            })}
          </Link>
        </p>
      ) : (
        <Alert data-color="info">{text('result.none.text')}</Alert>
      )}
      <OpenJudgements procurement={id} />
      {close.error !== null && <ProblemAlert error={close.error} />}
      {session?.roles.includes('officer') ? (
        <div className="actions">
          {latest && (
            <Button
              loading={close.isPending}
              onClick={() =>
                close.mutate({ params: { path: { id } }, body: { assessment: latest.id } })
              }
            >
              {text('decision.evaluate.do')}
            </Button>
          )}
          <AssessButton procurement={id} again={latest !== undefined} />
        </div>
      ) : (
        <p className="subtle">{text('work.turn.other', { role: text.term('role', 'officer') })}</p>
      )}
    </section>
  );
}
