import { describe, expect, it } from 'vitest';
import { steady } from './steadyFacets';

const shown = {
  layer: [
    { value: 'model', offerings: 9 },
    { value: 'inference', offerings: 7 },
    { value: 'application', offerings: 2 },
  ],
};

describe('facets while new counts come', () => {
  it('stay in their order with their new counts', () => {
    const now = {
      layer: [
        { value: 'application', offerings: 3 },
        { value: 'inference', offerings: 2 },
        { value: 'model', offerings: 1 },
      ],
    };
    expect(steady(shown, now)['layer']).toEqual([
      { value: 'model', offerings: 1 },
      { value: 'inference', offerings: 2 },
      { value: 'application', offerings: 3 },
    ]);
  });

  it('keep an entry that no offering is left for', () => {
    const now = { layer: [{ value: 'model', offerings: 4 }] };
    expect(steady(shown, now)['layer']).toEqual([
      { value: 'model', offerings: 4 },
      { value: 'inference', offerings: 0 },
      { value: 'application', offerings: 0 },
    ]);
  });

  it('get what is new at their end', () => {
    const now = { layer: [{ value: 'accelerator', offerings: 5 }], hosting: [] };
    expect(steady(shown, now)['layer']?.map(({ value }) => value)).toEqual([
      'model',
      'inference',
      'application',
      'accelerator',
    ]);
    expect(steady(shown, now)['hosting']).toEqual([]);
  });
});
