import { useCallback, useEffect, useState } from 'react';

const PREFIX = 'trutina.draft.';

/**
 * What somebody is writing, kept in this browser until it is sent: a closed tab, a lost network or
 * an ended session loses nothing. Signing out removes all drafts.
 *
 * @param key what it is a draft of, for example 'claim:mistral'
 */
export function useDraft<T>(key: string, initial: T) {
  const [draft, setDraft] = useState<T>(() => read(key) ?? initial);
  const [restored, setRestored] = useState(() => read(key) !== undefined);
  useEffect(() => {
    if (JSON.stringify(draft) !== JSON.stringify(initial)) {
      localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    }
    // The initial value is what it was when the form was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, key]);
  const discard = useCallback(
    (next: T = initial) => {
      localStorage.removeItem(PREFIX + key);
      setRestored(false);
      setDraft(next);
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
  return { draft, setDraft, discard, restored };
}

function read<T>(key: string): T | undefined {
  try {
    const stored = localStorage.getItem(PREFIX + key);
    return stored === null ? undefined : (JSON.parse(stored) as T);
  } catch {
    return undefined;
  }
}

/** For who signs out: the next one at this browser is somebody else. */
export function forgetDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key));
}
