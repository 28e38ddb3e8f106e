import { useQuery } from '@tanstack/react-query';
import { client } from '../api/client';

/** The outcome under each policy profile; asked for by POST, and kept like an answer as it stores nothing. */
export function useExploration(procurement: string) {
  return useQuery({
    queryKey: ['policy-comparison', procurement],
    queryFn: async () => {
      const { data } = await client.POST('/api/v1/procurements/{id}/policy-comparison', {
        params: { path: { id: procurement } },
        body: {},
      });
      if (!data) {
        throw new TypeError('no answer');
      }
      return data;
    },
  });
}
