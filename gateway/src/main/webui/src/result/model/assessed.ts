import type { Assessments } from '../../api/client';
import type { Interval, Matrix, Reading } from './ranking';

export type OptionResult = Assessments['OptionResult'] & { option: string };
export type CriterionResult = Assessments['CriterionResult'];
export type GateResult = Assessments['GateResult'];

/** Criteria that are weighed as one: an objective of a framework, or a criterion that stands alone. */
export interface Group {
  key: string;
  /** The framework's own sign, for example SOV-3; its name where it has no short one. */
  code: string;
  name: string;
  sovereignty: boolean;
  /** As published, 0 to 1 of the whole award. */
  weight: number;
}

/** An assessment with what the screens need of its frameworks. */
export interface Assessed {
  options: OptionResult[];
  groups: Group[];
  matrix: Matrix;
  /** By criterion, as published; they sum to 1. */
  weights: Float64Array;
  /** The group of each criterion, by index. */
  groupOf: number[];
  criteria: {
    framework: string;
    criterion: string;
    name: string;
    scale: Assessments['Scale'] | undefined;
  }[];
  sources: Map<string, Assessments['EvidenceSource']>;
  /** The share of sovereignty as published, 0 to 1. */
  share: number;
}

/** What the service calls the part of the offer's price, beside the frameworks. */
const OFFER_PRICE = 'offer-price';

export function assessed(
  result: Assessments['AssessmentResult'],
  frameworks: readonly Assessments['Framework'][],
  reading: Reading,
  tieBreak: Assessments['TieBreak'] = 'sovereignty',
): Assessed {
  const options = result.options.filter((one): one is OptionResult => one.option !== undefined);
  const listed = options[0]?.criteria ?? [];
  const axisOf = new Map(result.parts.map(({ framework, axis }) => [framework, axis]));
  const groups: Group[] = [];
  const groupOf = listed.map((criterion) => {
    const group = groupFor(
      criterion,
      frameworks,
      axisOf.get(criterion.framework) === 'sovereignty',
    );
    const known = groups.findIndex(({ key }) => key === group.key);
    const index = known < 0 ? groups.push(group) - 1 : known;
    const at = groups[index];
    if (at) {
      at.weight += criterion.weight ?? 0;
    }
    return index;
  });
  const weights = Float64Array.from(listed, ({ weight }) => weight ?? 0);
  return {
    options,
    groups,
    groupOf,
    weights,
    matrix: {
      options: options.map((one) => ({
        id: one.option,
        ranked: one.admission !== 'excluded',
        low: valuesOf(one, listed, 'low'),
        high: valuesOf(one, listed, 'high'),
      })),
      sovereignty: groupOf.map((index) => groups[index]?.sovereignty ?? false),
      price: listed.findIndex(({ framework }) => framework === OFFER_PRICE),
      reading,
      tieBreak,
    },
    criteria: listed.map(({ framework = '', criterion = '' }) => {
      const known = frameworks
        .find(({ id }) => id === framework)
        ?.criteria.find(({ id }) => id === criterion);
      return { framework, criterion, name: known?.name ?? criterion, scale: known?.scale };
    }),
    sources: new Map(result.sources.map((source) => [source.id, source])),
    share: groups
      .filter(({ sovereignty }) => sovereignty)
      .reduce((sum, { weight }) => sum + weight, 0),
  };
}

function groupFor(
  { framework = '', criterion = '' }: CriterionResult,
  frameworks: readonly Assessments['Framework'][],
  sovereignty: boolean,
): Group {
  const known = frameworks.find(({ id }) => id === framework);
  const found = known?.criteria.find(({ id }) => id === criterion);
  const objective = known?.groups.find(({ id }) => id === found?.group);
  const code = objective?.id ?? criterion;
  return {
    key: `${framework}/${code}`,
    code,
    name: objective?.name ?? found?.name ?? criterion,
    sovereignty,
    weight: 0,
  };
}

function valuesOf(
  option: OptionResult,
  listed: readonly CriterionResult[],
  end: 'low' | 'high',
): Float64Array {
  return Float64Array.from(listed, (wanted, i) => {
    const same = option.criteria[i];
    const found =
      same?.criterion === wanted.criterion && same?.framework === wanted.framework
        ? same
        : option.criteria.find(
            ({ criterion, framework }) =>
              criterion === wanted.criterion && framework === wanted.framework,
          );
    return found?.value?.[end] ?? (end === 'low' ? 0 : 1);
  });
}

/**
 * Weights by criterion when groups have other weights: within a group in proportion as published.
 *
 * @param groupWeights by group, of any sum
 */
export function regrouped(
  { groups, groupOf, weights }: Assessed,
  groupWeights: readonly number[],
): Float64Array {
  return weights.map((weight, i) => {
    const group = groupOf[i] ?? 0;
    const published = groups[group]?.weight ?? 0;
    return published > 0 ? (weight / published) * (groupWeights[group] ?? 0) : 0;
  });
}

/** What each group adds to an option's score under some weights; points of 100. */
export function contributions(
  { matrix, groups, groupOf }: Assessed,
  id: string,
  weights: Float64Array,
): Interval[] {
  const option = matrix.options.find((one) => one.id === id);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const sums = groups.map(() => ({ low: 0, high: 0 }));
  weights.forEach((weight, i) => {
    const sum = sums[groupOf[i] ?? 0];
    if (sum && option) {
      sum.low += (100 * weight * (option.low[i] ?? 0)) / total;
      sum.high += (100 * weight * (option.high[i] ?? 1)) / total;
    }
  });
  return sums;
}

/** An interval of the API with its ends filled in. */
export function interval(given: Assessments['Interval'] | undefined): Interval {
  return { low: given?.low ?? 0, high: given?.high ?? 100 };
}
