import { useState, type FormEvent } from 'react';
import { Alert, Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { useAfterDeed } from '../procurement/useDeed';
import { interval } from '../result/model/assessed';
import { range } from '../result/words';
import { Loaded } from '../ui/Loaded';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { useDraft } from '../ui/useDraft';
import type { Award, Procurement } from './DecisionScreen';

/** Which option, and the reasons as bidders will read them; prepared for a second person. */
export function ProposalForm({ procurement, award }: { procurement: Procurement; award: Award }) {
  const text = useText();
  const session = useSession();
  const assessment = api.useQuery(
    'get',
    '/api/v1/assessments/{id}',
    { params: { path: { id: award.assessment ?? '' } } },
    { enabled: award.assessment !== undefined, staleTime: Infinity },
  );
  if (!session?.roles.includes('officer')) {
    return (
      <Alert data-color="info">
        {text('work.turn.other', { role: text.term('role', 'officer') })}
      </Alert>
    );
  }
  return (
    <Loaded query={assessment}>
      {({ result }) => (
        <Proposal procurement={procurement} award={award} ranked={result?.options ?? []} />
      )}
    </Loaded>
  );
}

function Proposal({
  procurement,
  award,
  ranked,
}: {
  procurement: Procurement;
  award: Award;
  ranked: Assessments['OptionResult'][];
}) {
  const text = useText();
  const after = useAfterDeed();
  const eligible = ranked.filter(({ rank }) => rank !== undefined);
  const { draft, setDraft, discard } = useDraft(`award:${procurement.id}`, {
    option: award.option ?? eligible[0]?.option ?? '',
    justification: award.justification ?? '',
    deviation: award.deviation ?? '',
  });
  const [tried, setTried] = useState(false);
  const propose = api.useMutation('post', '/api/v1/procurements/{id}/award/proposal', {
    onSuccess: async () => {
      discard();
      await after(text('decision.prepared'));
    },
  });
  const chosen = eligible.find(({ option }) => option === draft.option);
  const deviates = chosen !== undefined && chosen.rank !== 1;
  const lacks = draft.justification.trim() === '' || (deviates && draft.deviation.trim() === '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen && !lacks) {
      propose.mutate({
        params: { path: { id: procurement.id } },
        body: {
          option: draft.option,
          justification: draft.justification,
          ...(deviates && { deviation: draft.deviation }),
        },
      });
    }
  };
  return (
    <form className="panel form-wide" onSubmit={send} noValidate>
      <h2>{text('decision.propose')}</h2>
      <Fieldset>
        <Fieldset.Legend>{text('decision.option')}</Fieldset.Legend>
        {eligible.map(({ option, name, rank, score }) => (
          <Radio
            key={option}
            name="option"
            value={option ?? ''}
            label={<span translate="no">{name}</span>}
            description={text('decision.option.rank', {
              rank: rank ?? 0,
              score: range(interval(score), text),
            })}
            checked={draft.option === option}
            onChange={() => setDraft({ ...draft, option: option ?? '' })}
          />
        ))}
      </Fieldset>
      <Textfield
        label={text('decision.justification')}
        description={text('decision.justification.help')}
        multiline
        rows={6}
        maxLength={20000}
        value={draft.justification}
        error={
          messageFor(propose.error, '#/justification') ??
          (tried && draft.justification.trim() === '' && text('draft.missing'))
        }
        onChange={(event) => setDraft({ ...draft, justification: event.target.value })}
      />
      {deviates && (
        <Textfield
          label={text('decision.deviation.label')}
          description={text('decision.deviation.help')}
          multiline
          rows={4}
          maxLength={20000}
          value={draft.deviation}
          error={
            messageFor(propose.error, '#/deviation') ??
            (tried && draft.deviation.trim() === '' && text('draft.missing'))
          }
          onChange={(event) => setDraft({ ...draft, deviation: event.target.value })}
        />
      )}
      {propose.error !== null && <ProblemAlert error={propose.error} />}
      <div className="actions">
        <Button type="submit" loading={propose.isPending}>
          {text('decision.propose.do')}
        </Button>
      </div>
    </form>
  );
}
