import { getRouteApi, Link } from '@tanstack/react-router';
import { Tag } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { LoadedScreen } from '../ui/LoadedScreen';
import { Screen } from '../ui/Screen';
import { AssuranceTag, StatusTag } from '../ui/tags';
import { ClaimValue } from './Claims';
import { ContestForm } from './ContestForm';
import { Sources } from './Sources';
import { StewardDecision } from './StewardDecision';
import './catalogue.css';

const route = getRouteApi('/claims/$claim');

/** One claim with its sources, its objections and all that has happened to it. */
export function ClaimScreen() {
  const { claim: id } = route.useParams();
  const history = api.useQuery('get', '/api/v1/claims/{id}', { params: { path: { id } } });
  return <LoadedScreen query={history}>{(data) => <Claim history={data} />}</LoadedScreen>;
}

function Claim({ history }: { history: Catalogue['ClaimHistory'] }) {
  const text = useText();
  const session = useSession();
  const { record, steps, contests, sources } = history;
  const claim = record?.claim;
  if (!record || !claim) {
    return null;
  }
  const closed = claim.status === 'retracted' || claim.status === 'superseded';
  return (
    <Screen
      title={`${text.term('property', claim.property)}${claim.qualifier ? ` (${claim.qualifier})` : ''}`}
      above={<Subject record={record} />}
    >
      <div className="panels">
        <section className="panel">
          <p className="claim-big">
            <ClaimValue claim={claim} />
          </p>
          <p className="tags">
            <AssuranceTag assurance={claim.assurance} />
            <StatusTag status={claim.status} />
          </p>
          <Facts record={record} claim={claim} />
          <h3>{text('claims.source')}</h3>
          <Sources ids={claim.sources} sources={sources} />
        </section>
        <section className="panel">
          <h2>{text('claim.steps')}</h2>
          <Steps steps={steps} />
          <h2>{text('claim.contests')}</h2>
          <Contests contests={contests} />
          {!closed && <ContestForm claim={claim.id} />}
        </section>
        {session?.roles.includes('steward') && !closed && (
          <StewardDecision record={record} claim={claim} user={session.user} />
        )}
      </div>
    </Screen>
  );
}

function Subject({ record }: { record: Catalogue['ClaimRecord'] }) {
  const text = useText();
  const subject = record.subject ?? '';
  return record.subjectType === 'offering' ? (
    <Link to="/catalogue/$offering" params={{ offering: subject }}>
      {text('claim.above', { subject })}
    </Link>
  ) : (
    <Link to="/organisations/$organisation" params={{ organisation: subject }}>
      {text('claim.above', { subject })}
    </Link>
  );
}

function Facts({ record, claim }: { record: Catalogue['ClaimRecord']; claim: Catalogue['Claim'] }) {
  const text = useText();
  return (
    <dl className="facts">
      {claim.raw && (
        <>
          <dt>{text('claim.raw')}</dt>
          <dd translate="no">
            <q>{claim.raw}</q>
          </dd>
        </>
      )}
      {(claim.validFrom || claim.validTo) && (
        <>
          <dt>{text('claim.valid')}</dt>
          <dd>
            {text('claim.valid.period', {
              from: text.date(claim.validFrom) || 'none',
              to: text.date(claim.validTo) || 'none',
            })}
          </dd>
        </>
      )}
      <dt>{text('claims.asOf')}</dt>
      <dd>{text.date(claim.asOf)}</dd>
      <dt>{text('claim.recorded')}</dt>
      <dd>
        {text('claim.recordedBy', { when: text.instant(claim.recordedAt), who: record.proposedBy })}
      </dd>
      {claim.reviewBy && (
        <>
          <dt>{text('claim.reviewBy')}</dt>
          <dd>{text.date(claim.reviewBy)}</dd>
        </>
      )}
    </dl>
  );
}

function Steps({ steps }: { steps: Catalogue['ClaimStep'][] }) {
  const text = useText();
  return steps.length === 0 ? (
    <p className="subtle">{text('claim.steps.none')}</p>
  ) : (
    <ol className="timeline">
      {steps.map((step) => (
        <li key={`${step.at}${step.status}`}>
          <StatusTag status={step.status} />{' '}
          <small>
            {text('claim.contest.by', { who: step.actor, when: text.instant(step.at) })}
          </small>
          {step.reason && <p>{step.reason}</p>}
        </li>
      ))}
    </ol>
  );
}

function Contests({ contests }: { contests: Catalogue['Contest'][] }) {
  const text = useText();
  return contests.length === 0 ? (
    <p className="subtle">{text('claim.contests.none')}</p>
  ) : (
    <ul className="list">
      {contests.map((contest) => (
        <li key={contest.id}>
          <Tag data-size="sm" data-color={contest.state === 'open' ? 'warning' : 'neutral'}>
            {text.term('contest', contest.state)}
          </Tag>{' '}
          <small>
            {text('claim.contest.by', {
              who: contest.raisedBy,
              when: text.instant(contest.raisedAt),
            })}
          </small>
          <p>{contest.reason}</p>
          {contest.decision && <p className="subtle">{contest.decision}</p>}
        </li>
      ))}
    </ul>
  );
}
