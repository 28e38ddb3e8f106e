import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { components as assessment, paths as assessmentPaths } from './assessment';
import type { components as catalog, paths as catalogPaths } from './catalog';
import { problemOf } from './problem';
import { sessionEnded } from './session';

export type Catalogue = catalog['schemas'];
export type Assessments = assessment['schemas'];

/** Shows the gateway that a request was made by the portal and not by another site's form. */
export const PORTAL_HEADER = { 'X-Trutina-Portal': '1' };

const problemsAreThrown: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) {
      return undefined;
    }
    if (response.status === 401) {
      sessionEnded();
    }
    throw await problemOf(response);
  },
};

/** All operations of the gateway's document; a refusal is thrown as a Problem. */
export const client = createFetchClient<catalogPaths & assessmentPaths>({
  baseUrl: '/',
  headers: PORTAL_HEADER,
  credentials: 'same-origin',
});
client.use(problemsAreThrown);

/** The same as hooks: `api.useQuery('get', '/api/v1/offerings', {params: ...})`. */
export const api = createQueryClient(client);

/** For `api.useInfiniteQuery`: lists go on with the `next` of the page before. */
export const BY_PAGES = {
  initialPageParam: '',
  pageParamName: 'cursor',
  getNextPageParam: (page: { next?: string | null }) => page.next ?? undefined,
};
