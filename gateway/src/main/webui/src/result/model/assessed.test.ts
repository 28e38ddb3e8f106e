import { describe, expect, it } from 'vitest';
import type { Assessments } from '../../api/client';
import { assessed, contributions, regrouped } from './assessed';
import stored from './assessment.fixture.json';
import { paretoFront, standings } from './ranking';

// An assessment of the demonstration procurement as the service stored it, without evidence.
const result = stored as Assessments['AssessmentResult'];
const frameworks: Assessments['Framework'][] = [
  {
    id: 'eu-csf-objectives',
    name: 'By objective',
    groups: [],
    profiles: [],
    criteria: [{ id: 'SOV-1', name: 'Strategic sovereignty' }],
  },
];
const subject = assessed(result, frameworks, 'conservative');
const own = standings(subject.matrix, subject.weights);

describe('the browser’s ranking at the published weights', () => {
  it('is the service’s, rank by rank', () => {
    expect(own.map(({ id, rank }) => [id, rank])).toEqual(
      result.options.map(({ option, rank }) => [option, rank]),
    );
  });

  it('has the service’s scores and coordinates', () => {
    for (const option of result.options) {
      const standing = own.find(({ id }) => id === option.option);
      expect(standing?.score.low).toBeCloseTo(option.score?.low ?? -1, 9);
      expect(standing?.score.high).toBeCloseTo(option.score?.high ?? -1, 9);
      for (const { axis, score } of option.coordinates) {
        expect(standing?.[axis ?? 'sovereignty'].low).toBeCloseTo(score?.low ?? -1, 9);
      }
    }
  });

  it('has the service’s Pareto front', () => {
    expect(paretoFront(subject.matrix, own).map(({ id }) => id)).toEqual(result.paretoFront);
  });
});

describe('groups', () => {
  it('are named by the framework and share the weights as published', () => {
    expect(subject.share).toBeCloseTo(0.5, 12);
    expect(subject.groups[0]).toMatchObject({
      code: 'SOV-1',
      name: 'Strategic sovereignty',
      sovereignty: true,
    });
  });

  it('give the published weights back when nothing was moved', () => {
    const same = regrouped(
      subject,
      subject.groups.map(({ weight }) => weight),
    );
    expect([...same]).toEqual([...subject.weights]);
  });

  it('add up to the score', () => {
    const [first] = own;
    const parts = contributions(subject, first?.id ?? '', subject.weights);
    expect(parts.reduce((sum, { low }) => sum + low, 0)).toBeCloseTo(first?.score.low ?? -1, 9);
  });
});
