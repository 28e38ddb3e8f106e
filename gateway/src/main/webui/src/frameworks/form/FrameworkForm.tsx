import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { useDraft } from '../../ui/useDraft';
import type { Framework } from '../framework';
import { AboutFields } from './AboutFields';
import { frameworkOf, type FrameworkDraft } from './draft';
import { StructureFields } from './StructureFields';
import { useEditing } from './useEditing';
import { WeightFields } from './WeightFields';

interface Props {
  /** What the draft is kept under in this browser. */
  name: string;
  initial: FrameworkDraft;
  /** Names that a new framework cannot have; absent for one that has its name already. */
  taken?: readonly string[];
  /** A refusal is thrown. */
  onSend: (framework: Framework) => Promise<void>;
  onLeave: () => void;
}

/** The whole of a framework of one's own. What is written is kept until it is sent. */
export function FrameworkForm({ name, initial: read, taken, onSend, onLeave }: Props) {
  const text = useText();
  // As it was opened: what is read again meanwhile must not take the place of what is written.
  const [initial] = useState(read);
  const { draft, setDraft, discard, restored } = useDraft(`framework-form:${name}`, initial);
  const form = useRef<HTMLFormElement>(null);
  const saving = useMutation({
    mutationFn: async () => {
      await onSend(frameworkOf(draft));
      discard(draft);
    },
  });
  const { error } = saving;
  const { editing, opened, told } = useEditing(draft, setDraft, saving.reset);
  useEffect(() => {
    if (error !== null) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [error]);
  return (
    <form
      ref={form}
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
          <Button variant="secondary" data-size="sm" onClick={() => discard(initial)}>
            {text(taken ? 'framework.discard.new' : 'framework.discard')}
          </Button>
        </Alert>
      )}
      <AboutFields
        draft={draft}
        error={error}
        taken={taken}
        onChange={(part) => editing.edit((was) => ({ ...was, ...part }))}
      />
      <StructureFields draft={draft} opened={opened} error={error} editing={editing} />
      <WeightFields draft={draft} error={error} editing={editing} />
      {error !== null && <ProblemAlert error={error} />}
      <p role="status" className="sr-only">
        {told}
      </p>
      <div className="actions framework-save">
        <Button type="submit" loading={saving.isPending}>
          {text('framework.save')}
        </Button>
        <Button variant="tertiary" onClick={onLeave}>
          {text('framework.leave')}
        </Button>
      </div>
    </form>
  );
}
