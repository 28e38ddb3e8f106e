import { describe, expect, it } from 'vitest';
import { newLot, withoutLot } from './lots';

const named = (number: number) => `Lot ${number}`;
const lot = (id: string) => ({ id, title: id });

describe('lots', () => {
  it('are numbered as in notices, above the highest number there is', () => {
    expect(newLot([], named)).toEqual({ id: 'LOT-0001', title: 'Lot 1' });
    expect(newLot([lot('LOT-0001'), lot('LOT-0007')], named).id).toBe('LOT-0008');
    expect(newLot([lot('north')], named).id).toBe('LOT-0001');
  });

  it('are two at least, or there is no division', () => {
    const three = ['LOT-0001', 'LOT-0002', 'LOT-0003'].map(lot);
    expect(withoutLot(three, 'LOT-0002').map(({ id }) => id)).toEqual(['LOT-0001', 'LOT-0003']);
    expect(withoutLot(three.slice(0, 2), 'LOT-0002')).toEqual([]);
  });
});
