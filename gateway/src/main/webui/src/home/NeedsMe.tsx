import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import type { Role, Session } from '../api/session';
import { useText } from '../i18n/text';
import { ProcurementList } from '../procurement/ProcurementList';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Alerts } from './Alerts';
import { EvaluationDuties } from './EvaluationDuties';
import { VerificationQueue } from './VerificationQueue';

const BUYERS: Role[] = ['officer', 'approver', 'evaluator', 'auditor'];
const DONE = new Set(['contracted', 'cancelled']);

/** What waits for the user, by role. */
export function NeedsMe({ session }: { session: Session }) {
  const is = (...roles: Role[]) => roles.some((role) => session.roles.includes(role));
  return (
    <div className="panels">
      {is('officer') && <EvaluationDuties />}
      {is(...BUYERS) && <OpenProcurements mayDraft={is('officer')} />}
      {is('officer', 'approver', 'auditor') && (
        <Alerts mayAcknowledge={is('officer', 'approver')} />
      )}
      {is('steward') && <VerificationQueue user={session.user} />}
    </div>
  );
}

function OpenProcurements({ mayDraft }: { mayDraft: boolean }) {
  const text = useText();
  const procurements = api.useQuery('get', '/api/v1/procurements', {
    params: { query: { limit: 200 } },
  });
  return (
    <section className="panel" aria-labelledby="home-procurements">
      <div className="panel-head">
        <h2 id="home-procurements">{text('home.procurements')}</h2>
        <Link to="/procurements">{text('app.showAll')}</Link>
      </div>
      <Loaded query={procurements}>
        {({ items }) => {
          const open = items.filter(({ state }) => state === undefined || !DONE.has(state));
          return open.length === 0 ? (
            <Empty icon="scales" title={text('home.procurements.none')}>
              <p>{text(mayDraft ? 'home.procurements.begin' : 'home.procurements.wait')}</p>
            </Empty>
          ) : (
            <ProcurementList procurements={open.slice(0, 6)} />
          );
        }}
      </Loaded>
    </section>
  );
}
