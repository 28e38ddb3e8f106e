import { useMemo, useSyncExternalStore } from 'react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { searchIn, type Search } from './search';

const route = getRouteApi('/catalogue');

/**
 * The search as it stands in the address at this moment. The router's own follows when the screen
 * is rendered anew: a tick would be taken back until then, and a second one would be made on what
 * the first has not changed yet.
 */
export function useSearchNow(): Search {
  const { history, options } = useRouter();
  const rendered = route.useSearch();
  const now = useSyncExternalStore(history.subscribe, () =>
    history.location.pathname === '/catalogue' ? history.location.search : undefined,
  );
  return useMemo(
    () => (now === undefined ? rendered : searchIn(options.parseSearch(now))),
    [now, rendered, options],
  );
}
