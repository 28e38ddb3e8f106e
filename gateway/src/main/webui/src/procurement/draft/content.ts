import type { Assessments } from '../../api/client';

export type Procurement = Assessments['Procurement'];
export type Content = Assessments['NewProcurement'];

/** What an officer writes of a procurement, of all that the service says of it. */
export function contentOf(procurement: Procurement): Content {
  const { title, need = '', languages, unknowns, awardCriteria, gates, price } = procurement;
  const { cpv, budget, dataClassification, timetable } = procurement;
  const { lots, notDividedBecause, tieBreak } = procurement;
  return {
    title,
    need,
    languages,
    unknowns: unknowns ?? 'conservative',
    awardCriteria,
    gates,
    cpv,
    ...(price && { price }),
    ...(budget && { budget }),
    ...(dataClassification && { dataClassification }),
    ...(timetable && { timetable }),
    ...(lots.length > 0 && { lots }),
    ...(notDividedBecause && { notDividedBecause }),
    ...(tieBreak && { tieBreak }),
  };
}

/** The parts of a draft, in the order of the guide. */
export const STEPS = ['need', 'profile', 'gates', 'weights', 'price', 'dates', 'check'] as const;
export type StepName = (typeof STEPS)[number];

/** The step where a field is written, by its JSON pointer. */
export function stepOf(pointer: string): StepName {
  const [first = ''] = pointer.replace(/^#?\//, '').split('/');
  switch (first) {
    case 'gates':
      return 'gates';
    case 'awardCriteria':
    case 'unknowns':
      return 'weights';
    case 'price':
    case 'tieBreak':
      return 'price';
    case 'timetable':
      return 'dates';
    default:
      return 'need';
  }
}

export type StepState = 'done' | 'open' | 'attention';

/** How far a step has come: what is wrong or has limits in law wants attention. */
export function stateOf(step: StepName, content: Content, pointers: readonly string[]): StepState {
  if (step !== 'check' && pointers.some((pointer) => stepOf(pointer) === step)) {
    return 'attention';
  }
  const done: Record<StepName, boolean> = {
    need: content.title.trim() !== '' && content.need.trim() !== '',
    profile: content.awardCriteria.length > 0,
    gates: (content.gates ?? []).length > 0,
    weights: Math.abs(sharesOf(content) - 1) < 1e-9,
    price: content.price !== undefined,
    dates: content.timetable !== undefined,
    check: false,
  };
  return done[step] ? 'done' : 'open';
}

/** The shares of the frameworks and the price; 1 when they are whole. */
export function sharesOf({ awardCriteria, price }: Content): number {
  return awardCriteria.reduce((sum, { share }) => sum + share, 0) + (price?.share ?? 0);
}
