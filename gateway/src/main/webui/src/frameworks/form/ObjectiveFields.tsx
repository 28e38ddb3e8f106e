import { useText } from '../../i18n/text';
import { messageFor } from '../../ui/ProblemAlert';
import type { FrameworkDraft, Keyed, Objective } from './draft';
import { named, type IdFault } from './ids';
import { ItemHead } from './ItemHead';
import { ItemTools } from './ItemTools';
import { NameFields } from './NameFields';
import { NumberField } from './NumberField';
import { movedObjective, sumOfBest, withoutObjective } from './structure';
import type { Editing } from './useEditing';

interface Props {
  draft: FrameworkDraft;
  objective: Keyed<Objective>;
  /** Its place in the framework's list. */
  index: number;
  idFault: IdFault | undefined;
  open: boolean;
  error: unknown;
  editing: Editing;
}

/** An objective above its criteria: its name, id and points. */
export function ObjectiveFields({ draft, objective, index, idFault, open, error, editing }: Props) {
  const text = useText();
  const { groups, criteria } = draft;
  const { key, id, name } = objective;
  const at = (field: string) => messageFor(error, `#/groups/${index}${field && `/${field}`}`);
  const called = name || id || text('framework.unnamed');
  const shown =
    open || idFault !== undefined || ['id', 'name', 'points'].some((field) => at(field));
  const set = (part: Partial<Objective>) =>
    editing.edit((was) => ({
      ...was,
      groups: was.groups.map((group) => (group.key === key ? { ...group, ...part } : group)),
    }));
  const neighbour = groups[index + 1] ?? groups[index - 1];
  return (
    <>
      <ItemHead
        level={3}
        item={objective}
        open={shown}
        onOpen={(wanted) => editing.open(key, wanted)}
      >
        <ItemTools
          idAt={() => key}
          name={called}
          index={index}
          count={groups.length}
          onMove={(by, told, focus) =>
            editing.move((was) => movedObjective(was, key, by), told, focus)
          }
          onRemove={() =>
            editing.remove(
              (was) => withoutObjective(was, key),
              text('framework.objective.removed', {
                name: called,
                count: criteria.filter(({ group }) => group === key).length,
              }),
              neighbour ? `head-${neighbour.key}` : 'add-objective',
            )
          }
        />
      </ItemHead>
      {shown && (
        <div className="form">
          <NameFields
            item={objective}
            idFault={idFault}
            at={at}
            onName={(to) => editing.edit((was) => named(was, key, to))}
            onId={(to) => set({ id: to })}
          />
          <NumberField
            label={text('framework.objective.points')}
            description={text('framework.objective.points.help', {
              sum: text.number(sumOfBest(draft, key), 6),
            })}
            value={objective.points}
            error={at('points')}
            onChange={(points) => set({ points })}
          />
        </div>
      )}
      {at('') && <p className="field-error">{at('')}</p>}
    </>
  );
}
