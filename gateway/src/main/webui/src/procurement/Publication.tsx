import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';
import type { Procurement } from './draft/content';

/** Publication is for a second person; to the first it says who comes next. */
export function Publication({
  procurement,
  disabled,
}: {
  procurement: Procurement;
  disabled: boolean;
}) {
  const text = useText();
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { done } = useNotices();
  const publish = api.useMutation('post', '/api/v1/procurements/{id}/publication', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      done(text('work.published'));
      await navigate({ to: '/procurements/$procurement', params: { procurement: procurement.id } });
    },
  });
  if (procurement.state !== 'draft') {
    return null;
  }
  if (!session?.roles.includes('approver')) {
    return <Alert data-color="info">{text('work.publish.other')}</Alert>;
  }
  return (
    <div className="deed">
      <p>{text('work.publish.text')}</p>
      {publish.error !== null && <ProblemAlert error={publish.error} />}
      <Button
        loading={publish.isPending}
        disabled={disabled}
        onClick={() =>
          publish.mutate({
            params: { path: { id: procurement.id } },
          })
        }
      >
        {text('work.publish')}
      </Button>
    </div>
  );
}
