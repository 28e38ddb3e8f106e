import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import english from '../../procurement/messages/en.json';
import { choicesIn } from './choices';
import { accepting, inWay, wayOf, type Rule } from './derivations';

const rule: Rule = { when: { licence: ['open'] }, level: [1, 1], because: 'Open.' };

describe('how a level is found', () => {
  it.each([
    ['judged', { judged: true, answered: false, cases: [] }],
    ['answered', { judged: false, answered: true, cases: [] }],
    ['measure', { judged: false, answered: true, cases: [], measure: 'blended-price' }],
    ['rules', { judged: false, answered: true, cases: [rule] }],
    ['rules', { judged: false, answered: false, cases: [] }],
  ] as const)('is %s', (way, derivation) => {
    expect(wayOf({ ...derivation, cases: [...derivation.cases] })).toBe(way);
  });

  it('is changed to what excludes the others, and rules come back', () => {
    expect(inWay('judged', [rule], 'blended-price')).toEqual({
      judged: true,
      answered: false,
      cases: [],
    });
    expect(inWay('rules', [rule], undefined).cases).toEqual([rule]);
  });

  it('accepts answers in the order of the schema', () => {
    expect(accepting(['closed'], 'open', true, ['open', 'partial', 'closed'])).toEqual([
      'open',
      'closed',
    ]);
    expect(accepting(['open', 'closed'], 'open', false, ['open', 'partial', 'closed'])).toEqual([
      'closed',
    ]);
  });
});

it('every measure, fact and answer of the published schema has a text', () => {
  const schema = new URL(
    '../../../../../../../assessment-service/src/main/resources/schemas/framework.schema.json',
    import.meta.url,
  );
  const { measures, facts } = choicesIn(JSON.parse(readFileSync(schema, 'utf8')) as never);
  expect(measures.length).toBeGreaterThan(0);
  expect(Object.keys(facts).length).toBeGreaterThan(0);
  const needed = [
    ...measures.map((measure) => `framework.measure.${measure}`),
    ...Object.keys(facts).map((fact) => `framework.fact.${fact}`),
    ...Object.values(facts)
      .flat()
      .map((answer) => `framework.answer.${answer}`),
  ];
  expect(needed.filter((id) => !(id in english))).toEqual([]);
});
