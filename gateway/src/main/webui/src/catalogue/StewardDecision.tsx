import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';

interface Props {
  record: Catalogue['ClaimRecord'];
  claim: Catalogue['Claim'];
  user: string;
}

/** A steward verifies what another has proposed, or says that a claim is wrong. */
export function StewardDecision({ record, claim, user }: Props) {
  const text = useText();
  const { done } = useNotices();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const decided = async (what: string) => {
    setReason('');
    done(what);
    await queries.invalidateQueries();
  };
  const verify = api.useMutation('post', '/api/v1/claims/{id}/verification', {
    onSuccess: () => decided(text('claim.verified')),
  });
  const retract = api.useMutation('post', '/api/v1/claims/{id}/retraction', {
    onSuccess: () => decided(text('claim.retracted')),
  });
  const own = record.proposedBy === user;
  const request = { params: { path: { id: claim.id } }, body: { reason } };
  const error = verify.error ?? retract.error;
  return (
    <section className="panel form" aria-labelledby="decide">
      <h2 id="decide">{text('claim.decide')}</h2>
      {own && claim.status === 'proposed' && <p>{text('claim.own')}</p>}
      <Textfield
        label={text('claim.reason')}
        multiline
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {error && <ProblemAlert error={error} />}
      <div className="actions">
        {claim.status === 'proposed' && !own && (
          <Button
            disabled={!reason.trim()}
            loading={verify.isPending}
            onClick={() => verify.mutate(request)}
          >
            {text('claim.verify')}
          </Button>
        )}
        <Button
          variant="secondary"
          data-color="danger"
          disabled={!reason.trim()}
          loading={retract.isPending}
          onClick={() => retract.mutate(request)}
        >
          {text('claim.retract')}
        </Button>
      </div>
    </section>
  );
}
