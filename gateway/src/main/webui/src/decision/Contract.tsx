import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { useAfterDeed } from '../procurement/useDeed';
import { Icon } from '../ui/Icon';
import { ProblemAlert } from '../ui/ProblemAlert';
import type { Award, Procurement } from './DecisionScreen';

const DAY_MS = 86_400_000;

/** The standstill, in which bidders may object; the contract comes after it. */
export function Contract({ procurement, award }: { procurement: Procurement; award: Award }) {
  const text = useText();
  const session = useSession();
  const after = useAfterDeed();
  const conclude = api.useMutation('post', '/api/v1/procurements/{id}/award/contract', {
    onSuccess: () => after(text('decision.contracted')),
  });
  const [now] = useState(() => Date.now());
  const until = new Date(award.standstillUntil ?? 0).getTime();
  const from = new Date(award.signedAt ?? 0).getTime();
  const left = Math.max(0, Math.ceil((until - now) / DAY_MS));
  const passed = until > from ? Math.min(1, (now - from) / (until - from)) : 1;
  return (
    <section className="panel" aria-labelledby="standstill">
      <h2 id="standstill">{text('decision.standstill')}</h2>
      <p className="sealed">
        <Icon name={left > 0 ? 'clock' : 'check'} />
        {text('decision.standstill.text', {
          until: text.instant(award.standstillUntil),
          days: left,
        })}
      </p>
      <div className="standstill" aria-hidden="true">
        <span style={{ inlineSize: `${passed * 100}%` }} />
      </div>
      {conclude.error !== null && <ProblemAlert error={conclude.error} />}
      {session?.roles.includes('approver') && (
        <Button
          disabled={left > 0}
          loading={conclude.isPending}
          onClick={() => conclude.mutate({ params: { path: { id: procurement.id } } })}
        >
          {text('decision.contract.do')}
        </Button>
      )}
    </section>
  );
}
