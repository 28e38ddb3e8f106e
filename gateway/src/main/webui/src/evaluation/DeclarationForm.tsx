import { useState } from 'react';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { useAfterDeed } from '../procurement/useDeed';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { useDraft } from '../ui/useDraft';
import { EVALUATION, type Evaluation } from './useEvaluation';

/** The declaration of interests: signed before anything is scored, or a conflict is declared. */
export function DeclarationForm({
  procurement,
  declaration,
  offers,
}: {
  procurement: string;
  declaration: Evaluation['declaration'];
  /** Who offers, as the declaration speaks of them. */
  offers: string[];
}) {
  const text = useText();
  const after = useAfterDeed();
  const [declaring, setDeclaring] = useState(false);
  const { draft, setDraft, discard } = useDraft(`conflict:${procurement}`, '');
  const sign = api.useMutation('post', `${EVALUATION}/declaration`, {
    onSuccess: async () => {
      discard('');
      await after(text(declaring ? 'evaluation.conflict.done' : 'evaluation.signed'));
    },
  });
  const say = (conflict: boolean) =>
    sign.mutate({
      params: { path: { id: procurement } },
      body: {
        version: declaration?.version ?? '',
        conflict,
        ...(conflict && { detail: draft }),
      },
    });
  return (
    <section className="panel form-wide" aria-labelledby="declaration">
      <h2 id="declaration">{text('evaluation.declaration')}</h2>
      <p>{text('evaluation.declaration.text')}</p>
      <ul className="plain" aria-label={text('work.offers')}>
        {offers.map((name) => (
          <li key={name} translate="no">
            {name}
          </li>
        ))}
      </ul>
      <blockquote className="declaration" lang="en">
        <p>{declaration?.text}</p>
        <small>{declaration?.law}</small>
      </blockquote>
      {declaring && (
        <Textfield
          label={text('evaluation.conflict.what')}
          description={text('evaluation.conflict.help')}
          multiline
          rows={3}
          maxLength={10000}
          value={draft}
          error={messageFor(sign.error, '#/detail')}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
      {sign.error !== null && <ProblemAlert error={sign.error} />}
      <div className="actions">
        {declaring ? (
          <>
            <Button
              data-color="danger"
              disabled={draft.trim() === ''}
              loading={sign.isPending}
              onClick={() => say(true)}
            >
              {text('evaluation.conflict.do')}
            </Button>
            <Button variant="tertiary" onClick={() => setDeclaring(false)}>
              {text('app.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button loading={sign.isPending} onClick={() => say(false)}>
              {text('evaluation.sign')}
            </Button>
            <Button variant="secondary" onClick={() => setDeclaring(true)}>
              {text('evaluation.conflict')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
