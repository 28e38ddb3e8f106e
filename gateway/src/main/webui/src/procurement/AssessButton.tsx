import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';

/** Assesses the options on what the catalogue knows now; for officers. */
export function AssessButton({
  procurement,
  again = false,
}: {
  procurement: string;
  again?: boolean;
}) {
  const text = useText();
  const session = useSession();
  const queries = useQueryClient();
  const { done } = useNotices();
  const assess = api.useMutation('post', '/api/v1/procurements/{id}/assessments', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      done(text('work.assessed'));
    },
  });
  if (!session?.roles.includes('officer')) {
    return null;
  }
  return (
    <>
      {assess.error !== null && <ProblemAlert error={assess.error} />}
      <Button
        variant={again ? 'secondary' : 'primary'}
        loading={assess.isPending}
        onClick={() => assess.mutate({ params: { path: { id: procurement } } })}
      >
        {text(again ? 'work.assess.again' : 'work.assess')}
      </Button>
    </>
  );
}
