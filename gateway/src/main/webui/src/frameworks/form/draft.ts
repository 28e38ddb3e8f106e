import type { Assessments } from '../../api/client';
import type { Criterion, Framework } from '../framework';

export type Objective = Assessments['Objective'];
export type Scale = Assessments['Scale'];
export type Profile = Assessments['WeightProfile'];
type Derivation = Assessments['Derivation'];

/** The key stays while the id is being written, and is never sent. */
export type Keyed<T> = T & { key: string };

/**
 * A framework as the form holds it: criteria name their objective by its key, and weights are by
 * key, so that an id can be typed letter by letter without anything losing what belongs to it.
 */
export interface FrameworkDraft extends Omit<Framework, 'groups' | 'profiles' | 'criteria'> {
  groups: Keyed<Objective>[];
  profiles: Keyed<Profile>[];
  criteria: Keyed<Criterion>[];
}

export type Change = (draft: FrameworkDraft) => FrameworkDraft;

/**
 * What is stored has ids that are told from each other, so these are its keys; a profile may have
 * the id of a criterion, and no id has a plus sign.
 */
export function draftOf(framework: Framework): FrameworkDraft {
  return {
    ...framework,
    groups: framework.groups.map((group) => ({ ...group, key: group.id })),
    profiles: framework.profiles.map((profile) => ({ ...profile, key: `${profile.id}+` })),
    criteria: framework.criteria.map((criterion) => ({
      ...criterion,
      key: criterion.id,
      derivation: { ...UNDERIVED, ...criterion.derivation },
    })),
  };
}

/** The service leaves out what is empty. */
const UNDERIVED: Derivation = { answered: false, judged: false, cases: [] };

/** As it is sent, which leaves out what is undefined; what may be empty is left out as well. */
export function frameworkOf(draft: FrameworkDraft): Framework {
  const ids = new Map([...draft.groups, ...draft.criteria].map(({ key, id }) => [key, id]));
  return {
    ...draft,
    groups: draft.groups.map((group) => ({ ...group, key: undefined })),
    profiles: draft.profiles.map((profile) => ({
      ...profile,
      key: undefined,
      weights: Object.fromEntries(
        Object.entries(profile.weights ?? {}).map(([key, share]) => [ids.get(key) ?? key, share]),
      ),
    })),
    criteria: draft.criteria.map(({ group, source, scale, derivation, ...criterion }) => ({
      ...criterion,
      key: undefined,
      ...(derivation && { derivation: sentOf(derivation) }),
      ...(group !== undefined && { group: ids.get(group) ?? group }),
      ...(source?.trim() && { source }),
      ...(scale && {
        scale: {
          ...scale,
          levels: scale.levels.map(({ meaning, ...level }) => ({
            ...level,
            ...(meaning?.trim() && { meaning }),
          })),
        },
      }),
    })),
  };
}

/** A measure stands alone, without so much as an empty list of rules. */
function sentOf({ cases, ...derivation }: Derivation): Derivation {
  return { ...derivation, ...(cases.length > 0 && { cases }) } as Derivation;
}

/** A key that no stored id can be: ids have no plus sign. */
export function newKey({ groups, profiles, criteria }: FrameworkDraft): string {
  const numbers = [...groups, ...profiles, ...criteria].map(({ key }) =>
    Number(/^\+(\d+)$/.exec(key)?.[1] ?? 0),
  );
  return `+${Math.max(0, ...numbers) + 1}`;
}

/** Changes the criterion that has this key. */
export function onCriterion(
  key: string,
  change: (criterion: Keyed<Criterion>) => Keyed<Criterion>,
): Change {
  return (draft) => ({
    ...draft,
    criteria: draft.criteria.map((was) => (was.key === key ? change(was) : was)),
  });
}

/** Whether it was added here and has never been saved. */
export function isNew({ key }: { key: string }): boolean {
  return key.startsWith('+');
}

/** What profiles give weights to: objectives, or criteria where there are no objectives. */
export function weighedIn({
  groups,
  criteria,
}: FrameworkDraft): Keyed<{ id: string; name: string }>[] {
  return groups.length > 0 ? groups : criteria;
}
