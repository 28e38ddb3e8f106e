import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { Assessments } from '../../api/client';
import { useText } from '../../i18n/text';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { useNotices } from '../../ui/Undo';
import { parseNumber } from '../draft/parseNumber';
import type { Drafting } from '../DraftScreen';
import { GatePreview } from '../GatePreview';
import { LegalHints } from '../LegalHints';

type Gate = Assessments['Gate'];

/** Minimum levels: what no strength elsewhere can make up for. */
export function GatesStep({ procurement, frameworks, content, change, errorAt }: Drafting) {
  const text = useText();
  const { done } = useNotices();
  const gates = content.gates ?? [];
  const replace = (index: number, gate: Gate) =>
    change({ gates: gates.map((was, i) => (i === index ? gate : was)) });
  const remove = (index: number) => {
    change({ gates: gates.filter((_, i) => i !== index) });
    done(text('draft.gates.removed'), () => change({ gates }));
  };
  return (
    <>
      {gates.length === 0 && (
        <Empty icon="scales" title={text('draft.gates.none')}>
          <p>{text('draft.gates.none.text')}</p>
        </Empty>
      )}
      {gates.map((gate, i) => (
        <fieldset key={i} className="gate-form">
          <legend>
            {text('draft.gates.number', { number: i + 1 })}
            <Button variant="tertiary" data-size="sm" onClick={() => remove(i)}>
              <Icon name="cross" />
              {text('draft.remove')}
            </Button>
          </legend>
          <div className="form-row">
            <CriterionChoice
              frameworks={frameworks}
              gate={gate}
              error={errorAt(`/gates/${i}/criterion`)}
              onChange={(criterion) =>
                replace(i, { ...gate, criterion, minimum: lowest(frameworks, criterion) })
              }
            />
            <MinimumChoice
              frameworks={frameworks}
              gate={gate}
              error={errorAt(`/gates/${i}/minimum`)}
              onChange={(minimum) => replace(i, { ...gate, minimum })}
            />
          </div>
          <Textfield
            label={text('field.reason')}
            description={text('draft.gates.reason.help')}
            multiline
            rows={2}
            value={gate.reason}
            error={
              errorAt(`/gates/${i}/reason`) ?? (gate.reason.trim() === '' && text('draft.missing'))
            }
            onChange={(event) => replace(i, { ...gate, reason: event.target.value })}
          />
          <LegalHints procurement={procurement} pointer={`/gates/${i}`} />
        </fieldset>
      ))}
      <div className="actions">
        <Button
          variant="secondary"
          onClick={() => change({ gates: [...gates, newGate(frameworks, content)] })}
        >
          <Icon name="plus" />
          {text('draft.gates.add')}
        </Button>
      </div>
      <GatePreview procurement={procurement} />
    </>
  );
}

/** The first criterion of the award that has no gate yet. */
function newGate(frameworks: Drafting['frameworks'], content: Drafting['content']): Gate {
  const used = (content.gates ?? []).map(({ criterion }) => criterion);
  const free = content.awardCriteria
    .flatMap(({ framework }) => frameworks.find(({ id }) => id === framework)?.criteria ?? [])
    .find(({ id }) => !used.includes(id));
  const criterion = free?.id ?? 'SOV-3';
  return { criterion, minimum: lowest(frameworks, criterion), reason: '' };
}

function criterionOf(frameworks: Drafting['frameworks'], id: string) {
  return frameworks.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id);
}

/** The first level above the worst. */
function lowest(frameworks: Drafting['frameworks'], id: string): number {
  const scale = criterionOf(frameworks, id)?.scale;
  return scale?.levels[1]?.level ?? ((scale?.worst ?? 0) + (scale?.best ?? 1)) / 2;
}

function CriterionChoice({
  frameworks,
  gate,
  error,
  onChange,
}: {
  frameworks: Drafting['frameworks'];
  gate: Gate;
  error: string | undefined;
  onChange: (criterion: string) => void;
}) {
  const text = useText();
  return (
    <Field>
      <Label>{text('result.criterion')}</Label>
      <Select
        lang="en"
        value={gate.criterion}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {frameworks.map(({ id, name, criteria }) => (
          <optgroup key={id} label={name}>
            {criteria.map((criterion) => (
              <option key={criterion.id} value={criterion.id}>
                {/^[A-Z]/.test(criterion.id) ? `${criterion.id} ${criterion.name}` : criterion.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {error && <p className="field-error">{error}</p>}
    </Field>
  );
}

function MinimumChoice({
  frameworks,
  gate,
  error,
  onChange,
}: {
  frameworks: Drafting['frameworks'];
  gate: Gate;
  error: string | undefined;
  onChange: (minimum: number) => void;
}) {
  const text = useText();
  const scale = criterionOf(frameworks, gate.criterion)?.scale;
  const levels = scale?.levels ?? [];
  if (levels.length === 0) {
    return (
      <Textfield
        label={text('draft.gates.minimum')}
        suffix={scale?.unit ?? ''}
        inputMode="decimal"
        defaultValue={text.number(gate.minimum, 4)}
        error={error}
        onChange={(event) => {
          const minimum = parseNumber(event.target.value, text.locale);
          if (minimum !== undefined) {
            onChange(minimum);
          }
        }}
      />
    );
  }
  return (
    <Field>
      <Label>{text('draft.gates.minimum')}</Label>
      <Select
        lang="en"
        value={String(gate.minimum)}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {levels.map(({ level, name, meaning }) => (
          <option key={level} value={String(level)}>
            {text('draft.gates.level', {
              level: text.number(level),
              name: name || (meaning ?? ''),
            })}
          </option>
        ))}
      </Select>
      {error && <p className="field-error">{error}</p>}
    </Field>
  );
}
