import { useState } from 'react';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { useAfterDeed } from '../procurement/useDeed';
import { ProblemAlert } from '../ui/ProblemAlert';
import type { Award, Procurement } from './DecisionScreen';

/** The second person signs, or sends it back with reasons. */
export function Signature({ procurement, award }: { procurement: Procurement; award: Award }) {
  const text = useText();
  const session = useSession();
  const after = useAfterDeed();
  const [returning, setReturning] = useState(false);
  const [reasons, setReasons] = useState('');
  const params = { params: { path: { id: procurement.id } } };
  const sign = api.useMutation('post', '/api/v1/procurements/{id}/award/signature', {
    onSuccess: () => after(text('decision.signed')),
  });
  const sendBack = api.useMutation('post', '/api/v1/procurements/{id}/award/return', {
    onSuccess: () => after(text('decision.sentBack')),
  });
  if (!session?.roles.includes('approver') || session.user === award.preparedBy) {
    return <Alert data-color="info">{text('decision.sign.other')}</Alert>;
  }
  return (
    <section className="panel form-wide" aria-labelledby="sign">
      <h2 id="sign">{text('decision.sign')}</h2>
      <p>
        {text('decision.sign.text', {
          who: award.preparedBy,
          days: procurement.timetable?.standstillDays ?? 10,
        })}
      </p>
      {sign.error !== null && <ProblemAlert error={sign.error} />}
      {sendBack.error !== null && <ProblemAlert error={sendBack.error} />}
      {returning && (
        <Textfield
          label={text('work.reasons')}
          description={text('decision.return.help')}
          multiline
          rows={3}
          maxLength={10000}
          value={reasons}
          onChange={(event) => setReasons(event.target.value)}
        />
      )}
      <div className="actions">
        {!returning && (
          <Button loading={sign.isPending} onClick={() => sign.mutate(params)}>
            {text('decision.sign.do')}
          </Button>
        )}
        <Button
          variant="secondary"
          loading={sendBack.isPending}
          disabled={returning && reasons.trim() === ''}
          onClick={() =>
            returning ? sendBack.mutate({ ...params, body: { reasons } }) : setReturning(true)
          }
        >
          {text('decision.return')}
        </Button>
        {returning && (
          <Button variant="tertiary" onClick={() => setReturning(false)}>
            {text('app.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}
