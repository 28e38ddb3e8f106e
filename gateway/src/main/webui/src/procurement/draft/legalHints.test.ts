import { describe, expect, it } from 'vitest';
import type { Text } from '../../i18n/text';
import { hintsAbout, wordsFor } from './legalHints';

const LINKED = 'Directive 2014/24/EU, Article 67(3)';
const WEIGHTS = 'Directive 2014/24/EU, Article 67(5)';
const PROPORTIONATE = 'Directive 2014/24/EU, Article 18(1)';
const GUIDANCE = 'Implementation guidance to the Cloud Sovereignty Framework, page 13';

const warnings = [
  {
    kind: 'gate-at-highest-level',
    pointer: '/gates/0/minimum',
    law: GUIDANCE,
    detail: 'Such a gate may leave no offer.',
  },
  {
    kind: 'gate-without-reason',
    pointer: '/gates/0/reason',
    law: PROPORTIONATE,
    detail: 'Say which risk asks for it.',
  },
  {
    kind: 'gate-without-reason',
    pointer: '/gates/10/reason',
    law: PROPORTIONATE,
    detail: 'Say which risk asks for it.',
  },
  {
    kind: 'weights-by-name',
    pointer: '/awardCriteria/0/profile',
    law: WEIGHTS,
    detail: 'Print the weights of A.',
  },
  {
    kind: 'weights-by-name',
    pointer: '/awardCriteria/1/profile',
    law: WEIGHTS,
    detail: 'Print the weights of B.',
  },
  {
    kind: 'sovereignty-above-cap',
    pointer: '/awardCriteria',
    law: LINKED,
    detail: 'Link the criteria to the contract.',
  },
].map((warning) => ({ ...warning, arguments: {} }));

/** The hints about a field: the article, and what is said. */
const said = (pointer: string) =>
  hintsAbout(warnings, pointer).map((hint) => ({
    law: hint.law,
    texts: hint.warnings.map(({ detail }) => detail),
  }));

describe('legal hints', () => {
  it('stand beside the field they concern', () => {
    expect(said('/gates/1')).toEqual([]);
    expect(said('/gates/10')).toEqual([
      { law: PROPORTIONATE, texts: ['Say which risk asks for it.'] },
    ]);
  });

  it('of one article are one, with no text twice', () => {
    expect(said('/gates')).toContainEqual({
      law: PROPORTIONATE,
      texts: ['Say which risk asks for it.'],
    });
    expect(said('/awardCriteria')).toContainEqual({
      law: WEIGHTS,
      texts: ['Print the weights of A.', 'Print the weights of B.'],
    });
  });

  it('begin with what concerns the whole field', () => {
    expect(hintsAbout(warnings, '/awardCriteria').map(({ law }) => law)).toEqual([LINKED, WEIGHTS]);
  });

  it('are told in the words of the reader, and in the service’s where these are not known', () => {
    const known: Record<string, string> = {
      'law.no-budget': 'Ohne geschätzten Wert …',
      'law.no-budget.source': 'Richtlinie',
    };
    const text = { term: (group: string, code: string) => known[`${group}.${code}`] ?? code };
    const hint = { pointer: '/budget', law: 'Directive', detail: 'Without …', arguments: {} };
    expect(wordsFor({ ...hint, kind: 'no-budget' }, text as Text)).toEqual({
      says: 'Ohne geschätzten Wert …',
      law: 'Richtlinie',
    });
    expect(wordsFor({ ...hint, kind: 'of-tomorrow' }, text as Text)).toEqual({
      says: 'Without …',
      law: 'Directive',
    });
  });

  it('put law before guidance', () => {
    expect(hintsAbout(warnings, '/gates/0').map(({ law }) => law)).toEqual([
      PROPORTIONATE,
      GUIDANCE,
    ]);
  });
});
