/** What a service says about one field. */
export interface Violation {
  /** A JSON pointer as a fragment: '#/sources/0/address'. */
  field: string;
  message: string;
}

/** A refusal as RFC 9457 problem details, or that nothing was heard. */
export class Problem extends Error {
  constructor(
    /** The HTTP status; 0 when no answer came. */
    readonly status: number,
    /** The last part of the problem's type, for example 'stale-revision'. */
    readonly type: string,
    readonly detail: string,
    readonly violations: Violation[] = [],
  ) {
    super(detail || type);
    this.name = 'Problem';
  }

  /** Whether trying the same again may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

/** The problem in an answer; its status alone when the body is something else. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const fields = isRecord(body) ? body : {};
  return new Problem(
    response.status,
    text(fields['type']).split(/[:/]/).pop() ?? '',
    text(fields['detail']) || text(fields['title']),
    violationsOf(fields['violations']),
  );
}

/** Anything that was thrown while asking, as a problem: fetch throws a TypeError without network. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) {
    return error;
  }
  return error instanceof TypeError
    ? new Problem(0, 'no-answer', '')
    : new Problem(-1, 'unexpected', error instanceof Error ? error.message : '');
}

function violationsOf(value: unknown): Violation[] {
  return Array.isArray(value)
    ? value
        .filter(isRecord)
        .map(({ pointer, detail }) => ({ field: `#${text(pointer)}`, message: text(detail) }))
    : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
