import { memo, useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { Assessments } from '../api/client';
import { asProblem } from '../api/problem';
import { useText } from '../i18n/text';
import { messageFor } from '../ui/ProblemAlert';
import type { Criterion } from './framework';

interface Props {
  criterion: Criterion;
  /** Its place in the framework's list. */
  index: number;
  error: unknown;
  /** The same function at every rendering: there may be two hundred of these. */
  onChange: (index: number, part: Partial<Criterion>) => void;
}

/** The texts of a criterion and of its levels; the fields are there once it is opened. */
export const CriterionFields = memo(function CriterionFields({
  criterion,
  index,
  error,
  onChange,
}: Props) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const at = (field: string) => messageFor(error, `#/criteria/${index}/${field}`);
  const wrong =
    error !== null &&
    asProblem(error).violations.some(({ field }) => field.startsWith(`#/criteria/${index}/`));
  return (
    <details
      className="disclosure"
      open={open || wrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary translate="no">
        <code>{criterion.id}</code> {criterion.name}
      </summary>
      {(open || wrong) && (
        <div className="form">
          <Textfield
            label={text('framework.name')}
            value={criterion.name}
            maxLength={200}
            error={at('name')}
            onChange={(event) => onChange(index, { name: event.target.value })}
          />
          <Textfield
            label={text('framework.description')}
            multiline
            rows={3}
            value={criterion.description ?? ''}
            maxLength={2000}
            error={at('description')}
            onChange={(event) => onChange(index, { description: event.target.value })}
          />
          <Textfield
            label={text('framework.source')}
            value={criterion.source ?? ''}
            maxLength={500}
            error={at('source')}
            onChange={(event) => onChange(index, { source: event.target.value })}
          />
          <LevelFields criterion={criterion} at={at} onChange={(part) => onChange(index, part)} />
        </div>
      )}
    </details>
  );
});

function LevelFields({
  criterion: { scale },
  at,
  onChange,
}: {
  criterion: Criterion;
  at: (field: string) => string | undefined;
  onChange: (part: Partial<Criterion>) => void;
}) {
  const text = useText();
  if (!scale) {
    return null;
  }
  const set = (index: number, part: Partial<Assessments['Level']>) =>
    onChange({
      scale: {
        ...scale,
        levels: scale.levels.map((was, i) => (i === index ? { ...was, ...part } : was)),
      },
    });
  return scale.levels.map(({ level, name, meaning }, i) => (
    <fieldset key={i} className="framework-level">
      <legend>{text('framework.level.number', { level: text.number(level, 2) })}</legend>
      <Textfield
        label={text('framework.name')}
        value={name}
        maxLength={200}
        error={at(`scale/levels/${i}/name`)}
        onChange={(event) => set(i, { name: event.target.value })}
      />
      <Textfield
        label={text('framework.meaning')}
        multiline
        rows={2}
        value={meaning ?? ''}
        maxLength={2000}
        error={at(`scale/levels/${i}/meaning`) ?? at(`scale/levels/${i}`)}
        onChange={(event) => set(i, { meaning: event.target.value })}
      />
    </fieldset>
  ));
}
