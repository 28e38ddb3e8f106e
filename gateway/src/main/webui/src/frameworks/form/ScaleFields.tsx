import { useState } from 'react';
import { Checkbox, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import type { Scale } from './draft';
import { LevelFields, type Moved } from './LevelFields';
import { NumberField } from './NumberField';
import { hasPoints, spans, withoutPoints, withPoints } from './scales';

interface Props {
  /** Of the criterion. */
  id: string;
  scale: Scale;
  /** Whether the criterion belongs to an objective, which sums points. */
  summed: boolean;
  at: (field: string) => string | undefined;
  onChange: (change: (scale: Scale) => Scale, moved?: Moved) => void;
}

const LEVELS: Scale = {
  worst: 0,
  best: 1,
  unit: 'level',
  levels: [
    { level: 0, name: '' },
    { level: 1, name: '' },
  ],
};
const RANGE: Scale = { worst: 0, best: 100, unit: '', levels: [] };

/** On what a criterion is measured: named levels, or numbers between two bounds. */
export function ScaleFields({ id, scale, summed, at, onChange }: Props) {
  const text = useText();
  const ranged = scale.levels.length === 0;
  // What it was before the other kind was chosen, for the way back.
  const [other, setOther] = useState<Scale>(ranged ? LEVELS : RANGE);
  const choose = () => {
    setOther(scale);
    const next = summed ? withPoints(other) : other;
    onChange(() => next, { focus: `scale-${id}-${ranged ? 'levels' : 'range'}` });
  };
  const kinds = [
    ['levels', !ranged, false],
    ['range', ranged, summed && !ranged],
  ] as const;
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{text('framework.scale.kind')}</Fieldset.Legend>
        {kinds.map(([kind, chosen, disabled]) => (
          <Radio
            key={kind}
            id={`scale-${id}-${kind}`}
            name={`scale-${id}`}
            value={kind}
            label={text(`framework.scale.${kind}`)}
            description={
              summed && kind === 'range' ? text('framework.scale.range.summed') : undefined
            }
            checked={chosen}
            disabled={disabled}
            onChange={choose}
          />
        ))}
      </Fieldset>
      {at('scale') && <p className="field-error">{at('scale')}</p>}
      {ranged || !spans(scale) ? (
        <Bounds scale={scale} ranged={ranged} at={at} onChange={onChange} />
      ) : (
        at('scale/best') && <p className="field-error">{at('scale/best')}</p>
      )}
      {ranged ? (
        at('scale/levels') && <p className="field-error">{at('scale/levels')}</p>
      ) : (
        <>
          {!summed && (
            <Checkbox
              label={text('framework.points.given')}
              description={text('framework.points.help')}
              value="points"
              checked={hasPoints(scale)}
              onChange={(event) => onChange(event.target.checked ? withPoints : withoutPoints)}
            />
          )}
          <LevelFields id={id} scale={scale} at={at} onChange={onChange} />
        </>
      )}
    </>
  );
}

function Bounds({
  scale,
  ranged,
  at,
  onChange,
}: Pick<Props, 'scale' | 'at' | 'onChange'> & { ranged: boolean }) {
  const text = useText();
  const set = (part: Partial<Scale>) => onChange((was) => ({ ...was, ...part }));
  return (
    <div className="bounds">
      <NumberField
        label={text('framework.worst')}
        value={scale.worst}
        error={at('scale/worst')}
        onChange={(worst) => set({ worst })}
      />
      <NumberField
        label={text('framework.best')}
        value={scale.best}
        error={at('scale/best')}
        onChange={(best) => set({ best })}
      />
      {ranged && (
        <Textfield
          label={text('framework.unit')}
          value={scale.unit ?? ''}
          maxLength={100}
          error={at('scale/unit')}
          onChange={(event) => set({ unit: event.target.value })}
        />
      )}
    </div>
  );
}
