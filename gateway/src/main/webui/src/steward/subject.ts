import type { Catalogue } from '../api/client';

/** What a claim is about, as it stands in the address. */
export interface Subject {
  subjectType?: Catalogue['Subject'];
  subject?: string;
}

export function subjectIn(raw: Record<string, unknown>): Subject {
  const { subjectType, subject } = raw;
  return {
    ...((subjectType === 'offering' || subjectType === 'organisation') && { subjectType }),
    ...(typeof subject === 'string' && subject !== '' && { subject }),
  };
}
