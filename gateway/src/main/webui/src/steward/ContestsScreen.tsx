import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';
import { StewardScreen } from './StewardScreen';

/** Objections to claims that wait for a decision. */
export function ContestsScreen() {
  const text = useText();
  const contests = api.useQuery('get', '/api/v1/contests', {
    params: { query: { state: 'open', limit: 100 } },
  });
  return (
    <StewardScreen title={text('steward.contests')} lead={text('steward.contests.lead')}>
      <div className="panel">
        <Loaded query={contests}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="check" title={text('steward.contests.none')} />
            ) : (
              <ul className="list">
                {items.map((contest) => (
                  <li key={contest.id}>
                    <Contest contest={contest} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </StewardScreen>
  );
}

function Contest({ contest }: { contest: Catalogue['Contest'] }) {
  const text = useText();
  const { done } = useNotices();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const decide = api.useMutation('post', '/api/v1/contests/{id}/decision', {
    onSuccess: async () => {
      done(text('steward.contests.decided'));
      await queries.invalidateQueries();
    },
  });
  const send = (outcome: 'upheld' | 'rejected') =>
    decide.mutate({ params: { path: { id: contest.id } }, body: { outcome, reason } });
  return (
    <div className="form">
      <div>
        <p>{contest.reason}</p>
        <small>
          {text('claim.contest.by', {
            who: contest.raisedBy,
            when: text.instant(contest.raisedAt),
          })}{' '}
          · {contest.evidenceTitle} ·{' '}
          <Link to="/claims/$claim" params={{ claim: contest.claim ?? '' }}>
            {text('steward.contests.claim')}
          </Link>
        </small>
      </div>
      <Textfield
        label={text('steward.contests.reason')}
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
      />
      {decide.error && <ProblemAlert error={decide.error} />}
      <div className="actions">
        <Button disabled={!reason.trim()} onClick={() => send('upheld')}>
          {text('steward.contests.uphold')}
        </Button>
        <Button variant="secondary" disabled={!reason.trim()} onClick={() => send('rejected')}>
          {text('steward.contests.reject')}
        </Button>
      </div>
    </div>
  );
}
