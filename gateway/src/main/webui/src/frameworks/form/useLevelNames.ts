import { useMemo } from 'react';
import { useText } from '../../i18n/text';
import type { LevelNames } from './structure';

/** What the levels of a new criterion are called at first, in the user's language. */
export function useLevelNames(): LevelNames {
  const text = useText();
  return useMemo(
    () => [
      text('framework.level.none'),
      text('framework.level.partly'),
      text('framework.level.fully'),
    ],
    [text],
  );
}
