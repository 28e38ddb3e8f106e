/** Which entries are looked for, as it stands in the address. */
export interface EntrySearch {
  action?: string;
  who?: string;
  /** Id of a procurement, an assessment, an alert; name of a person, id of a client. */
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
  'member-invitation-begun',
  'member-invited',
  'member-change-begun',
  'member-changed',
  'machine-client-issue-begun',
  'machine-client-issued',
  'machine-client-revocation-begun',
  'machine-client-revoked',
  'access-change-failed',
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
