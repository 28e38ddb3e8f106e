import { useEffect, useState } from 'react';

/**
 * A value of the address that a field changes at once and that is told on after a pause, so that
 * typing and sliding are quick and the history stays short.
 */
export function useDelayed(
  value: string,
  onChange: (value: string) => void,
  pauseMs: number,
): [string, (value: string) => void] {
  const [state, setState] = useState({ value, shown: value, sent: value });
  if (state.value !== value) {
    // What comes back is what was sent before; what has been typed since then stays.
    setState({ ...state, value, shown: value === state.sent ? state.shown : value });
  }
  const { shown } = state;
  useEffect(() => {
    if (shown === value) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setState((before) => ({ ...before, sent: shown }));
      onChange(shown);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [shown, value, onChange, pauseMs]);
  return [shown, (next) => setState((before) => ({ ...before, shown: next }))];
}
