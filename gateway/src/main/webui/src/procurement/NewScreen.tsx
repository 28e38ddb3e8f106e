import { useState, type FormEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api, client } from '../api/client';
import { useText } from '../i18n/text';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Screen } from '../ui/Screen';
import { useDraft } from '../ui/useDraft';
import { ToProcurements } from './ProcurementNav';

/** The profile that a draft begins with; changed in the guide's second step. */
const FIRST_PROFILE = 'targeted-capability';

/** Begins a procurement with its need; the guide leads on from there. */
export function NewScreen() {
  const text = useText();
  const navigate = useNavigate();
  const { draft, setDraft, discard } = useDraft('new-procurement', { title: '', need: '' });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const profiles = api.useQuery('get', '/api/v1/policy-profiles');
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = profiles.data?.items.find(({ id }) => id === FIRST_PROFILE);
    if (!first || draft.title.trim() === '' || draft.need.trim() === '') {
      return;
    }
    setSending(true);
    try {
      const whole = first.awardCriteria.reduce((sum, { share }) => sum + share, 0);
      const [head, ...rest] = first.awardCriteria.map((part) => ({
        ...part,
        share: Math.round((part.share / whole) * 1000) / 1000,
      }));
      const others = rest.reduce((sum, { share }) => sum + share, 0);
      const { data } = await client.POST('/api/v1/procurements', {
        body: {
          ...draft,
          languages: [text.locale.slice(0, 2)],
          unknowns: first.unknowns,
          awardCriteria: head
            ? [{ ...head, share: Math.round((1 - others) * 1000) / 1000 }, ...rest]
            : [],
          gates: first.gates,
        },
      });
      const { id } = data as unknown as { id: string };
      discard();
      await navigate({
        to: '/procurements/$procurement/draft/$step',
        params: { procurement: id, step: 'need' },
      });
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(false);
    }
  };
  return (
    <Screen title={text('work.new')} above={<ToProcurements />} lead={text('work.new.lead')}>
      <form className="panel form-wide" onSubmit={(event) => void begin(event)} noValidate>
        <Textfield
          label={text('field.title')}
          value={draft.title}
          maxLength={200}
          error={tried && draft.title.trim() === '' && text('draft.missing')}
          onChange={(event) => setDraft({ ...draft, title: event.target.value })}
        />
        <Textfield
          label={text('field.need')}
          description={text('draft.need.help')}
          multiline
          rows={6}
          maxLength={10000}
          value={draft.need}
          error={tried && draft.need.trim() === '' && text('draft.missing')}
          onChange={(event) => setDraft({ ...draft, need: event.target.value })}
        />
        {error !== undefined && <ProblemAlert error={error} />}
        <div className="actions">
          <Button type="submit" loading={sending}>
            {text('work.new.begin')}
          </Button>
        </div>
      </form>
    </Screen>
  );
}
