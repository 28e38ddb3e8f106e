import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { apportioned, asShares, withWeight } from '../procurement/draft/weights';
import { WeightSlider } from '../procurement/WeightSlider';
import { weighed, type Framework } from './framework';

type Profile = Assessments['WeightProfile'];

interface Props {
  framework: Framework;
  profile: Profile;
  error: string | undefined;
  nameError: string | undefined;
  onChange: (part: Partial<Profile>) => void;
}

/** A named set of weights, by sliders that always sum to the whole. */
export function WeightFields({ framework, profile, error, nameError, onChange }: Props) {
  const text = useText();
  const parts = weighed(framework);
  const weights = apportioned(parts.map(({ id }) => profile.weights?.[id] ?? 0));
  const [locked, setLocked] = useState<boolean[]>(() => parts.map(() => false));
  return (
    <fieldset className="framework-level">
      <legend translate="no">{profile.id}</legend>
      <Textfield
        label={text('framework.name')}
        value={profile.name}
        maxLength={200}
        error={nameError}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <div className="weights">
        {parts.map(({ id, name }, i) => (
          <WeightSlider
            key={id}
            label={`${id} ${name}`}
            // In the language of its authors, which nobody has told.
            lang=""
            axis={framework.axis}
            value={weights[i] ?? 0}
            locked={locked[i]}
            onLock={(lock) => setLocked(locked.map((was, j) => (i === j ? lock : was)))}
            onChange={(value) => {
              const shares = asShares(withWeight(weights, locked, i, value));
              onChange({
                weights: Object.fromEntries(parts.map((part, j) => [part.id, shares[j] ?? 0])),
              });
            }}
          />
        ))}
      </div>
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
