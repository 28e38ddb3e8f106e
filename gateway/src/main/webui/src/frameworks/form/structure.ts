import { bestPoints, withPoints } from './scales';
import { newKey, weighedIn, type FrameworkDraft, type Keyed, type Objective } from './draft';
import type { Criterion } from '../framework';
import { whole, withEqualShare, withoutShares, withShare, type Shares } from './shares';

/** What the first levels of a new criterion are called, from the worst to the best. */
export type LevelNames = readonly string[];

/** A draft to begin from: one objective with one criterion that evaluators judge. */
export function emptyDraft(profile: string, levels: LevelNames): FrameworkDraft {
  const nothing: FrameworkDraft = {
    id: '',
    name: '',
    axis: 'competitiveness',
    source: { title: '' },
    groups: [],
    profiles: [{ key: '+0', id: 'standard', name: profile, weights: {} }],
    criteria: [],
  };
  return withObjective(nothing, levels);
}

/** One more criterion at the end of its objective. */
export function withCriterion(
  draft: FrameworkDraft,
  objective: string | undefined,
  names: LevelNames,
): FrameworkDraft {
  const added = newCriterion(newKey(draft), objective, names);
  const index = draft.criteria.findLastIndex(({ group }) => group === objective) + 1;
  const next = {
    ...draft,
    criteria: draft.criteria.toSpliced(index || draft.criteria.length, 0, added),
  };
  return draft.groups.length > 0
    ? next
    : weighing(next, (weights) => withEqualShare(weights, added.key));
}

/** One more objective with a criterion of its own; the first takes those that stood alone. */
export function withObjective(draft: FrameworkDraft, names: LevelNames): FrameworkDraft {
  const key = newKey(draft);
  const groups = [...draft.groups, { key, id: '', name: '', points: 0 }];
  if (draft.groups.length === 0 && draft.criteria.length > 0) {
    const criteria = draft.criteria.map((criterion) => ({
      ...criterion,
      group: key,
      ...(criterion.scale && { scale: withPoints(criterion.scale) }),
    }));
    const points = sumOfBest({ ...draft, criteria }, key);
    const first = groups.map((group) => ({ ...group, points }));
    return weighing({ ...draft, groups: first, criteria }, () => ({ [key]: 1 }));
  }
  const next = withCriterion({ ...draft, groups }, key, names);
  return weighing(inStep({ ...draft, groups }, next), (weights) => withEqualShare(weights, key));
}

export function withoutCriterion(draft: FrameworkDraft, key: string): FrameworkDraft {
  const next = { ...draft, criteria: draft.criteria.filter((criterion) => criterion.key !== key) };
  return draft.groups.length > 0
    ? next
    : weighing(next, (weights) => withoutShares(weights, [key]));
}

/** An objective goes with its criteria. */
export function withoutObjective(draft: FrameworkDraft, key: string): FrameworkDraft {
  return weighing(
    {
      ...draft,
      groups: draft.groups.filter((group) => group.key !== key),
      criteria: draft.criteria.filter(({ group }) => group !== key),
    },
    (weights) => withoutShares(weights, [key]),
  );
}

/** Criteria by themselves; an objective's weight is shared by them as their best points are. */
export function withoutObjectives(draft: FrameworkDraft): FrameworkDraft {
  const shareOf = (criterion: Keyed<Criterion>, weights: Shares): number => {
    const all = sumOfBest(draft, criterion.group);
    const siblings = draft.criteria.filter(({ group }) => group === criterion.group).length;
    const part = all > 0 ? bestPoints(criterion) / all : 1 / siblings;
    return (weights[criterion.group ?? ''] ?? 0) * part;
  };
  return weighing(
    {
      ...draft,
      groups: [],
      criteria: draft.criteria.map((criterion) => ({ ...criterion, group: undefined })),
    },
    (weights) => whole(draft.criteria.map((one) => [one.key, shareOf(one, weights)])),
  );
}

/** Among those of the same objective. */
export function movedCriterion(draft: FrameworkDraft, key: string, by: -1 | 1): FrameworkDraft {
  const { criteria } = draft;
  const from = criteria.findIndex((criterion) => criterion.key === key);
  const siblings = criteria.flatMap(({ group }, i) => (group === criteria[from]?.group ? [i] : []));
  const to = siblings[siblings.indexOf(from) + by];
  return to === undefined ? draft : { ...draft, criteria: exchanged(criteria, from, to) };
}

export function movedObjective(draft: FrameworkDraft, key: string, by: -1 | 1): FrameworkDraft {
  const from = draft.groups.findIndex((group) => group.key === key);
  return { ...draft, groups: exchanged(draft.groups, from, from + by) };
}

