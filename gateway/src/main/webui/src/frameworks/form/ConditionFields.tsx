import { Button, Checkbox, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { Icon } from '../../ui/Icon';
import type { Choices } from './choices';
import { accepting } from './derivations';

interface Props {
  id: string;
  /** Facts and the answers that are accepted. */
  when: Record<string, string[]>;
  facts: Choices['facts'];
  error: string | undefined;
  at: (fact: string) => string | undefined;
  onChange: (when: Record<string, string[]>) => void;
}

/** The facts that a rule asks about; all of them have to be as it says. */
export function ConditionFields({ id, when, facts, error, at, onChange }: Props) {
  const text = useText();
  const open = Object.keys(facts).filter((fact) => !(fact in when));
  return (
    <>
      {Object.entries(when).map(([fact, accepted]) => (
        <Fieldset key={fact} className="condition">
          <Fieldset.Legend>{text.term('framework.fact', fact)}</Fieldset.Legend>
          <div className="choices">
            {(facts[fact] ?? accepted).map((answer) => (
              <Checkbox
                key={answer}
                data-size="sm"
                label={text.term('framework.answer', answer)}
                value={answer}
                checked={accepted.includes(answer)}
                onChange={(event) =>
                  onChange({
                    ...when,
                    [fact]: accepting(
                      accepted,
                      answer,
                      event.target.checked,
                      facts[fact] ?? accepted,
                    ),
                  })
                }
              />
            ))}
          </div>
          {at(fact) && <p className="field-error">{at(fact)}</p>}
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={text('framework.item.remove', {
              name: text.term('framework.fact', fact),
            })}
            onClick={() =>
              onChange(Object.fromEntries(Object.entries(when).filter(([key]) => key !== fact)))
            }
          >
            <Icon name="cross" />
            {text('draft.remove')}
          </Button>
        </Fieldset>
      ))}
      <Field>
        <Label htmlFor={`condition-${id}`}>{text('framework.condition.add')}</Label>
        <Select
          id={`condition-${id}`}
          value=""
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange({ ...when, [event.target.value]: [] })}
        >
          <Select.Option value="" disabled>
            {text('framework.condition.choose')}
          </Select.Option>
          {open.map((fact) => (
            <Select.Option key={fact} value={fact}>
              {text.term('framework.fact', fact)}
            </Select.Option>
          ))}
        </Select>
        {error && <p className="field-error">{error}</p>}
      </Field>
    </>
  );
}
