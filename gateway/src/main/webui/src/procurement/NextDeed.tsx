import { Link } from '@tanstack/react-router';
import { Button } from '@digdir/designsystemet-react';
import type { Role } from '../api/session';
import { useSession } from '../app/root';
import { useText, type Text } from '../i18n/text';
import { useEvaluation } from '../evaluation/useEvaluation';
import { AssessButton } from './AssessButton';
import type { Procurement } from './draft/content';
import { Opening } from './Opening';

/** Who acts next in each state. */
const NEXT: Partial<Record<NonNullable<Procurement['state']>, Role>> = {
  draft: 'officer',
  published: 'approver',
  opened: 'officer',
  evaluated: 'officer',
  proposed: 'approver',
  awarded: 'approver',
};

/** The one thing that comes next, and whose turn it is. */
export function NextDeed({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const session = useSession();
  const state = procurement.state ?? 'draft';
  const role = NEXT[state];
  const mine = role !== undefined && session?.roles.includes(role);
  return (
    <div className="next-deed" data-mine={mine}>
      <div>
        <p>
          <strong>{text(`work.next.${state}`)}</strong>
        </p>
        <p className="subtle">{whoseTurn(procurement, role, mine ?? false, text)}</p>
      </div>
      <div className="actions">
        <Deed procurement={procurement} />
      </div>
    </div>
  );
}

function whoseTurn(
  procurement: Procurement,
  role: Role | undefined,
  mine: boolean,
  text: Text,
): string {
  if (procurement.state === 'cancelled') {
    return procurement.cancelledBecause ?? '';
  }
  if (role === undefined) {
    return text('work.turn.nobody');
  }
  return mine ? text('work.turn.mine') : text('work.turn.other', { role: text.term('role', role) });
}

/** Evaluators come first where something is judged; then the assessment takes what they agree on. */
function AfterOpening({ procurement, assess }: { procurement: string; assess: boolean }) {
  const text = useText();
  const evaluation = useEvaluation(procurement);
  const judging =
    evaluation.data !== undefined &&
    evaluation.data.criteria.length > 0 &&
    !evaluation.data.settled;
  return (
    <>
      {judging && (
        <Button asChild>
          <Link to="/procurements/$procurement/evaluation" params={{ procurement }}>
            {text('evaluation.go')}
          </Link>
        </Button>
      )}
      {assess && <AssessButton procurement={procurement} again />}
    </>
  );
}

function Deed({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const session = useSession();
  const { id, state, options } = procurement;
  const params = { procurement: id };
  switch (state) {
    case 'draft':
      return session?.roles.includes('officer') ? (
        <Button asChild>
          <Link to="/procurements/$procurement/draft/$step" params={{ ...params, step: 'need' }}>
            {text('work.draft.go')}
          </Link>
        </Button>
      ) : (
        <Button asChild variant="secondary">
          <Link to="/procurements/$procurement/draft/$step" params={{ ...params, step: 'check' }}>
            {text('work.draft.read')}
          </Link>
        </Button>
      );
    case 'published':
      return <Opening procurement={procurement} />;
    case 'opened':
      return <AfterOpening procurement={id} assess={options.length > 0} />;
    case 'evaluated':
    case 'proposed':
    case 'awarded':
    case 'contracted':
      return (
        <Button asChild>
          <Link to="/procurements/$procurement/decision" params={params}>
            {text('work.decision.go')}
          </Link>
        </Button>
      );
    default:
      return null;
  }
}
