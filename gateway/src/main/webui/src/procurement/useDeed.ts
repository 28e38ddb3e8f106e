import { useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../ui/Undo';

/** What every deed does when it is done: all answers are asked for anew, and it is told. */
export function useAfterDeed(): (what: string) => Promise<void> {
  const queries = useQueryClient();
  const { done } = useNotices();
  return async (what) => {
    await queries.invalidateQueries();
    done(what);
  };
}
