import { describe, expect, it } from 'vitest';
import { treeOf, weighed, type Criterion, type Framework } from './framework';

const criterion = (id: string, group?: string): Criterion => ({
  id,
  name: id,
  ...(group !== undefined && { group }),
});

const framework: Framework = {
  id: 'harbour@1',
  name: 'Harbour',
  groups: [
    { id: 'H-1', name: 'Dialect' },
    { id: 'H-2', name: 'Owner' },
    { id: 'H-3', name: 'Nothing yet' },
  ],
  profiles: [],
  criteria: [criterion('a', 'H-2'), criterion('b'), criterion('c', 'H-1'), criterion('d', 'H-2')],
};

describe('the tree of a framework', () => {
  it('has each criterion once, below its objective, with its place in the list', () => {
    expect(
      treeOf(framework).map(({ objective, criteria }) => [
        objective?.id,
        criteria.map(({ criterion: { id }, index }) => `${index}:${id}`),
      ]),
    ).toEqual([
      [undefined, ['1:b']],
      ['H-1', ['2:c']],
      ['H-2', ['0:a', '3:d']],
    ]);
  });

  it('is one list where there are no objectives', () => {
    expect(treeOf({ ...framework, groups: [] })).toHaveLength(1);
  });
});

it('weights are those of objectives, or of criteria where there are none', () => {
  expect(weighed(framework).map(({ id }) => id)).toEqual(['H-1', 'H-2', 'H-3']);
  expect(weighed({ ...framework, groups: [] }).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
