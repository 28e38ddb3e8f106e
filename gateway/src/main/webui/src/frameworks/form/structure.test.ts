import { describe, expect, it } from 'vitest';
import type { Criterion } from '../framework';
import { draftOf, frameworkOf, newKey, type FrameworkDraft } from './draft';
import { named } from './ids';
import {
  emptyDraft,
  inStep,
  movedCriterion,
  movedObjective,
  movedProfile,
  putBack,
  withCriterion,
  withObjective,
  withoutCriterion,
  withoutObjective,
  withoutObjectives,
  withoutProfile,
  withProfile,
} from './structure';

const LEVELS = ['No', 'Partly', 'Yes'];

const criterion = (id: string, group?: string, best = 10): Criterion => ({
  id,
  name: id,
  ...(group !== undefined && { group }),
  scale: {
    worst: 0,
    best: 1,
    unit: 'level',
    levels: [
      { level: 0, name: 'No', points: '0' },
      { level: 1, name: 'Yes', points: String(best) },
    ],
  },
});

const alone = draftOf({
  id: 'harbour@1',
  name: 'Harbour',
  groups: [],
  profiles: [{ id: 'p', name: 'P', weights: { a: 0.2, b: 0.3, c: 0.5 } }],
  criteria: [criterion('a'), criterion('b'), criterion('c')],
});

const grouped = draftOf({
  id: 'harbour@1',
  name: 'Harbour',
  groups: [
    { id: 'X', name: 'X', points: 40 },
    { id: 'Y', name: 'Y', points: 1000 },
  ],
  profiles: [{ id: 'p', name: 'P', weights: { X: 0.4, Y: 0.6 } }],
  criteria: [criterion('a', 'X', 10), criterion('d', 'Y'), criterion('b', 'X', 30)],
});

const ids = ({ criteria }: FrameworkDraft) => criteria.map(({ id }) => id);
const weights = ({ profiles }: FrameworkDraft) => profiles[0]?.weights ?? {};
const sum = (draft: FrameworkDraft) =>
  Object.values(weights(draft)).reduce((total, share) => total + share, 0);

describe('criteria that stand alone', () => {
  it('leave every profile when they are removed, and the others keep their proportions', () => {
    const left = withoutCriterion(alone, 'b');
    expect(ids(left)).toEqual(['a', 'c']);
    expect(weights(left)).toEqual({ a: 0.2857, c: 0.7143 });
    expect(sum(left)).toBeCloseTo(1, 12);
  });

  it('get an equal share when they are added, which the others give in proportion', () => {
    const more = withCriterion(alone, undefined, LEVELS);
    expect(weights(more)).toEqual({ a: 0.15, b: 0.225, c: 0.375, '+1': 0.25 });
    expect(sum(more)).toBeCloseTo(1, 12);
  });

  it('go below the first objective, which has the whole weight and the sum of their points', () => {
    const below = withObjective(alone, LEVELS);
    expect(below.criteria.map(({ group }) => group)).toEqual(['+1', '+1', '+1']);
    expect(weights(below)).toEqual({ '+1': 1 });
    expect(below.groups.map(({ points }) => points)).toEqual([30]);
  });
});

describe('criteria below objectives', () => {
  it('come and go without changing the weights, which are those of objectives', () => {
    expect(weights(withoutCriterion(grouped, 'a'))).toEqual({ X: 0.4, Y: 0.6 });
    const more = withCriterion(grouped, 'Y', LEVELS);
    expect(more.criteria.map(({ key }) => key)).toEqual(['a', 'd', '+1', 'b']);
    expect(weights(more)).toEqual({ X: 0.4, Y: 0.6 });
  });

  it('change places among those of the same objective only', () => {
    expect(ids(movedCriterion(grouped, 'a', 1))).toEqual(['b', 'd', 'a']);
    expect(ids(movedCriterion(grouped, 'b', 1))).toEqual(['a', 'd', 'b']);
  });

  it('have weights by their points when the objectives are done without', () => {
    const free = withoutObjectives(grouped);
    expect(free.criteria.map(({ group }) => group)).toEqual([undefined, undefined, undefined]);
    expect(weights(free)).toEqual({ a: 0.1, d: 0.6, b: 0.3 });
  });
});

