import { describe, expect, it } from 'vitest';
import type { Scale } from './draft';
import {
  changedLevel,
  movedLevel,
  withLevel,
  withLevelBack,
  withoutLevel,
  withoutPoints,
  withPoints,
} from './scales';

const scale: Scale = {
  worst: 0,
  best: 2,
  unit: 'level',
  levels: [
    { level: 0, name: 'No', meaning: 'Not at all', points: '0' },
    { level: 1, name: 'Partly', meaning: 'Here and there', points: '41.67' },
    { level: 2, name: 'Yes', meaning: 'Everywhere', points: '83.34' },
  ],
};

describe('a scale of levels', () => {
  it('grows by a level as far from the last as the last from the one before', () => {
    const grown = withLevel(scale);
    expect(grown.levels.at(-1)).toEqual({ level: 3, name: '', points: '125.01' });
    expect(grown.best).toBe(3);
  });

  it('has its bounds at its outermost levels, whichever of them is the best', () => {
    expect(withoutLevel(scale, 0)).toMatchObject({ worst: 1, best: 2 });
    expect(changedLevel(scale, 2, { level: 5 })).toMatchObject({ worst: 0, best: 5 });
    const falling = { ...scale, worst: 2, best: 0 };
    expect(withoutLevel(falling, 2)).toMatchObject({ worst: 1, best: 0 });
  });

  it('keeps bounds that lie beyond its levels', () => {
    expect(withLevel({ ...scale, best: 10 })).toMatchObject({ worst: 0, best: 10 });
  });

  it('gets a removed level back where it was', () => {
    const removed = scale.levels[1];
    expect(removed && withLevelBack(withoutLevel(scale, 1), 1, removed)).toEqual(scale);
  });

  it('is put in another order by what is said, while numbers and points ascend', () => {
    expect(movedLevel(scale, 2, -1).levels).toEqual([
      { level: 0, name: 'No', meaning: 'Not at all', points: '0' },
      { level: 1, name: 'Yes', meaning: 'Everywhere', points: '41.67' },
      { level: 2, name: 'Partly', meaning: 'Here and there', points: '83.34' },
    ]);
    expect(movedLevel(scale, 0, -1)).toEqual(scale);
  });

  it('gets points straight between its bounds, and can do without', () => {
    const bare = withoutPoints(scale);
    expect(bare.levels.map(({ points }) => points)).toEqual([undefined, undefined, undefined]);
    expect(withPoints(bare).levels.map(({ points }) => points)).toEqual(['0', '50', '100']);
  });
});
