import { describe, expect, it } from 'vitest';
import { merge, withField } from './merge';

function the<T>(found: T | undefined): T {
  if (found === undefined) {
    throw new Error('not found');
  }
  return found;
}

const base = {
  title: 'Assistant',
  need: 'Answers',
  languages: ['de'],
  gates: [
    { criterion: 'SOV-3', minimum: 1, reason: 'personal data' },
    { criterion: 'SOV-7', minimum: 2, reason: 'security' },
  ],
  price: { share: 0.3, currency: 'EUR' } as Record<string, unknown>,
};

describe('two tabs with one draft', () => {
  it('take the changes of both where they are of different fields', () => {
    const { merged, conflicts } = merge(
      base,
      { ...base, title: 'Assistant for the city' },
      { ...base, need: 'Answers and letters' },
    );
    expect(merged).toEqual({
      ...base,
      title: 'Assistant for the city',
      need: 'Answers and letters',
    });
    expect(conflicts).toEqual([]);
  });

  it('merge inside objects', () => {
    const { merged } = merge(
      base,
      { ...base, price: { share: 0.4, currency: 'EUR' } },
      { ...base, price: { share: 0.3, currency: 'EUR', low: '10' } },
    );
    expect(merged.price).toEqual({ share: 0.4, currency: 'EUR', low: '10' });
  });

  it('merge gates by criterion: one changed, one removed, one added', () => {
    const [data, security] = base.gates;
    const { merged, conflicts } = merge(
      base,
      { ...base, gates: [{ ...the(data), minimum: 3 }, the(security)] },
      { ...base, gates: [the(data), { criterion: 'AI-4', minimum: 2, reason: 'place' }] },
    );
    expect(conflicts).toEqual([]);
    expect(merged.gates.map(({ criterion, minimum }) => [criterion, minimum])).toEqual([
      ['SOV-3', 3],
      ['AI-4', 2],
    ]);
  });

  it('merge lots by their id', () => {
    const lots = (title: string, ...ids: string[]) => ids.map((id) => ({ id, title }));
    const { merged, conflicts } = merge(
      { lots: lots('as begun', 'LOT-0001', 'LOT-0002') },
      { lots: [...lots('mine', 'LOT-0001'), ...lots('as begun', 'LOT-0002')] },
      { lots: lots('as begun', 'LOT-0001', 'LOT-0002', 'LOT-0003') },
    );
    expect(conflicts).toEqual([]);
    expect(merged.lots.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'LOT-0001 mine',
      'LOT-0002 as begun',
      'LOT-0003 as begun',
    ]);
  });

  it('show what both changed differently, and keep mine until it is decided', () => {
    const { merged, conflicts } = merge(
      base,
      { ...base, title: 'Mine', languages: ['de', 'fr'] },
      { ...base, title: 'Theirs', languages: ['en'] },
    );
    expect(merged.title).toBe('Mine');
    expect(conflicts.map(({ pointer }) => pointer)).toEqual(['/title', '/languages']);
    expect(conflicts[0]).toMatchObject({ base: 'Assistant', mine: 'Mine', theirs: 'Theirs' });
  });

  it('are no conflict when both wrote the same', () => {
    const { conflicts } = merge(base, { ...base, title: 'Same' }, { ...base, title: 'Same' });
    expect(conflicts).toEqual([]);
  });

  it('name the gate that both changed, and take the one that is chosen', () => {
    const mine = withField(base, '/gates/SOV-3/minimum', 2);
    const theirs = withField(base, '/gates/SOV-3/minimum', 4);
    const { merged, conflicts } = merge(base, mine, theirs);
    expect(conflicts.map(({ pointer }) => pointer)).toEqual(['/gates/SOV-3/minimum']);
    expect(withField(merged, '/gates/SOV-3/minimum', 4).gates[0]?.minimum).toBe(4);
  });

  it('conflict when one removes what the other changes', () => {
    const { conflicts } = merge(
      base,
      { ...base, gates: [the(base.gates[0])] },
      withField(base, '/gates/SOV-7/minimum', 3),
    );
    expect(conflicts.map(({ pointer }) => pointer)).toEqual(['/gates/SOV-7']);
  });
});
