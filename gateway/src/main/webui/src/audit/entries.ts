/** Which entries are looked for, as it stands in the address. */
export interface EntrySearch {
  action?: string;
  who?: string;
  /** Id of a procurement, an assessment, an alert. */
  subject?: string;
  from?: string;
}

/** What leaves an entry. */
export const ACTIONS = [
  'procurement-created',
  'procurement-edited',
  'option-added',
  'procurement-assessed',
  'procurement-published',
  'corrigendum-proposed',
  'corrigendum-published',
  'offers-opened',
  'evaluation-closed',
  'award-proposed',
  'award-returned',
  'award-signed',
  'contract-concluded',
  'procurement-cancelled',
  'alert-raised',
  'alert-acknowledged',
  'results-exported',
] as const;

export function entriesIn(raw: Record<string, unknown>): EntrySearch {
  const search: EntrySearch = {};
  for (const name of ['action', 'who', 'subject', 'from'] as const) {
    const value = raw[name];
    if (typeof value === 'string' && value !== '') {
      search[name] = value;
    }
  }
  return search;
}
