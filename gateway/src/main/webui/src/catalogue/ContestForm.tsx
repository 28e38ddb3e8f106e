import { useState, type FormEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';
import { useDraft } from '../ui/useDraft';

const EMPTY = { reason: '', evidenceTitle: '', evidenceAddress: '' };

/** Anybody who can read a claim can object to it, with evidence. */
export function ContestForm({ claim }: { claim: string }) {
  const text = useText();
  const { done } = useNotices();
  const queries = useQueryClient();
  const { draft, setDraft, discard, restored } = useDraft(`contest:${claim}`, EMPTY);
  const [open, setOpen] = useState(restored);
  const contest = api.useMutation('post', '/api/v1/claims/{id}/contests', {
    onSuccess: async () => {
      discard();
      setOpen(false);
      done(text('claim.contest.sent'));
      await queries.invalidateQueries({ queryKey: ['get', '/api/v1/claims/{id}'] });
    },
  });
  if (!open) {
    return (
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {text('claim.contest')}
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { evidenceAddress, ...rest } = draft;
    contest.mutate({
      params: { path: { id: claim } },
      body: { ...rest, ...(evidenceAddress && { evidenceAddress }) },
    });
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      <h3>{text('claim.contest')}</h3>
      {restored && <Alert data-color="info">{text('app.draftRestored')}</Alert>}
      <Textfield
        label={text('claim.contest.reason')}
        multiline
        rows={4}
        maxLength={2000}
        value={draft.reason}
        error={messageFor(contest.error, '#/reason')}
        onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
      />
      <Textfield
        label={text('claim.contest.title')}
        maxLength={300}
        value={draft.evidenceTitle}
        error={messageFor(contest.error, '#/evidenceTitle')}
        onChange={(event) => setDraft({ ...draft, evidenceTitle: event.target.value })}
      />
      <Textfield
        label={`${text('claim.contest.address')} (${text('app.optional')})`}
        type="url"
        maxLength={1000}
        value={draft.evidenceAddress}
        error={messageFor(contest.error, '#/evidenceAddress')}
        onChange={(event) => setDraft({ ...draft, evidenceAddress: event.target.value })}
      />
      {contest.error && <ProblemAlert error={contest.error} />}
      <div className="actions">
        <Button type="submit" loading={contest.isPending}>
          {text('claim.contest.send')}
        </Button>
        <Button
          variant="tertiary"
          onClick={() => {
            discard();
            setOpen(false);
          }}
        >
          {text('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