/** An objective whose points are the sum of its criteria's best answers goes on to be that. */
export function inStep(before: FrameworkDraft, after: FrameworkDraft): FrameworkDraft {
  if (before.criteria === after.criteria) {
    return after;
  }
  const wasInStep = new Set(
    before.groups
      .filter(({ key, points }) => points === sumOfBest(before, key))
      .map(({ key }) => key),
  );
  const points = (group: Keyed<Objective>) =>
    wasInStep.has(group.key) ? sumOfBest(after, group.key) : group.points;
  return after.groups.every((group) => group.points === points(group))
    ? after
    : { ...after, groups: after.groups.map((group) => ({ ...group, points: points(group) })) };
}

/** What the best answers to an objective's criteria sum to. */
export function sumOfBest({ criteria }: FrameworkDraft, objective: string | undefined): number {
  const sum = criteria
    .filter(({ group }) => group === objective)
    .reduce((total, criterion) => total + bestPoints(criterion), 0);
  return Math.round(sum * 1e6) / 1e6;
}

/**
 * Takes a removal back, whatever was written since.
 *
 * @param before what it was taken from, and `after` what was left
 */
export function putBack(
  now: FrameworkDraft,
  before: FrameworkDraft,
  after: FrameworkDraft,
): FrameworkDraft {
  const groupOf = new Map(before.criteria.map(({ key, group }) => [key, group]));
  const next: FrameworkDraft = {
    ...now,
    groups: withMissing(now.groups, before.groups, after.groups),
    criteria: withMissing(now.criteria, before.criteria, after.criteria).map((criterion) => {
      const group = criterion.group ?? groupOf.get(criterion.key);
      return group === undefined ? criterion : { ...criterion, group };
    }),
  };
  const keys = weighedIn(next).map(({ key }) => key);
  return {
    ...next,
    profiles: withMissing(now.profiles, before.profiles, after.profiles).map((profile) => {
      const was = before.profiles.find(({ key }) => key === profile.key)?.weights ?? {};
      const left = after.profiles.find(({ key }) => key === profile.key)?.weights;
      const weights = profile.weights ?? {};
      return {
        ...profile,
        weights: left && same(weights, left) ? was : joined(weights, was, keys),
      };
    }),
  };
}

/** One more set of weights, all the same to begin with. */
export function withProfile(draft: FrameworkDraft): FrameworkDraft {
  const weights = whole(weighedIn(draft).map(({ key }) => [key, 1]));
  return {
    ...draft,
    profiles: [...draft.profiles, { key: newKey(draft), id: '', name: '', weights }],
  };
}

export function withoutProfile(draft: FrameworkDraft, key: string): FrameworkDraft {
  return { ...draft, profiles: draft.profiles.filter((profile) => profile.key !== key) };
}

export function movedProfile(draft: FrameworkDraft, key: string, by: -1 | 1): FrameworkDraft {
  const from = draft.profiles.findIndex((profile) => profile.key === key);
  return { ...draft, profiles: exchanged(draft.profiles, from, from + by) };
}

/** Weights of just these keys, those that are missing with the share that they had. */
function joined(weights: Shares, was: Shares, keys: string[]): Shares {
  if (keys.length === Object.keys(weights).length && keys.every((key) => key in weights)) {
    return weights;
  }
  const all = keys
    .filter((key) => !(key in weights))
    .reduce((shares, key) => withShare(shares, key, was[key] ?? 0), weights);
  return whole(keys.map((key) => [key, all[key] ?? 0]));
}

function same(one: Shares, other: Shares): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** What is in `before` and not in `after`, at its old place. */
function withMissing<T extends { key: string }>(now: T[], before: T[], after: T[]): T[] {
  const there = new Set([...now, ...after].map(({ key }) => key));
  return before.reduce(
    (items, item, i) => (there.has(item.key) ? items : items.toSpliced(i, 0, item)),
    now,
  );
}

function weighing(draft: FrameworkDraft, change: (weights: Shares) => Shares): FrameworkDraft {
  return {
    ...draft,
    profiles: draft.profiles.map((profile) => ({
      ...profile,
      weights: change(profile.weights ?? {}),
    })),
  };
}

function exchanged<T>(items: T[], from: number, to: number): T[] {
  const [one, other] = [items[from], items[to]];
  return one === undefined || other === undefined ? items : items.with(from, other).with(to, one);
}

function newCriterion(key: string, group: string | undefined, names: LevelNames): Keyed<Criterion> {
  const best = names.length - 1;
  const scale = {
    worst: 0,
    best,
    unit: 'level',
    levels: names.map((name, level) => ({ level, name })),
  };
  return {
    key,
    id: '',
    name: '',
    description: '',
    ...(group !== undefined && { group }),
    scale: group === undefined ? scale : withPoints(scale),
    derivation: { judged: true, answered: false, cases: [] },
  };
}
