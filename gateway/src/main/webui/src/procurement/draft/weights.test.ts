import { describe, expect, it } from 'vitest';
import { apportioned, asShares, fromSwings, WHOLE, withWeight } from './weights';

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const open = [false, false, false];

describe('weights that sum to 100 %', () => {
  it('take the difference from the others in proportion', () => {
    expect(withWeight([500, 300, 200], open, 0, 600)).toEqual([600, 240, 160]);
  });

  it('leave locked ones as they are', () => {
    expect(withWeight([500, 300, 200], [false, true, false], 0, 600)).toEqual([600, 300, 100]);
  });

  it('do not exceed what locked ones leave', () => {
    expect(withWeight([500, 300, 200], [false, true, false], 0, 900)).toEqual([700, 300, 0]);
  });

  it('stay when all others are locked', () => {
    expect(withWeight([500, 300, 200], [false, true, true], 0, 900)).toEqual([500, 300, 200]);
  });

  it('come back equally after all others were zero', () => {
    expect(withWeight([1000, 0, 0], open, 0, 400)).toEqual([400, 300, 300]);
  });

  it('always sum to the whole, whatever is pulled', () => {
    let weights = apportioned([1, 1, 1, 1, 1, 1, 1]);
    let state = 7;
    for (let step = 0; step < 500; step++) {
      state = (state * 48271) % 2147483647;
      const locked = weights.map((_, i) => (state >> i) % 5 === 0);
      weights = withWeight(weights, locked, state % 7, (state % 1400) - 200);
      expect(sum(weights)).toBe(WHOLE);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    }
  });

  it('are apportioned by largest remainders', () => {
    expect(apportioned([1, 1, 1])).toEqual([334, 333, 333]);
    expect(asShares(apportioned([0.15, 0.1, 0.75]))).toEqual([0.15, 0.1, 0.75]);
  });

  it('follow from swings', () => {
    expect(fromSwings([100, 50, 50])).toEqual([500, 250, 250]);
    expect(fromSwings([0, 0])).toEqual([500, 500]);
  });
});
