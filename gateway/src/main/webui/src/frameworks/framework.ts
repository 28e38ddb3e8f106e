import type { Assessments } from '../api/client';

export type Framework = Assessments['Framework'];
export type Criterion = Assessments['Criterion'];
export type OwnFramework = Assessments['OwnFramework'];

/** Criteria that belong together; those that stand alone have no objective. */
export interface Branch {
  objective: Assessments['Objective'] | undefined;
  /** With their places in the framework's own list, which is what pointers name. */
  criteria: { criterion: Criterion; index: number }[];
}

export function treeOf({ groups, criteria }: Framework): Branch[] {
  const placed = criteria.map((criterion, index) => ({ criterion, index }));
  return [undefined, ...groups]
    .map((objective) => ({
      objective,
      criteria: placed.filter(({ criterion: { group } }) =>
        objective
          ? group === objective.id
          : group === undefined || !groups.some(({ id }) => id === group),
      ),
    }))
    .filter((branch) => branch.criteria.length > 0);
}

/** What profiles give weights to: objectives, or criteria where there are no objectives. */
export function weighed({ groups, criteria }: Framework): { id: string; name: string }[] {
  return groups.length > 0 ? groups : criteria;
}

/** `harbour-quality` of `harbour-quality@2`. */
export function nameOf(reference: string): string {
  return reference.split('@')[0] ?? reference;
}

/** The authority's own; the others come with the platform and are in English. */
export function isOwn({ standing }: Pick<Framework, 'standing'>): boolean {
  return standing === 'authority';
}
