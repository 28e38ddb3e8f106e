import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client';
import { nameOf, type Framework } from './framework';

/** A framework as it was read; only drafts and versions of one's own have an entity tag. */
export interface Read {
  framework: Framework;
  etag: string | undefined;
}

/** The tag belongs to the content, so both come from one answer. */
export function useFramework(id: string) {
  return useQuery({
    queryKey: ['get', '/api/v1/frameworks/{id}', id],
    queryFn: async ({ signal }): Promise<Read> => {
      const { data, response } = await client.GET('/api/v1/frameworks/{id}', {
        params: { path: { id } },
        signal,
      });
      if (!data) {
        throw new TypeError('An answer without a framework.');
      }
      return { framework: data, etag: response.headers.get('ETag') ?? undefined };
    },
  });
}

/** After a deed everything about frameworks is asked for anew, the guide's list as well. */
export function useForgetFrameworks(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/frameworks'),
    });
}

/** @returns the id of the draft */
export async function create(framework: Framework): Promise<string> {
  const { response } = await client.POST('/api/v1/frameworks', { body: framework as never });
  return made(response);
}

/** @returns the id of the draft */
export async function createByText(yaml: string): Promise<string> {
  const { response } = await client.POST('/api/v1/frameworks', asText(yaml));
  return made(response);
}

export async function changeByText(id: string, etag: string, yaml: string): Promise<void> {
  await client.PUT('/api/v1/frameworks/{id}', {
    params: { path: { id }, header: { 'If-Match': etag } },
    ...asText(yaml),
  });
}

export async function change(framework: Framework, etag: string): Promise<void> {
  await client.PUT('/api/v1/frameworks/{id}', {
    params: { path: { id: framework.id }, header: { 'If-Match': etag } },
    body: framework as never,
  });
}

/** @param as the name of the copy; the next version of one's own when absent */
export async function copy(id: string, as?: string): Promise<string> {
  const { response } = await client.POST('/api/v1/frameworks/{id}/versions', {
    params: { path: { id } },
    body: { ...(as !== undefined && { as }) },
  });
  return made(response);
}

export async function publish(id: string, etag: string): Promise<void> {
  await client.POST('/api/v1/frameworks/{id}/publication', {
    params: { path: { id }, header: { 'If-Match': etag } },
  });
}

export async function remove(id: string, etag: string): Promise<void> {
  await client.DELETE('/api/v1/frameworks/{id}', {
    params: { path: { id }, header: { 'If-Match': etag } },
  });
}

/** Puts a draft back that was removed: a first version is written anew, a later one copied first. */
export async function restore(framework: Framework): Promise<void> {
  const version = Number(framework.id.split('@')[1]);
  if (version === 1) {
    await create(framework);
    return;
  }
  const { response } = await client.POST('/api/v1/frameworks/{id}/versions', {
    params: { path: { id: `${nameOf(framework.id)}@${version - 1}` } },
    body: {},
  });
  await change({ ...framework, id: made(response) }, response.headers.get('ETag') ?? '');
}

function asText(yaml: string) {
  return {
    body: yaml as never,
    bodySerializer: () => yaml,
    headers: { 'Content-Type': 'application/yaml' },
  };
}

function made(response: Response): string {
  return decodeURIComponent(response.headers.get('Location')?.split('/').pop() ?? '');
}
