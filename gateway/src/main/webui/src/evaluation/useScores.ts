import { useCallback, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, client } from '../api/client';
import { asProblem, type Problem } from '../api/problem';
import { useSessionEnded } from '../api/session';
import type { SyncState } from '../procurement/draft/DraftSync';
import { useDraft } from '../ui/useDraft';
import { keyOf, maySendUnasked, toSend, withoutSent, type Score, type Sheet } from './scoring';
import { EVALUATION, type Cell, type Evaluation } from './useEvaluation';

const PAUSE_MS = 1_000;
const RETRY_MS = 5_000;

/**
 * An evaluator's own scores. Whatever is written stays in this browser until the service has it; the
 * service gets each whole score after a pause, but for the one that completes the sheet.
 */
export function useScores(procurement: string, evaluation: Evaluation, evaluator: string) {
  const queries = useQueryClient();
  const ended = useSessionEnded();
  const { draft: sheet, setDraft, discard } = useDraft<Sheet>(`scores:${procurement}`, {});
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { cells, evaluators } = evaluation;
  const owed = evaluators.find(({ name }) => name === evaluator)?.missing ?? 0;
  const waiting = toSend(evaluator, cells, sheet);
  const unasked = maySendUnasked(evaluator, cells, sheet, owed);

  const send = useCallback(async () => {
    const scores = toSend(evaluator, cells, sheet);
    setSending(true);
    setProblem(undefined);
    try {
      const { data } = await client.POST(`${EVALUATION}/scores`, {
        params: { path: { id: procurement } },
        body: { scores },
      });
      if (data) {
        const { queryKey } = api.queryOptions('get', EVALUATION, {
          params: { path: { id: procurement } },
        });
        queries.setQueryData(queryKey, data);
        setDraft((now) => withoutSent(evaluator, data.cells, now));
      }
      return data;
    } catch (error) {
      setProblem(asProblem(error));
      return undefined;
    } finally {
      setSending(false);
    }
  }, [procurement, evaluator, cells, sheet, queries, setDraft]);

  // What is written restarts the pause; a lost network is tried again, an ended session waits.
  useEffect(() => {
    const refused = problem !== undefined && !problem.passing && problem.status !== 401;
    if (!unasked || sending || ended || refused) {
      return undefined;
    }
    const timer = setTimeout(() => void send(), problem ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [unasked, sending, ended, problem, send]);

  const nothingWritten = Object.keys(sheet).length === 0;
  useEffect(() => {
    if (nothingWritten) {
      discard({});
    }
  }, [nothingWritten, discard]);

  return {
    sheet,
    write: (cell: Cell, score: Score) => {
      setProblem(undefined);
      setDraft((now) => ({ ...now, [keyOf(cell)]: score }));
    },
    /** Sends all that is whole; the answer, or undefined when it was refused. */
    handIn: send,
    /** How many scores are whole and wait to be sent. */
    waiting: waiting.length,
    sending,
    problem,
    state: stateOf(problem, ended, sending, nothingWritten, unasked),
  };
}

function stateOf(
  problem: Problem | undefined,
  ended: boolean,
  sending: boolean,
  nothingWritten: boolean,
  unasked: boolean,
): SyncState | 'here' {
  if (ended && !nothingWritten) {
    return 'signed-out';
  }
  if (sending) {
    return 'saving';
  }
  if (problem && problem.status !== 401) {
    return problem.passing ? 'offline' : 'refused';
  }
  return nothingWritten ? 'saved' : unasked ? 'unsaved' : 'here';
}
