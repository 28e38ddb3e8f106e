import { useState } from 'react';
import { Checkbox, Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import type { Choices } from './choices';
import { inWay, newRule, wayOf, type Derivation, type Way } from './derivations';
import type { Scale } from './draft';
import type { Moved } from './LevelFields';
import { RuleFields } from './RuleFields';

interface Props {
  /** Of the criterion. */
  id: string;
  derivation: Derivation;
  scale: Scale;
  /** Whether the criterion belongs to an objective, which sums points. */
  summed: boolean;
  choices: Choices;
  at: (field: string) => string | undefined;
  onChange: (change: (derivation: Derivation) => Derivation, moved?: Moved) => void;
}

const WAYS: readonly Way[] = ['judged', 'answered', 'measure', 'rules'];

/** How the level of a criterion is found. */
export function DerivationFields(props: Props) {
  const { id, derivation, scale, summed, choices, at, onChange } = props;
  const text = useText();
  const way = wayOf(derivation);
  // Those that were there before another way was chosen, for the way back.
  const [left, setLeft] = useState(derivation.cases);
  const choose = (to: Way) => {
    const rules = derivation.cases.length > 0 ? derivation.cases : left;
    setLeft(rules);
    const measure = choices.measures[0] as Derivation['measure'];
    const next = inWay(to, rules.length > 0 ? rules : [newRule(scale)], measure);
    onChange(() => next, { focus: `way-${id}-${to}` });
  };
  const set = (part: Partial<Derivation>) => onChange((was) => ({ ...was, ...part }));
  const error = at('derivation') ?? at('derivation/judged');
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{text('framework.derivation')}</Fieldset.Legend>
        {WAYS.map((one) => (
          <Radio
            key={one}
            id={`way-${id}-${one}`}
            name={`way-${id}`}
            value={one}
            label={text(`framework.way.${one}`)}
            description={text(
              one === 'measure' && summed
                ? 'framework.way.measure.summed'
                : `framework.way.${one}.text`,
            )}
            checked={way === one}
            disabled={one === 'measure' && way !== one && (summed || !choices.measures.length)}
            onChange={() => choose(one)}
          />
        ))}
      </Fieldset>
      {error && <p className="field-error">{error}</p>}
      {way === 'measure' && (
        <Measure
          measure={derivation.measure}
          measures={choices.measures}
          error={at('derivation/measure')}
          onChange={(measure) => set({ measure })}
        />
      )}
      {way === 'rules' && <RuleFields {...props} />}
      {(way === 'rules' || way === 'measure') && (
        <Checkbox
          label={text('framework.way.also')}
          value="answered"
          checked={derivation.answered}
          onChange={(event) => set({ answered: event.target.checked })}
        />
      )}
    </>
  );
}

function Measure({
  measure,
  measures,
  error,
  onChange,
}: {
  measure: Derivation['measure'];
  measures: string[];
  error: string | undefined;
  onChange: (measure: Derivation['measure']) => void;
}) {
  const text = useText();
  return (
    <Field>
      <Label>{text('framework.way.measure')}</Label>
      <Select
        value={measure}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value as Derivation['measure'])}
      >
        {measures.map((one) => (
          <Select.Option key={one} value={one}>
            {text.term('framework.measure', one)}
          </Select.Option>
        ))}
      </Select>
      {error && <p className="field-error">{error}</p>}
    </Field>
  );
}
