import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';
import { IssueForm } from './IssueForm';
import { MachineClientTable } from './MachineClientTable';

/** The ways in for auditors' programs, and how they are issued and taken away. */
export function MachineClients() {
  const text = useText();
  const [issuing, setIssuing] = useState(false);
  return (
    <section className="panel" aria-labelledby="machine-clients">
      <div className="panel-head">
        <h2 id="machine-clients">{text('access.machines')}</h2>
        {!issuing && (
          <Button variant="secondary" data-size="sm" onClick={() => setIssuing(true)}>
            <Icon name="plus" />
            {text('access.issue')}
          </Button>
        )}
      </div>
      <p>{text('access.machines.text')}</p>
      {issuing && <IssueForm onClose={() => setIssuing(false)} />}
      <MachineClientTable action={(client) => <Revocation client={client} />} />
    </section>
  );
}

/** Cannot be undone, as the secret is gone with the client: so it is asked for twice. */
function Revocation({ client }: { client: Assessments['MachineClient'] }) {
  const text = useText();
  const queries = useQueryClient();
  const { done } = useNotices();
  const [asking, setAsking] = useState(false);
  const revoke = api.useMutation('delete', '/api/v1/access/machine-clients/{id}', {
    onSuccess: async () => {
      done(text('access.revoked', { name: client.name }));
      await queries.invalidateQueries({ queryKey: ['get', '/api/v1/access/machine-clients'] });
    },
  });
  if (!asking) {
    return (
      <Button variant="tertiary" data-size="sm" onClick={() => setAsking(true)}>
        {text('access.revoke')}
        <span className="sr-only"> {client.name}</span>
      </Button>
    );
  }
  return (
    <div role="group" aria-label={text('access.revoke')}>
      <p>{text('access.revoke.text')}</p>
      {revoke.error && <ProblemAlert error={revoke.error} />}
      <div className="actions">
        <Button
          data-color="danger"
          data-size="sm"
          loading={revoke.isPending}
          onClick={() => revoke.mutate({ params: { path: { id: client.id } } })}
        >
          {text('access.revoke.do')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => setAsking(false)}>
          {text('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
