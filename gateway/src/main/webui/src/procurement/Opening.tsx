import { Button } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { ProblemAlert } from '../ui/ProblemAlert';
import type { Procurement } from './draft/content';
import { useAfterDeed } from './useDeed';
import { useNow } from './useNow';

/** Offers stay sealed until two people open them: one asks, another opens, not before the time. */
export function Opening({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const session = useSession();
  const after = useAfterDeed();
  const params = { params: { path: { id: procurement.id } } };
  const opening = api.useQuery('get', '/api/v1/procurements/{id}/opening', params);
  const ask = api.useMutation('post', '/api/v1/procurements/{id}/opening/request', {
    onSuccess: () => after(text('work.opening.asked')),
  });
  const open = api.useMutation('post', '/api/v1/procurements/{id}/opening', {
    onSuccess: () => after(text('work.opened')),
  });
  const asked = opening.data?.requestedBy;
  const offersUntil = procurement.timetable?.offersUntil;
  const from = procurement.timetable?.openingFrom;
  const now = useNow(offersUntil, from);
  const offersAreIn = offersUntil !== undefined && new Date(offersUntil) <= now;
  const approver = session?.roles.includes('approver') ?? false;
  const officer = session?.roles.includes('officer') ?? false;
  return (
    <div className="opening">
      <p className="sealed">
        <Icon name="lock" />
        {asked === undefined
          ? text('work.sealed', { at: text.instant(from) })
          : text('work.opening.askedBy', { who: asked })}
      </p>
      {ask.error !== null && <ProblemAlert error={ask.error} />}
      {open.error !== null && <ProblemAlert error={open.error} />}
      {asked === undefined && (officer || approver) && (
        <Button
          variant="secondary"
          disabled={!offersAreIn}
          loading={ask.isPending}
          onClick={() => ask.mutate(params)}
        >
          {text('work.opening.ask')}
        </Button>
      )}
      {asked !== undefined && approver && asked !== session?.user && (
        <Button
          disabled={from !== undefined && new Date(from) > now}
          loading={open.isPending}
          onClick={() => open.mutate(params)}
        >
          {text('work.open')}
        </Button>
      )}
    </div>
  );
}
