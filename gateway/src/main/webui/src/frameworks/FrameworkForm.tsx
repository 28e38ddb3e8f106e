import { useCallback, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { useDraft } from '../ui/useDraft';
import { useNotices } from '../ui/Undo';
import { CriterionFields } from './CriterionFields';
import { change, useForgetFrameworks } from './deeds';
import { treeOf, type Criterion, type Framework } from './framework';
import { WeightFields } from './WeightFields';

interface Props {
  framework: Framework;
  etag: string;
  onDone: () => void;
}

/** Names, texts and weights of a draft; its structure is changed by a file. Kept until it is sent. */
export function FrameworkForm({ onDone, ...read }: Props) {
  const text = useText();
  // As it was opened: what is read again meanwhile must not lend its tag to changes of something older.
  const [{ framework, etag }] = useState(read);
  const forget = useForgetFrameworks();
  const { done } = useNotices();
  const { draft, setDraft, discard, restored } = useDraft(
    `framework:${framework.id}:${etag}`,
    framework,
  );
  const set = (part: Partial<Framework>) => setDraft((before) => ({ ...before, ...part }));
  const setCriterion = useCallback(
    (index: number, part: Partial<Criterion>) =>
      setDraft((before) => ({
        ...before,
        criteria: before.criteria.map((was, i) => (i === index ? { ...was, ...part } : was)),
      })),
    [setDraft],
  );
  const saving = useMutation({
    mutationFn: async () => {
      await change(draft, etag);
      discard(draft);
      await forget();
      onDone();
      done(text('framework.saved'));
    },
  });
  const { error } = saving;
  const source = draft.source ?? { title: '' };
  return (
    <form
      className="framework-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      {restored && (
        <Alert data-color="info">
          <p>{text('framework.restored')}</p>
          <Button variant="secondary" data-size="sm" onClick={() => discard(framework)}>
            {text('framework.discard')}
          </Button>
        </Alert>
      )}
      <section className="panel" aria-labelledby="form-about">
        <h2 id="form-about">{text('framework.about')}</h2>
        <div className="form">
          <Textfield
            label={text('framework.name')}
            value={draft.name}
            maxLength={200}
            error={messageFor(error, '#/name')}
            onChange={(event) => set({ name: event.target.value })}
          />
          <Textfield
            label={text('framework.remark')}
            multiline
            rows={3}
            value={draft.remark ?? ''}
            maxLength={5000}
            error={messageFor(error, '#/remark')}
            onChange={(event) => set({ remark: event.target.value })}
          />
          <div className="form-row">
            <Textfield
              label={text('framework.source')}
              value={source.title}
              maxLength={500}
              error={messageFor(error, '#/source/title')}
              onChange={(event) => set({ source: { ...source, title: event.target.value } })}
            />
            <Textfield
              label={text('framework.address')}
              type="url"
              value={source.address ?? ''}
              maxLength={2000}
              error={messageFor(error, '#/source/address')}
              onChange={(event) => set({ source: { ...source, address: event.target.value } })}
            />
          </div>
        </div>
      </section>
      <section className="panel" aria-labelledby="form-weights">
        <h2 id="form-weights">{text('framework.weights')}</h2>
        {draft.profiles.map((profile, i) => (
          <WeightFields
            key={profile.id}
            framework={draft}
            profile={profile}
            error={messageFor(error, `#/profiles/${i}/weights`)}
            nameError={messageFor(error, `#/profiles/${i}/name`)}
            onChange={(part) =>
              set({
                profiles: draft.profiles.map((was, j) => (i === j ? { ...was, ...part } : was)),
              })
            }
          />
        ))}
      </section>
      <section className="panel" aria-labelledby="form-criteria">
        <h2 id="form-criteria">{text('framework.criteria', { count: draft.criteria.length })}</h2>
        <p className="subtle">{text('framework.form.structure')}</p>
        {treeOf(draft).map(({ objective, criteria }) => (
          <section key={objective?.id ?? ''} className="framework-branch">
            {objective && (
              <h3 translate="no">
                {objective.id} {objective.name}
              </h3>
            )}
            {criteria.map(({ criterion, index }) => (
              <CriterionFields
                key={criterion.id}
                criterion={criterion}
                index={index}
                error={error}
                onChange={setCriterion}
              />
            ))}
          </section>
        ))}
      </section>
      {error !== null && <ProblemAlert error={error} />}
      <div className="actions framework-save">
        <Button type="submit" loading={saving.isPending}>
          {text('framework.save')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {text('framework.leave')}
        </Button>
      </div>
    </form>
  );
}
