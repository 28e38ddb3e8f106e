import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../api/client';
import { useSessionEnded } from '../../api/session';
import { contentOf, type Content, type Procurement } from './content';
import { DraftSync, type Remote, type Saved, type Store } from './DraftSync';

// One per procurement while the page is open, so that going through the guide loses nothing.
const open = new Map<string, DraftSync<Content>>();

/** The draft of a procurement, saved while it is written. */
export function useProcurementDraft(procurement: Procurement) {
  const queries = useQueryClient();
  const ended = useSessionEnded();
  const { id } = procurement;
  const sync = useMemo(() => {
    const known = open.get(id);
    if (known) {
      return known;
    }
    const created = new DraftSync<Content>(savedOf(procurement), remoteOf(id), storeOf(id));
    open.set(id, created);
    return created;
    // The first answer opens the draft; later ones are told to it below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  const snapshot = useSyncExternalStore(sync.subscribe, sync.snapshot);
  useEffect(() => sync.accept(savedOf(procurement)), [sync, procurement]);
  useEffect(() => {
    if (!ended) {
      sync.retry();
    }
  }, [sync, ended]);
  useEffect(() => {
    const retry = () => sync.retry();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [sync]);
  useEffect(() => {
    if (snapshot.state === 'saved') {
      void queries.invalidateQueries({ queryKey: ['get', '/api/v1/procurements/{id}'] });
    }
  }, [queries, snapshot.state, snapshot.revision]);
  return { sync, ...snapshot };
}

function savedOf(procurement: Procurement): Saved<Content> {
  return { content: contentOf(procurement), revision: procurement.revision ?? 0 };
}

function remoteOf(id: string): Remote<Content> {
  const path = { id };
  return {
    async read() {
      const { data } = await client.GET('/api/v1/procurements/{id}', { params: { path } });
      return data ? savedOf(data) : Promise.reject(new TypeError('no answer'));
    },
    async write(content, revision) {
      const { data } = await client.PUT('/api/v1/procurements/{id}', {
        params: { path, header: { 'If-Match': `"${revision}"` } },
        body: content,
      });
      return data ? savedOf(data) : Promise.reject(new TypeError('no answer'));
    },
  };
}

const PREFIX = 'trutina.draft.procurement:';

/**
 * Kept by tab, so that two tabs do not write over each other; a tab without its own takes up what a
 * closed one has left.
 */
function storeOf(id: string): Store<Content> {
  const key = `${PREFIX}${id}:${tab()}`;
  return {
    load() {
      const own = localStorage.getItem(key);
      const left =
        own === null ? Object.keys(localStorage).find((k) => k.startsWith(`${PREFIX}${id}:`)) : key;
      const text = left === undefined ? null : localStorage.getItem(left);
      if (text === null || left === undefined) {
        return undefined;
      }
      localStorage.removeItem(left);
      localStorage.setItem(key, text);
      try {
        return JSON.parse(text) as { base: Saved<Content>; mine: Content };
      } catch {
        return undefined;
      }
    },
    save: (kept) => localStorage.setItem(key, JSON.stringify(kept)),
    clear: () => localStorage.removeItem(key),
  };
}

function tab(): string {
  const known = sessionStorage.getItem('trutina.tab');
  if (known !== null) {
    return known;
  }
  const name = crypto.randomUUID();
  sessionStorage.setItem('trutina.tab', name);
  return name;
}
