import { describe, expect, it } from 'vitest';
import { spread } from './spreadGeometry';

const said = (evaluator: string, value: number | undefined, counts = true) => ({
  evaluator,
  value,
  counts,
});
const LEVELS = [0, 1, 2, 3];

describe('the spread of what evaluators say', () => {
  it('runs from the lowest to the highest level that counts', () => {
    const { range, ticks } = spread(
      LEVELS,
      [said('otto', 1), said('anna', 2), said('olga', 3, false)],
      undefined,
      120,
    );
    expect(range).toEqual({ from: ticks[1]?.x, to: ticks[2]?.x });
  });

  it('has no range where all agree, and shows each of them', () => {
    const { range, dots } = spread(LEVELS, [said('otto', 2), said('anna', 2)], undefined, 120);
    expect(range).toBeUndefined();
    expect(dots).toHaveLength(2);
    expect(dots[0]?.x).toBe(dots[1]?.x);
    expect(dots[0]?.y).not.toBe(dots[1]?.y);
  });

  it('leaves out what was gone without, and keeps inside its width', () => {
    const { dots, ticks, agreed } = spread(LEVELS, [said('otto', undefined)], 3, 120);
    expect(dots).toEqual([]);
    expect(agreed).toBe(ticks.at(-1)?.x);
    for (const { x } of ticks) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(120);
    }
  });
});
