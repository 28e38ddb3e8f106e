import type { Assessments } from '../../api/client';
import type { Criterion } from '../framework';
import type { Scale } from './draft';

export type Level = Assessments['Level'];

/** What the best of its levels earns; 0 where levels have no points. */
export function bestPoints({ scale }: Criterion): number {
  return Math.max(0, ...(scale?.levels ?? []).map(({ points }) => Number(points ?? 0)));
}

export function hasPoints({ levels }: Scale): boolean {
  return levels.some(({ points }) => points !== undefined);
}

/** One more at the end, as far from the last as that is from the one before. */
export function withLevel(scale: Scale): Scale {
  const [last, previous] = scale.levels.toReversed();
  const next = (last?.level ?? -1) + step(last?.level, previous?.level);
  const points = Number(last?.points ?? 0) + step(number(last?.points), number(previous?.points));
  return fitted(scale, [
    ...scale.levels,
    {
      level: next,
      name: '',
      ...(hasPoints(scale) && { points: String(rounded(points)) }),
      ...(last?.seal !== undefined && { seal: last.seal }),
    },
  ]);
}

export function withoutLevel(scale: Scale, index: number): Scale {
  return fitted(scale, scale.levels.toSpliced(index, 1));
}

export function withLevelBack(scale: Scale, index: number, level: Level): Scale {
  return fitted(scale, scale.levels.toSpliced(index, 0, level));
}

export function changedLevel(scale: Scale, index: number, part: Partial<Level>): Scale {
  return fitted(
    scale,
    scale.levels.map((was, i) => (i === index ? { ...was, ...part } : was)),
  );
}

/**
 * Levels ascend, so what moves is what is said: name and meaning change places with the
 * neighbour's; numbers, points and SEAL stay where they are.
 */
export function movedLevel(scale: Scale, index: number, by: -1 | 1): Scale {
  const [one, other] = [scale.levels[index], scale.levels[index + by]];
  if (!one || !other) {
    return scale;
  }
  return {
    ...scale,
    levels: scale.levels.map((level, i) =>
      i === index
        ? { ...level, ...said(other) }
        : i === index + by
          ? { ...level, ...said(one) }
          : level,
    ),
  };
}

/** Points for each level, straight between the bounds from 0 to 100, where there are none. */
export function withPoints(scale: Scale): Scale {
  const { worst = 0, best = 1 } = scale;
  return {
    ...scale,
    levels: scale.levels.map((level) => ({
      ...level,
      points:
        level.points ??
        String(rounded((100 * ((level.level ?? worst) - worst)) / (best - worst || 1))),
    })),
  };
}

export function withoutPoints(scale: Scale): Scale {
  return { ...scale, levels: scale.levels.map((level) => ({ ...level, points: undefined })) };
}

/** Bounds that were the outermost levels stay so. */
function fitted(scale: Scale, levels: Level[]): Scale {
  const [first, last] = [levels[0]?.level, levels.at(-1)?.level];
  if (!spans(scale) || first === undefined || last === undefined) {
    return { ...scale, levels };
  }
  const falling = (scale.worst ?? 0) > (scale.best ?? 0);
  return { ...scale, levels, worst: falling ? last : first, best: falling ? first : last };
}

/** Whether its bounds are its outermost levels, so that nobody has to write them. */
export function spans({ worst, best, levels }: Scale): boolean {
  const [first, last] = [levels[0]?.level, levels.at(-1)?.level];
  return (
    levels.length > 0 && ((worst === first && best === last) || (worst === last && best === first))
  );
}

function said({ name, meaning }: Level): Pick<Level, 'name' | 'meaning'> {
  return { name, meaning: meaning ?? '' };
}

function step(last: number | undefined, previous: number | undefined): number {
  return last === undefined || previous === undefined || last === previous ? 1 : last - previous;
}

function number(points: string | undefined): number | undefined {
  return points === undefined ? undefined : Number(points);
}

/** Of decimals that were added up. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
