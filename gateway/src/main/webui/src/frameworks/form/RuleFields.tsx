import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { Icon } from '../../ui/Icon';
import { useNotices } from '../../ui/Undo';
import { ConditionFields } from './ConditionFields';
import type { Choices } from './choices';
import { newRule, type Derivation, type Rule } from './derivations';
import type { Scale } from './draft';
import { ItemTools } from './ItemTools';
import type { Moved } from './LevelFields';
import { NumberField } from './NumberField';

interface Props {
  /** Of the criterion. */
  id: string;
  derivation: Derivation;
  scale: Scale;
  choices: Choices;
  at: (field: string) => string | undefined;
  onChange: (change: (derivation: Derivation) => Derivation, moved?: Moved) => void;
}

/** Rules over facts of the catalogue; the first that holds gives the level. */
export function RuleFields({ id, derivation: { cases }, scale, choices, at, onChange }: Props) {
  const text = useText();
  const { done } = useNotices();
  const set = (change: (rules: Rule[]) => Rule[], moved?: Moved) =>
    onChange((was) => ({ ...was, cases: change(was.cases) }), moved);
  const remove = (index: number, rule: Rule) => {
    const place = { focus: `add-rule-${id}` };
    set((rules) => rules.toSpliced(index, 1), place);
    done(text('framework.rule.removed', { number: index + 1 }), () =>
      set((rules) => rules.toSpliced(index, 0, rule), place),
    );
  };
  return (
    <>
      {cases.map((rule, i) => (
        <div key={i} role="group" aria-labelledby={`rule-${id}-${i}`} className="framework-level">
          <div className="item-head">
            <strong id={`rule-${id}-${i}`}>{text('framework.rule', { number: i + 1 })}</strong>
            <ItemTools
              idAt={(place) => `rule-${id}-${place}`}
              name={text('framework.rule', { number: i + 1 })}
              index={i}
              count={cases.length}
              onMove={(by, told, focus) =>
                set((rules) => rules.toSpliced(i, 1).toSpliced(i + by, 0, rule), { told, focus })
              }
              onRemove={() => remove(i, rule)}
            />
          </div>
          <OneRule
            id={`${id}-${i}`}
            rule={rule}
            scale={scale}
            choices={choices}
            at={(field) => at(`derivation/cases/${i}${field}`)}
            onChange={(part) =>
              set((rules) => rules.map((was, j) => (i === j ? { ...was, ...part } : was)))
            }
          />
        </div>
      ))}
      <div className="actions">
        <Button
          id={`add-rule-${id}`}
          variant="secondary"
          data-size="sm"
          onClick={() =>
            set((rules) => [...rules, newRule(scale)], { focus: `condition-${id}-${cases.length}` })
          }
        >
          <Icon name="plus" />
          {text('framework.rule.add')}
        </Button>
      </div>
    </>
  );
}

function OneRule({
  id,
  rule: {
    when = {},
    level: [low, high],
    because,
  },
  scale,
  choices,
  at,
  onChange,
}: {
  id: string;
  rule: Rule;
  scale: Scale;
  choices: Choices;
  at: (field: string) => string | undefined;
  onChange: (part: Partial<Rule>) => void;
}) {
  const text = useText();
  return (
    <>
      <ConditionFields
        id={id}
        when={when}
        facts={choices.facts}
        error={at('/when')}
        at={(fact) => at(`/when/${fact}`)}
        onChange={(next) => onChange({ when: next })}
      />
      <div className="form-row">
        <Bound
          label={text('framework.rule.low')}
          scale={scale}
          value={low}
          onChange={(value) => onChange({ level: [value as number, high as number] })}
        />
        <Bound
          label={text('framework.rule.high')}
          scale={scale}
          value={high}
          onChange={(value) => onChange({ level: [low as number, value as number] })}
        />
      </div>
      {(at('/level') ?? at('/level/0') ?? at('/level/1')) && (
        <p className="field-error">{at('/level') ?? at('/level/0') ?? at('/level/1')}</p>
      )}
      <Textfield
        label={text('framework.rule.because')}
        value={because ?? ''}
        maxLength={500}
        error={at('/because')}
        onChange={(event) => onChange({ because: event.target.value })}
      />
    </>
  );
}

/** One of the scale's levels, or a number where it has none. */
function Bound({
  label,
  scale: { levels },
  value,
  onChange,
}: {
  label: string;
  scale: Scale;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const text = useText();
  if (levels.length === 0) {
    return <NumberField label={label} value={value} onChange={onChange} />;
  }
  const known = levels.some(({ level }) => level === value);
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {!known && <Select.Option value={value}>{text.number(value, 6)}</Select.Option>}
        {levels.map(({ level, name }, i) => (
          <Select.Option key={i} value={level} translate="no">
            {[text.number(level, 6), name].join(' ')}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