describe('objectives', () => {
  it('begin with a criterion and an equal share of the weights', () => {
    const more = withObjective(grouped, LEVELS);
    expect(more.criteria.at(-1)).toMatchObject({ key: '+2', group: '+1' });
    expect(weights(more)).toEqual({ X: 0.2667, Y: 0.4, '+1': 0.3333 });
    expect(more.groups.at(-1)?.points).toBe(100);
  });

  it('take their criteria and their weight with them', () => {
    const left = withoutObjective(grouped, 'X');
    expect(ids(left)).toEqual(['d']);
    expect(weights(left)).toEqual({ Y: 1 });
  });

  it('change places', () => {
    expect(movedObjective(grouped, 'Y', -1).groups.map(({ id }) => id)).toEqual(['Y', 'X']);
    expect(movedObjective(grouped, 'Y', 1).groups.map(({ id }) => id)).toEqual(['X', 'Y']);
  });

  it('go on to have the sum of their points if they had it, and keep what was published else', () => {
    const left = { ...grouped, criteria: grouped.criteria.filter(({ id }) => id === 'b') };
    expect(inStep(grouped, left).groups.map(({ points }) => points)).toEqual([30, 1000]);
  });
});

describe('what was removed is put back', () => {
  it('exactly, when nothing was written since', () => {
    for (const after of [
      withoutCriterion(grouped, 'd'),
      withoutObjective(grouped, 'X'),
      withoutObjectives(grouped),
    ]) {
      expect(frameworkOf(putBack(after, grouped, after))).toEqual(frameworkOf(grouped));
    }
    const after = withoutCriterion(alone, 'b');
    expect(putBack(after, alone, after)).toEqual(alone);
  });

  it('beside what was written since, with the share that it had', () => {
    const after = withoutCriterion(alone, 'b');
    const now = named(
      { ...after, profiles: after.profiles.map((p) => ({ ...p, weights: { a: 0.5, c: 0.5 } })) },
      'c',
      'Another name',
    );
    const back = putBack(now, alone, after);
    expect(back.criteria.map(({ name }) => name)).toEqual(['a', 'b', 'Another name']);
    expect(weights(back)).toEqual({ a: 0.35, b: 0.3, c: 0.35 });
  });
});

describe('sets of weights', () => {
  it('begin with equal weights, are moved, and come back with theirs', () => {
    const two = withProfile(alone);
    expect(two.profiles.at(-1)?.weights).toEqual({ a: 0.3334, b: 0.3333, c: 0.3333 });
    expect(movedProfile(two, '+1', -1).profiles.map(({ key }) => key)).toEqual(['+1', 'p+']);
    const after = withoutProfile(two, 'p+');
    expect(putBack(after, two, after)).toEqual(two);
  });
});

describe('a draft from nothing', () => {
  const draft = emptyDraft('Standard', LEVELS);

  it('has an objective with a criterion, and sends ids where it held keys', () => {
    const written = named(named(draft, '+1', 'Ease of use'), '+2', 'Screen readers');
    expect(frameworkOf(written)).toMatchObject({
      groups: [{ id: 'ease-of-use', points: 100 }],
      profiles: [{ weights: { 'ease-of-use': 1 } }],
      criteria: [{ id: 'screen-readers', group: 'ease-of-use', derivation: { judged: true } }],
    });
  });

  it('sends neither keys nor texts that are empty and may be left out', () => {
    const sent = JSON.stringify(frameworkOf(draft));
    expect(sent).not.toContain('"key"');
    expect(sent).not.toContain('"meaning"');
  });

  it('gives keys that no id can be', () => {
    expect(newKey(draft)).toBe('+3');
  });
});
