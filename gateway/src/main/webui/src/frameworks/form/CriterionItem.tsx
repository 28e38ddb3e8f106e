import { memo } from 'react';
import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { asProblem } from '../../api/problem';
import { useText } from '../../i18n/text';
import { messageFor } from '../../ui/ProblemAlert';
import type { Criterion } from '../framework';
import type { Choices } from './choices';
import { DerivationFields } from './DerivationFields';
import { onCriterion, type Keyed } from './draft';
import { named, type IdFault } from './ids';
import { ItemHead } from './ItemHead';
import { ItemTools } from './ItemTools';
import type { Moved } from './LevelFields';
import { NameFields } from './NameFields';
import { ScaleFields } from './ScaleFields';
import { movedCriterion, withoutCriterion } from './structure';
import type { Editing } from './useEditing';

interface Props {
  criterion: Keyed<Criterion>;
  /** Its place in the framework's list, which pointers name. */
  index: number;
  /** Its place among those beside it, and how many these are. */
  place: number;
  count: number;
  /** Of its heading. */
  level: 3 | 4;
  /** Where the focus goes when it is removed. */
  next: string;
  /** The objectives that it may belong to; the same list at every rendering, as all of these. */
  objectives: Keyed<{ id: string; name: string }>[];
  idFault: IdFault | undefined;
  open: boolean;
  error: unknown;
  choices: Choices;
  editing: Editing;
}

/** A criterion of a list: its name, moved or removed there; its fields once it is opened. */
export const CriterionItem = memo(function CriterionItem(props: Props) {
  const { criterion, index, place, count, level, next, idFault, open, error, editing } = props;
  const { key, id, name } = criterion;
  const text = useText();
  const called = name || id || text('framework.unnamed');
  const wrong =
    error !== null &&
    asProblem(error).violations.some(({ field }) => `${field}/`.startsWith(`#/criteria/${index}/`));
  const shown = open || wrong || idFault !== undefined;
  return (
    <div role="group" className="framework-item" aria-labelledby={`head-${key}`}>
      <ItemHead
        level={level}
        item={criterion}
        open={shown}
        onOpen={(wanted) => editing.open(key, wanted)}
      >
        <ItemTools
          idAt={() => key}
          name={called}
          index={place}
          count={count}
          onMove={(by, told, focus) =>
            editing.move((draft) => movedCriterion(draft, key, by), told, focus)
          }
          onRemove={() =>
            editing.remove(
              (draft) => withoutCriterion(draft, key),
              text('framework.criterion.removed', { name: called }),
              next,
            )
          }
        />
      </ItemHead>
      {shown && <CriterionFields {...props} />}
    </div>
  );
});

function CriterionFields({
  criterion,
  index,
  objectives,
  idFault,
  error,
  choices,
  editing,
}: Props) {
  const text = useText();
  const { key, description, group, source, scale, derivation } = criterion;
  const at = (field: string) => messageFor(error, `#/criteria/${index}/${field}`);
  const itself = messageFor(error, `#/criteria/${index}`);
  const change = (changed: (was: Keyed<Criterion>) => Partial<Criterion>, moved?: Moved) => {
    const whole = onCriterion(key, (was) => ({ ...was, ...changed(was) }));
    if (moved) {
      editing.move(whole, moved.told ?? '', moved.focus);
    } else {
      editing.edit(whole);
    }
  };
  return (
    <div className="form">
      {itself && <p className="field-error">{itself}</p>}
      <NameFields
        item={criterion}
        idFault={idFault}
        at={at}
        onName={(name) => editing.edit((draft) => named(draft, key, name))}
        onId={(id) => change(() => ({ id }))}
      />
      {objectives.length > 1 && (
        <Field>
          <Label htmlFor={`objective-${key}`}>{text('framework.objective')}</Label>
          <Select
            id={`objective-${key}`}
            value={group}
            onChange={(event) =>
              change(() => ({ group: event.target.value }), { focus: `objective-${key}` })
            }
          >
            {objectives.map((objective) => (
              <Select.Option key={objective.key} value={objective.key} translate="no">
                {objective.name || objective.id || '–'}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Textfield
        label={text('framework.description')}
        multiline
        rows={3}
        value={description ?? ''}
        maxLength={2000}
        error={at('description')}
        onChange={(event) => change(() => ({ description: event.target.value }))}
      />
      <Textfield
        label={text('framework.source')}
        description={text('framework.criterion.source.help')}
        value={source ?? ''}
        maxLength={500}
        error={at('source')}
        onChange={(event) => change(() => ({ source: event.target.value }))}
      />
      {scale && (
        <ScaleFields
          id={key}
          scale={scale}
          summed={group !== undefined}
          at={at}
          onChange={(changed, moved) =>
            change((was) => ({ scale: changed(was.scale ?? scale) }), moved)
          }
        />
      )}
      {scale && derivation && (
        <DerivationFields
          id={key}
          derivation={derivation}
          scale={scale}
          summed={group !== undefined}
          choices={choices}
          at={at}
          onChange={(changed, moved) =>
            change((was) => ({ derivation: changed(was.derivation ?? derivation) }), moved)
          }
        />
      )}
    </div>
  );
}
