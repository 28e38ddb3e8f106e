import { useEffect, useState } from 'react';

// The longest time that a browser's timer takes.
const LONGEST_MS = 2 ** 31 - 1;

/** The time, told anew when one of these instants is reached. */
export function useNow(...instants: (string | undefined)[]): Date {
  const [now, setNow] = useState(() => new Date());
  const next = instants
    .map((instant) => (instant === undefined ? 0 : new Date(instant).getTime()))
    .filter((time) => time > now.getTime())
    .sort((a, b) => a - b)[0];
  useEffect(() => {
    if (next === undefined) {
      return undefined;
    }
    const ms = Math.max(0, Math.min(LONGEST_MS, next - Date.now()));
    const timer = setTimeout(() => setNow(new Date()), ms);
    return () => clearTimeout(timer);
  }, [next]);
  return now;
}
