/** What one evaluator said, as far as it is drawn. */
export interface Said {
  evaluator: string;
  value: number | undefined;
  /** Not when its author has declared a conflict since. */
  counts: boolean;
}

export interface Spread {
  ticks: { x: number; level: number }[];
  dots: { x: number; y: number; evaluator: string; counts: boolean }[];
  /** From the lowest to the highest that counts; undefined where nobody differs. */
  range: { from: number; to: number } | undefined;
  agreed: number | undefined;
  height: number;
}

const MARGIN = 12;
const BASE = 16;
const STEP = 11;

/**
 * A strip of the published levels with a dot for each evaluator; who says the same stands above the
 * other, so that nobody is hidden. In CSS pixels.
 */
export function spread(
  levels: readonly number[],
  said: readonly Said[],
  agreed: number | undefined,
  width: number,
): Spread {
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const x = (level: number) =>
    high === low ? width / 2 : MARGIN + ((level - low) / (high - low)) * (width - 2 * MARGIN);
  const valued = said.filter((one): one is Said & { value: number } => one.value !== undefined);
  const counting = valued.filter(({ counts }) => counts).map(({ value }) => value);
  const tallest = Math.max(
    1,
    ...levels.map((level) => valued.filter(({ value }) => value === level).length),
  );
  const height = BASE + tallest * STEP + 6;
  const bottom = height - BASE;
  const stacked = new Map<number, number>();
  const dots = valued.map(({ evaluator, value, counts }) => {
    const below = stacked.get(value) ?? 0;
    stacked.set(value, below + 1);
    return { x: x(value), y: bottom - 5 - below * STEP, evaluator, counts };
  });
  const differs = counting.length > 0 && Math.min(...counting) < Math.max(...counting);
  return {
    ticks: levels.map((level) => ({ x: x(level), level })),
    dots,
    range: differs ? { from: x(Math.min(...counting)), to: x(Math.max(...counting)) } : undefined,
    agreed: agreed === undefined ? undefined : x(agreed),
    height,
  };
}
