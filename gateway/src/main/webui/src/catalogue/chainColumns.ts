import type { Catalogue } from '../api/client';

/** A column of the picture, from what users see on the left to what it is made with. */
export const COLUMNS = [
  'application',
  'inference',
  'model',
  'cloud',
  'accelerator',
  'manufacture',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Where a link leads when its target is not an offering, which has a layer of its own. */
const COLUMN_OF_RELATION: Record<string, Column> = {
  uses: 'inference',
  serves: 'model',
  'developed-by': 'model',
  'derived-from': 'model',
  'hosted-on': 'cloud',
  'trained-on': 'cloud',
  'runs-on': 'accelerator',
  'trained-with': 'accelerator',
  'fabricated-by': 'manufacture',
  'technology-from': 'manufacture',
};

/** The column in which the target of a link stands when it is not an offering. */
export function columnOf(link: Catalogue['Link']): Column {
  const named = COLUMNS.find((column) => column === link.to);
  return (
    (link.targetType === 'unknown' || link.targetType === 'varies' ? named : undefined) ??
    COLUMN_OF_RELATION[link.relation ?? ''] ??
    'application'
  );
}

/** Which node a link leads to; all that is not disclosed in a column is one node. */
export function targetKey(link: Catalogue['Link']): string {
  switch (link.targetType) {
    case 'offering':
      return link.to ?? '';
    case 'unknown':
    case 'varies':
      return `${link.targetType}:${columnOf(link)}`;
    default:
      return `${columnOf(link)}:${link.to ?? ''}`;
  }
}
