import { Button } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { Icon } from '../../ui/Icon';
import { messageFor } from '../../ui/ProblemAlert';
import { useChoices } from './choices';
import { CriterionItem } from './CriterionItem';
import type { FrameworkDraft } from './draft';
import { idFaults } from './ids';
import { ObjectiveFields } from './ObjectiveFields';
import { withCriterion, withObjective, withoutObjectives } from './structure';
import type { Editing } from './useEditing';
import { useLevelNames } from './useLevelNames';

interface Props {
  draft: FrameworkDraft;
  /** Keys of what is opened. */
  opened: ReadonlySet<string>;
  error: unknown;
  editing: Editing;
}

/** The criteria below their objectives, where they are added, moved and removed. */
export function StructureFields(props: Props) {
  const { draft, opened, error, editing } = props;
  const text = useText();
  const levels = useLevelNames();
  const { groups, criteria } = draft;
  const faults = idFaults(draft);
  const add = messageFor(error, '#/criteria');
  return (
    <section className="panel" aria-labelledby="form-criteria">
      <h2 id="form-criteria">{text('framework.criteria', { count: criteria.length })}</h2>
      <p className="subtle">
        {text(groups.length > 0 ? 'framework.form.objectives' : 'framework.form.alone')}
      </p>
      {groups.map((objective, i) => (
        <div
          key={objective.key}
          role="group"
          className="framework-branch"
          aria-labelledby={`head-${objective.key}`}
        >
          <ObjectiveFields
            draft={draft}
            objective={objective}
            index={i}
            idFault={faults.get(objective.key)}
            open={opened.has(objective.key)}
            error={error}
            editing={editing}
          />
          <CriteriaOf {...props} objective={objective.key} faults={faults} />
        </div>
      ))}
      {groups.length === 0 && <CriteriaOf {...props} objective={undefined} faults={faults} />}
      {add && <p className="field-error">{add}</p>}
      <div className="actions framework-add">
        <Button
          id="add-objective"
          variant="secondary"
          onClick={() => editing.add((was) => withObjective(was, levels))}
        >
          <Icon name="plus" />
          {text('framework.objective.add')}
        </Button>
        {groups.length > 0 && (
          <Button
            variant="tertiary"
            onClick={() =>
              editing.remove(
                withoutObjectives,
                text('framework.objectives.removed'),
                'add-objective',
              )
            }
          >
            {text('framework.objectives.none')}
          </Button>
        )}
      </div>
    </section>
  );
}

function CriteriaOf({
  draft: { groups, criteria },
  objective,
  faults,
  opened,
  error,
  editing,
}: Props & { objective: string | undefined; faults: ReturnType<typeof idFaults> }) {
  const text = useText();
  const levels = useLevelNames();
  const choices = useChoices();
  const add = `add-criterion-${objective ?? ''}`;
  const own = criteria.flatMap((criterion, index) =>
    criterion.group === objective ? [{ criterion, index }] : [],
  );
  return (
    <>
      {own.map(({ criterion, index }, place) => (
        <CriterionItem
          key={criterion.key}
          criterion={criterion}
          index={index}
          place={place}
          count={own.length}
          next={neighbourOf(own, place) ?? add}
          level={objective === undefined ? 3 : 4}
          objectives={groups}
          idFault={faults.get(criterion.key)}
          open={opened.has(criterion.key)}
          error={error}
          choices={choices}
          editing={editing}
        />
      ))}
      <div className="actions framework-add">
        <Button
          id={add}
          variant="secondary"
          data-size="sm"
          onClick={() => editing.add((was) => withCriterion(was, objective, levels))}
        >
          <Icon name="plus" />
          {text('framework.criterion.add')}
        </Button>
      </div>
    </>
  );
}

function neighbourOf(own: { criterion: { key: string } }[], place: number): string | undefined {
  const neighbour = own[place + 1] ?? own[place - 1];
  return neighbour && `head-${neighbour.criterion.key}`;
}
