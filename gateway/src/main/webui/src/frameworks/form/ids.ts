import { isNew, type FrameworkDraft, type Keyed } from './draft';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const FRAMEWORK = /^[a-z][a-z0-9-]{2,59}$/;
const SUGGESTED_LENGTH = 30;

export type IdFault = 'invalid' | 'taken';

/**
 * A short id for what has this name, other than those that are taken; empty for an empty name.
 */
export function suggestedId(name: string, taken: readonly string[]): string {
  const letters = slug(name);
  if (name.trim() === '') {
    return '';
  }
  // A name in another alphabet has to be told from others by a number.
  const base = letters === '' ? 'id' : letters;
  let id = base;
  for (let number = 2; taken.includes(id); number++) {
    id = `${base}-${number}`;
  }
  return id;
}

/** The name of a whole framework, which begins with a letter. */
export function suggestedFrameworkId(name: string): string {
  return slug(name).replace(/^[\d-]+/, '');
}

export function frameworkIdFault(id: string, taken: readonly string[]): IdFault | undefined {
  return !FRAMEWORK.test(id) ? 'invalid' : taken.includes(id) ? 'taken' : undefined;
}

/** What is wrong with ids that were written, by key; one that is still empty is not told of. */
export function idFaults({ groups, profiles, criteria }: FrameworkDraft): Map<string, IdFault> {
  return new Map([...faultsAmong([...groups, ...criteria]), ...faultsAmong(profiles)]);
}

function faultsAmong(items: { key: string; id: string }[]): Map<string, IdFault> {
  const uses = new Map<string, number>();
  items.forEach(({ id }) => uses.set(id, (uses.get(id) ?? 0) + 1));
  return new Map(
    items
      .filter(({ id }) => id !== '')
      .flatMap(({ key, id }): [string, IdFault][] =>
        !ID.test(id) ? [[key, 'invalid']] : (uses.get(id) ?? 0) > 1 ? [[key, 'taken']] : [],
      ),
  );
}

/**
 * Gives an objective, a criterion or a profile a name. The id of a new one goes with it until somebody writes
 * another: what was saved once keeps the id that others may know.
 */
export function named(draft: FrameworkDraft, key: string, name: string): FrameworkDraft {
  const rename = <T extends Named>(list: T[], others: Named[]): T[] =>
    list.map((item) => (item.key === key ? renamed(item, name, others) : item));
  return {
    ...draft,
    groups: rename(draft.groups, [...draft.groups, ...draft.criteria]),
    profiles: rename(draft.profiles, draft.profiles),
    criteria: rename(draft.criteria, [...draft.groups, ...draft.criteria]),
  };
}

type Named = Keyed<{ id: string; name: string }>;

function renamed<T extends Named>(item: T, name: string, others: Named[]): T {
  const taken = others.filter(({ key }) => key !== item.key).map(({ id }) => id);
  const follows = isNew(item) && item.id === suggestedId(item.name, taken);
  return { ...item, name, ...(follows && { id: suggestedId(name, taken) }) };
}

function slug(name: string): string {
  const words = name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let short = (words.shift() ?? '').slice(0, SUGGESTED_LENGTH);
  for (const word of words) {
    if (short.length + 1 + word.length > SUGGESTED_LENGTH) {
      break;
    }
    short += `-${word}`;
  }
  return short;
}
