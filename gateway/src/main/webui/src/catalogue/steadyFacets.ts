import { useState } from 'react';
import type { Catalogue } from '../api/client';

export type Counts = Record<string, Catalogue['FacetCount'][]>;

/**
 * New counts in the order that is on the screen: what is there stays where it is, with 0 when no
 * offering is left for it, and what is new comes last. Nothing moves under the pointer.
 */
export function steady(shown: Counts, now: Counts): Counts {
  const facets = new Set([...Object.keys(shown), ...Object.keys(now)]);
  return Object.fromEntries(
    [...facets].map((facet) => {
      const [before, after] = [shown[facet] ?? [], now[facet] ?? []];
      const stay = before.map(
        (entry) => after.find(({ value }) => value === entry.value) ?? { ...entry, offerings: 0 },
      );
      const come = after.filter(({ value }) => !before.some((entry) => entry.value === value));
      return [facet, [...stay, ...come]];
    }),
  );
}

/**
 * Counts that stay in their order while one narrows the search; other words begin a new list, but
 * not under a pointer or a focus that is in it.
 */
export function useSteadyFacets(now: Counts, words: string | undefined, held: boolean): Counts {
  const [state, setState] = useState({ now, words, shown: now });
  if (state.now === now) {
    return state.shown;
  }
  const stay = held || state.words === words;
  const shown = stay ? steady(state.shown, now) : now;
  setState({ now, words: stay ? state.words : words, shown });
  return shown;
}
