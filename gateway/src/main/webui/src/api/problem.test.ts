import { describe, expect, it } from 'vitest';
import { asProblem, problemOf } from './problem';

describe('a problem', () => {
  it('is read from a refusal, with what it says about each field', async () => {
    const body = {
      type: 'urn:trutina:problem:invalid-claim',
      status: 422,
      title: 'Invalid content',
      detail: 'A new source needs an address.',
      violations: [{ pointer: '/sources/0/address', detail: 'A new source needs an address.' }],
    };
    const problem = await problemOf(new Response(JSON.stringify(body), { status: 422 }));
    expect(problem).toMatchObject({
      status: 422,
      type: 'invalid-claim',
      detail: 'A new source needs an address.',
      violations: [{ field: '#/sources/0/address', message: 'A new source needs an address.' }],
      passing: false,
    });
  });

  it('is its status alone when the answer is something else', async () => {
    const problem = await problemOf(new Response('<html>', { status: 502 }));
    expect(problem).toMatchObject({ status: 502, detail: '', violations: [], passing: true });
  });

  it('is a missing answer when the network is gone', () => {
    expect(asProblem(new TypeError('Failed to fetch'))).toMatchObject({ status: 0, passing: true });
  });
});
