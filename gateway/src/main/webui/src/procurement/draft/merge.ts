/** A place in a draft where both sides changed the same to something different. */
export interface Conflict {
  /** JSON pointer; the members of a list with keys are named by them. */
  pointer: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merged<T> {
  /** All changes of both sides; where they conflict, mine. */
  merged: T;
  conflicts: Conflict[];
}

/** What names a member of a list, so that members are merged and not positions. */
const KEYS = ['criterion', 'framework', 'currency', 'id'] as const;

/**
 * Merges two changes of one draft field by field: what only one side changed is taken, what both
 * changed alike as well, and the rest is a conflict.
 */
export function merge<T>(base: T, mine: T, theirs: T): Merged<T> {
  const conflicts: Conflict[] = [];
  return { merged: mergeAt('', base, mine, theirs, conflicts) as T, conflicts };
}

function mergeAt(
  pointer: string,
  base: unknown,
  mine: unknown,
  theirs: unknown,
  conflicts: Conflict[],
): unknown {
  if (same(mine, theirs) || same(base, theirs)) {
    return mine;
  }
  if (same(base, mine)) {
    return theirs;
  }
  if (isObject(mine) && isObject(theirs)) {
    return mergeObjects(pointer, isObject(base) ? base : {}, mine, theirs, conflicts);
  }
  const keyed = keyed3(base, mine, theirs);
  if (keyed) {
    const { base: b, mine: m, theirs: t } = keyed;
    return Object.values(mergeObjects(pointer, b, m, t, conflicts));
  }
  conflicts.push({ pointer, base, mine, theirs });
  return mine;
}

function mergeObjects(
  pointer: string,
  base: Record<string, unknown>,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  conflicts: Conflict[],
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const at = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const value = mergeAt(at, base[key], mine[key], theirs[key], conflicts);
    if (value !== undefined) {
      result[key] = value;
    }
  }
  return result;
}

/** Replaces one field of a draft by its pointer, as conflicts are resolved. */
export function withField<T>(draft: T, pointer: string, value: unknown): T {
  const [first, ...rest] = pointer.slice(1).split('/');
  const key = (first ?? '').replace(/~1/g, '/').replace(/~0/g, '~');
  if (Array.isArray(draft)) {
    const keyed = byKey(draft) ?? {};
    const changed = { ...keyed, [key]: within(keyed[key], rest, value) };
    return Object.values(changed).filter((member) => member !== undefined) as T;
  }
  const fields = draft as Record<string, unknown>;
  return { ...fields, [key]: within(fields[key], rest, value) } as T;
}

function within(inner: unknown, rest: string[], value: unknown): unknown {
  return rest.length === 0 ? value : withField(inner ?? {}, `/${rest.join('/')}`, value);
}

function keyed3(base: unknown, mine: unknown, theirs: unknown) {
  const [b, m, t] = [byKey(base ?? []), byKey(mine), byKey(theirs)];
  return b && m && t ? { base: b, mine: m, theirs: t } : undefined;
}

function byKey(list: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(list) || !list.every(isObject)) {
    return undefined;
  }
  const key = KEYS.find((name) => list.every((member) => typeof member[name] === 'string'));
  if (list.length > 0 && !key) {
    return undefined;
  }
  const entries = list.map((member): [string, unknown] => [String(member[key ?? '']), member]);
  const keys = new Set(entries.map(([name]) => name));
  return keys.size === entries.length ? Object.fromEntries(entries) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equality of JSON values; absent and undefined are the same, the order of members is not looked at. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, i) => same(value, b[i]));
  }
  if (isObject(a) && isObject(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
      same(a[key], b[key]),
    );
  }
  return a === b;
}
