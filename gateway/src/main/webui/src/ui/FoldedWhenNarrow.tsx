import { useSyncExternalStore, type ReactNode } from 'react';
import { Disclosure } from './Disclosure';

const narrow = window.matchMedia('(max-width: 60rem)');

function subscribe(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
}

/** What stands beside the content where there is room, and would push it off a small screen. */
export function FoldedWhenNarrow({
  summary,
  children,
}: {
  summary: ReactNode;
  children: ReactNode;
}) {
  const folded = useSyncExternalStore(subscribe, () => narrow.matches);
  return folded ? <Disclosure summary={summary}>{children}</Disclosure> : children;
}
