import type { Text } from '../i18n/text';
import type { Judged } from './useEvaluation';

/** The levels of a criterion's published scale, the lowest first. */
export function levelsOf({ levels }: Judged): number[] {
  return levels.flatMap(({ level }) => (level === undefined ? [] : [level]));
}

/** A level by its number and its published name. */
export function levelText(criterion: Judged, value: number | undefined, text: Text): string {
  const level = criterion.levels.find((one) => one.level === value);
  return value === undefined
    ? ''
    : text('draft.gates.level', { level: text.number(value, 2), name: level?.name ?? '' });
}
