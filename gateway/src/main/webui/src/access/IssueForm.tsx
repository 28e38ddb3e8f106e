import { useState, type FormEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { ShownOnce } from './ShownOnce';

const DAY_MS = 86_400_000;

/** A day from today on, as date fields want it. */
function dayAhead(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Issues a machine client until the end of a day; its secret is shown once. */
export function IssueForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [lastDay, setLastDay] = useState(() => dayAhead(90));
  const issue = api.useMutation('post', '/api/v1/access/machine-clients', {
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: ['get', '/api/v1/access/machine-clients'] }),
  });
  if (issue.data) {
    return (
      <ShownOnce
        title={text('access.issuedNow', { name: issue.data.client?.name })}
        values={[
          { label: text('access.clientId'), value: issue.data.client?.clientId ?? '' },
          { label: text('access.secret'), value: issue.data.secret ?? '' },
        ]}
        onClose={onClose}
      />
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    const end = new Date(`${lastDay}T23:59:59`);
    // What is no day is sent as nothing, and refused beside its field.
    issue.mutate({
      body: { name, expiresAt: Number.isNaN(end.getTime()) ? '' : end.toISOString() },
    });
  };
  const nameProblem = messageFor(issue.error, '#/name');
  const expiryProblem = messageFor(issue.error, '#/expiresAt');
  return (
    <form className="form" onSubmit={send} noValidate>
      <div className="form-row">
        <Textfield
          label={text('access.client.name')}
          maxLength={100}
          value={name}
          error={nameProblem}
          onChange={(event) => setName(event.target.value)}
        />
        <Textfield
          label={text('access.lastDay')}
          type="date"
          min={dayAhead(0)}
          max={dayAhead(364)}
          value={lastDay}
          error={expiryProblem}
          onChange={(event) => setLastDay(event.target.value)}
        />
      </div>
      {issue.error && !nameProblem && !expiryProblem && <ProblemAlert error={issue.error} />}
      <div className="actions">
        <Button type="submit" loading={issue.isPending}>
          {text('access.issue')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {text('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
