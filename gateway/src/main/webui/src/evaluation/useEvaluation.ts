import { api, type Assessments } from '../api/client';

export type Evaluation = Assessments['Evaluation'];
export type Judged = Assessments['JudgedCriterion'];
export type Cell = Assessments['JudgedOption'];

export const EVALUATION = '/api/v1/procurements/{id}/evaluation';

const OTHERS_WORK_MS = 30_000;

/** Where judging stands, as far as one may see it; nothing to judge where it has no criteria. */
export function useEvaluation(procurement: string) {
  return api.useQuery('get', EVALUATION, { params: { path: { id: procurement } } });
}

/** The same while one waits for others. */
export function useLiveEvaluation(procurement: string) {
  return api.useQuery(
    'get',
    EVALUATION,
    { params: { path: { id: procurement } } },
    { refetchInterval: ({ state }) => (state.data?.settled ? false : OTHERS_WORK_MS) },
  );
}
