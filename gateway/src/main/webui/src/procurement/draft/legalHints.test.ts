import { describe, expect, it } from 'vitest';
import { hintsAbout } from './legalHints';

const LINKED = 'Directive 2014/24/EU, Article 67(3)';
const WEIGHTS = 'Directive 2014/24/EU, Article 67(5)';
const PROPORTIONATE = 'Directive 2014/24/EU, Article 18(1)';
const GUIDANCE = 'Implementation guidance to the Cloud Sovereignty Framework, page 13';

const warnings = [
  { pointer: '/gates/0/minimum', law: GUIDANCE, detail: 'Such a gate may leave no offer.' },
  { pointer: '/gates/0/reason', law: PROPORTIONATE, detail: 'Say which risk asks for it.' },
  { pointer: '/gates/10/reason', law: PROPORTIONATE, detail: 'Say which risk asks for it.' },
  { pointer: '/awardCriteria/0/profile', law: WEIGHTS, detail: 'Print the weights of A.' },
  { pointer: '/awardCriteria/1/profile', law: WEIGHTS, detail: 'Print the weights of B.' },
  { pointer: '/awardCriteria', law: LINKED, detail: 'Link the criteria to the contract.' },
];

describe('legal hints', () => {
  it('stand beside the field they concern', () => {
    expect(hintsAbout(warnings, '/gates/1')).toEqual([]);
    expect(hintsAbout(warnings, '/gates/10')).toEqual([
      { law: PROPORTIONATE, texts: ['Say which risk asks for it.'] },
    ]);
  });

  it('of one article are one, with no text twice', () => {
    expect(hintsAbout(warnings, '/gates')).toContainEqual({
      law: PROPORTIONATE,
      texts: ['Say which risk asks for it.'],
    });
    expect(hintsAbout(warnings, '/awardCriteria')).toContainEqual({
      law: WEIGHTS,
      texts: ['Print the weights of A.', 'Print the weights of B.'],
    });
  });

  it('begin with what concerns the whole field', () => {
    expect(hintsAbout(warnings, '/awardCriteria').map(({ law }) => law)).toEqual([LINKED, WEIGHTS]);
  });

  it('put law before guidance', () => {
    expect(hintsAbout(warnings, '/gates/0').map(({ law }) => law)).toEqual([
      PROPORTIONATE,
      GUIDANCE,
    ]);
  });
});
