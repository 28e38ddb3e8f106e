import type { Assessments } from '../../api/client';

type Lot = Assessments['Lot'];

/** A lot with an id that no other has, in the form that notices use. */
export function newLot(lots: readonly Lot[], title: (number: number) => string): Lot {
  const numbers = lots.map(({ id }) => Number(/(\d+)$/.exec(id)?.[1] ?? 0));
  const number = Math.max(0, ...numbers) + 1;
  return { id: `LOT-${String(number).padStart(4, '0')}`, title: title(number) };
}

/** One lot is no division: the last but one takes the last with it. */
export function withoutLot(lots: readonly Lot[], id: string): Lot[] {
  const left = lots.filter((lot) => lot.id !== id);
  return left.length > 1 ? left : [];
}
