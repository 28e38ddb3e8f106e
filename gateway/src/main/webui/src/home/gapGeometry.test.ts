import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../api/client';
import { gapPicture } from './gapGeometry';

const group = (name: string, steps: [string, number][]): Catalogue['CapabilityGroup'] => ({
  group: name,
  steps: steps.map(([date, score], index) => ({
    date,
    score,
    offering: `${name}-${index}`,
    name: `${name} ${index}`,
  })),
});

const gap = (lowerIsBetter: boolean, ...groups: Catalogue['CapabilityGroup'][]) => ({
  lowerIsBetter,
  groups,
});

const UNTIL = new Date('2026-01-01');

describe('the picture of the capability gap', () => {
  it('puts what is better further up, whichever way the measure runs', () => {
    for (const lowerIsBetter of [false, true]) {
      const [better, worse] = lowerIsBetter ? [1, 9] : [9, 1];
      const picture = gapPicture(
        gap(
          lowerIsBetter,
          group('EU', [['2025-01-01', better]]),
          group('US', [['2025-06-01', worse]]),
        ),
        UNTIL,
        600,
        300,
      );
      const [eu, us] = picture.series;
      expect(eu?.points[0]?.y).toBeLessThan(us?.points[0]?.y ?? 0);
    }
  });

  it('holds a level until something better comes, and to the right edge', () => {
    const picture = gapPicture(
      gap(
        false,
        group('EU', [
          ['2025-01-01', 1],
          ['2025-06-01', 2],
        ]),
        group('US', [['2025-12-01', 3]]),
      ),
      UNTIL,
      600,
      300,
    );
    const eu = picture.series[0];
    expect(eu?.path.startsWith(`M${eu.points[0]?.x},${eu.points[0]?.y}L`)).toBe(true);
    expect(eu?.path).toContain(`L${picture.plot.right},`);
  });

  it('never lets two labels overlap', () => {
    const picture = gapPicture(
      gap(
        false,
        ...['EU', 'US', 'CN'].map((name) =>
          group(name, [
            ['2025-01-01', 5],
            ['2025-02-01', 6],
          ]),
        ),
      ),
      UNTIL,
      600,
      300,
    );
    const ys = picture.series.map(({ label }) => label.y).sort((a, b) => a - b);
    ys.slice(1).forEach((y, index) => expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(17));
  });
});
