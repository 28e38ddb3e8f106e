import { useState } from 'react';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Disclosure } from '../ui/Disclosure';
import { ProblemAlert } from '../ui/ProblemAlert';
import type { Procurement } from './draft/content';
import { useAfterDeed } from './useDeed';

/** Ends a procurement without a contract; for approvers, with reasons, and not to be undone. */
export function Cancellation({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const session = useSession();
  const after = useAfterDeed();
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const cancel = api.useMutation('post', '/api/v1/procurements/{id}/cancellation', {
    onSuccess: () => after(text('work.cancelled')),
  });
  const over = procurement.state === 'contracted' || procurement.state === 'cancelled';
  if (over || !session?.roles.includes('approver')) {
    return null;
  }
  return (
    <Disclosure summary={text('work.cancel')}>
      <div className="form-wide">
        <Textfield
          label={text('work.reasons')}
          description={text('work.cancel.text')}
          multiline
          rows={3}
          maxLength={10000}
          value={reasons}
          error={tried && reasons.trim() === '' && text('draft.missing')}
          onChange={(event) => setReasons(event.target.value)}
        />
        {cancel.error !== null && <ProblemAlert error={cancel.error} />}
        <div className="actions">
          <Button
            data-color="danger"
            loading={cancel.isPending}
            onClick={() => {
              setTried(true);
              if (reasons.trim() !== '') {
                cancel.mutate({ params: { path: { id: procurement.id } }, body: { reasons } });
              }
            }}
          >
            {text('work.cancel.do')}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
