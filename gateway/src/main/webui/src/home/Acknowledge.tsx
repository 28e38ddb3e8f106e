import { useId, useState, type FormEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';

/** Notes how an alert was seen to; the note stays with it for auditors. */
export function Acknowledge({ alert }: { alert: string }) {
  const text = useText();
  const { done } = useNotices();
  const queries = useQueryClient();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [comment, setComment] = useState('');
  const acknowledge = api.useMutation('post', '/api/v1/alerts/{id}/acknowledgement', {
    onSuccess: async () => {
      done(text('home.alerts.acknowledged'));
      await queries.invalidateQueries({ queryKey: ['get', '/api/v1/alerts'] });
    },
  });
  if (!open) {
    return (
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {text('home.alerts.acknowledge')}
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    acknowledge.mutate({ params: { path: { id: alert } }, body: { comment } });
  };
  return (
    <form id={form} className="form" onSubmit={send}>
      <Textfield
        label={text('home.alerts.comment')}
        data-size="sm"
        value={comment}
        maxLength={2000}
        onChange={(event) => setComment(event.target.value)}
      />
      {acknowledge.error && <ProblemAlert error={acknowledge.error} />}
      <div className="actions">
        <Button type="submit" data-size="sm" disabled={!comment.trim() || acknowledge.isPending}>
          {text('home.alerts.acknowledge')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(false)}>
          {text('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
