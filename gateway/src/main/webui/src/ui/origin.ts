import { api } from '../api/client';

/** How a jurisdiction stands to the Union, for marks in pictures. */
export type Origin = 'eu' | 'near' | 'third' | 'unknown';

/** What the catalogue says about jurisdictions, asked once. */
export function useJurisdictions() {
  return api.useQuery('get', '/api/v1/jurisdictions', {}, { staleTime: Infinity });
}

/**
 * Of the Union, near to it (in the European Economic Area or with full adequacy for personal data),
 * or a third country; unknown until the catalogue has said so.
 */
export function useOrigin(): (code: string) => Origin {
  const { data } = useJurisdictions();
  return (code) => {
    if (!data || !/^[A-Z]{2}$/.test(code)) {
      return 'unknown';
    }
    const known = data.items.find((jurisdiction) => jurisdiction.code === code);
    if (known?.eu) {
      return 'eu';
    }
    return known?.eea || known?.adequacy === 'full' ? 'near' : 'third';
  };
}
