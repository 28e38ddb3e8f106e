import type { Assessments } from '../../api/client';
import type { Scale } from './draft';

export type Derivation = Assessments['Derivation'];
export type Rule = Assessments['DerivationCase'];

/** How a criterion gets its level. */
export type Way = 'judged' | 'answered' | 'measure' | 'rules';

export function wayOf({ judged, answered, measure, cases }: Derivation): Way {
  if (judged) {
    return 'judged';
  }
  if (measure !== undefined) {
    return 'measure';
  }
  return answered && cases.length === 0 ? 'answered' : 'rules';
}

/** In another way; rules that were written before come back with theirs. */
export function inWay(way: Way, rules: Rule[], measure: Derivation['measure']): Derivation {
  return {
    judged: way === 'judged',
    answered: way === 'answered',
    cases: way === 'rules' ? rules : [],
    ...(way === 'measure' && { measure }),
  };
}

/** A rule that grants the best level and still lacks its conditions and its reason. */
export function newRule({ best = 1 }: Scale): Rule {
  return { when: {}, level: [best, best], because: '' };
}

/** With or without an answer among those that a condition accepts, in the order of the schema. */
export function accepting(
  answers: readonly string[],
  answer: string,
  accepted: boolean,
  order: readonly string[],
): string[] {
  return order.filter((one) => (one === answer ? accepted : answers.includes(one)));
}
