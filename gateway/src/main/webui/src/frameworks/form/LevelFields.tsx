import { Button, Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { Icon } from '../../ui/Icon';
import { useNotices } from '../../ui/Undo';
import type { Scale } from './draft';
import { ItemTools } from './ItemTools';
import { NumberField } from './NumberField';
import {
  changedLevel,
  movedLevel,
  withLevel,
  withLevelBack,
  withoutLevel,
  type Level,
} from './scales';

export interface Moved {
  told?: string;
  focus: string;
}

interface Props {
  /** Of the criterion. */
  id: string;
  scale: Scale;
  at: (field: string) => string | undefined;
  /** @param moved when levels have other places than before: what to tell, and where to go on */
  onChange: (change: (scale: Scale) => Scale, moved?: Moved) => void;
}

/** The levels of a scale, from the lowest number to the highest. */
export function LevelFields({ id, scale, at, onChange }: Props) {
  const text = useText();
  const { done } = useNotices();
  const { levels } = scale;
  const remove = (index: number, removed: Level) => {
    const place = { focus: `add-level-${id}` };
    onChange((was) => withoutLevel(was, index), place);
    done(text('framework.level.removed', { name: named(removed, text) }), () =>
      onChange((was) => withLevelBack(was, index, removed), place),
    );
  };
  return (
    <>
      {levels.map((level, i) => (
        <div key={i} role="group" aria-labelledby={`level-${id}-${i}`} className="framework-level">
          <div className="item-head">
            <strong id={`level-${id}-${i}`}>
              {text('framework.level.number', { level: text.number(level.level, 2) })}
            </strong>
            <ItemTools
              idAt={(place) => `${id}-${place}`}
              name={named(level, text)}
              index={i}
              count={levels.length}
              onMove={(by, told, focus) =>
                onChange((was) => movedLevel(was, i, by), { told, focus })
              }
              onRemove={() => remove(i, level)}
            />
          </div>
          <LevelParts
            id={`level-name-${id}-${i}`}
            level={level}
            at={(field) => at(`scale/levels/${i}${field}`)}
            onChange={(part) => onChange((was) => changedLevel(was, i, part))}
          />
        </div>
      ))}
      {at('scale/levels') && <p className="field-error">{at('scale/levels')}</p>}
      <div className="actions">
        <Button
          id={`add-level-${id}`}
          variant="secondary"
          data-size="sm"
          onClick={() => onChange(withLevel, { focus: `level-name-${id}-${levels.length}` })}
        >
          <Icon name="plus" />
          {text('framework.level.add')}
        </Button>
      </div>
    </>
  );
}

function LevelParts({
  id,
  level: { level, name, meaning, points, seal },
  at,
  onChange,
}: {
  id: string;
  level: Level;
  at: (field: string) => string | undefined;
  onChange: (part: Partial<Level>) => void;
}) {
  const text = useText();
  return (
    <>
      <div className="level-parts">
        <NumberField
          label={text('framework.level')}
          value={level}
          error={at('/level')}
          onChange={(value) => value !== undefined && onChange({ level: value })}
        />
        <Textfield
          id={id}
          label={text('framework.name')}
          value={name}
          maxLength={200}
          error={at('/name')}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        {points !== undefined && (
          <NumberField
            label={text('framework.points')}
            value={points === '' ? undefined : Number(points)}
            error={at('/points')}
            onChange={(value) => onChange({ points: value === undefined ? '' : String(value) })}
          />
        )}
        {seal !== undefined && (
          <NumberField
            label={text('framework.seal')}
            value={seal}
            error={at('/seal')}
            onChange={(value) => onChange({ seal: value ?? 0 })}
          />
        )}
      </div>
      <Textfield
        label={text('framework.meaning')}
        multiline
        rows={2}
        value={meaning ?? ''}
        maxLength={2000}
        error={at('/meaning') ?? at('')}
        onChange={(event) => onChange({ meaning: event.target.value })}
      />
    </>
  );
}

function named({ level, name }: Level, text: ReturnType<typeof useText>): string {
  return `${text('framework.level.number', { level: text.number(level, 2) })} ${name}`.trim();
}
