import type { paths } from '../api/catalog';

/** What the API can search by. */
export type OfferingQuery = NonNullable<paths['/api/v1/offerings']['get']['parameters']['query']>;

/** The facets of which one value at a time can be chosen. */
export const FACETS = [
  'layer',
  'controlCountry',
  'hosting',
  'openness',
  'category',
  'licence',
  'certification',
  'supplier',
] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ['relevance', 'name', 'released', 'price', 'capability'] as const;
type Sort = (typeof SORTS)[number];

/** The search as it stands in the address. */
export interface Search extends Partial<Record<Facet, string>> {
  text?: string;
  sort?: Sort;
  notExposedTo?: string[];
  /** Ids of the offerings that are put aside to be compared. */
  compare?: string[];
}

export const MAX_COMPARED = 6;

export function searchIn(raw: Record<string, unknown>): Search {
  const search: Search = {};
  for (const facet of FACETS) {
    const value = textIn(raw[facet]);
    if (value) {
      search[facet] = value;
    }
  }
  const text = textIn(raw['text']);
  const sort = SORTS.find((known) => known === raw['sort']);
  const notExposedTo = listIn(raw['notExposedTo']);
  const compare = listIn(raw['compare']).slice(0, MAX_COMPARED);
  return {
    ...search,
    ...(text && { text: text.slice(0, 100) }),
    ...(sort && { sort }),
    ...(notExposedTo.length > 0 && { notExposedTo }),
    ...(compare.length > 0 && { compare }),
  };
}

export function comparedIn(raw: Record<string, unknown>): { offering: string[] } {
  return { offering: [...new Set(listIn(raw['offering']))].slice(0, MAX_COMPARED) };
}

/** On which day it holds, and what was recorded by when; today and now when absent. */
export interface AsOf {
  validOn?: string;
  asKnownAt?: string;
}

export function asOfIn(raw: Record<string, unknown>): AsOf {
  const validOn = textIn(raw['validOn']);
  const asKnownAt = textIn(raw['asKnownAt']);
  return {
    ...(validOn && /^\d{4}-\d{2}-\d{2}$/.test(validOn) && { validOn }),
    ...(asKnownAt && !Number.isNaN(Date.parse(asKnownAt)) && { asKnownAt }),
  };
}

/** The search without what only the page uses. */
export function queryOf(search: Search): OfferingQuery {
  const query = { ...search };
  delete query.compare;
  return query as OfferingQuery;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function listIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
