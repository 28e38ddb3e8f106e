import type { Assessments } from '../api/client';
import type { Cell, Judged } from './useEvaluation';

/** What an evaluator writes of one option on one criterion. */
export interface Score {
  /** A level of the published scale. */
  value?: number | undefined;
  reason: string;
}

/** What is written and not sent yet, by cell. */
export type Sheet = Record<string, Score>;

export function keyOf({ option, framework, criterion }: Cell): string {
  return [option, framework, criterion].join(' ');
}

export function isOf(cell: Cell, { framework, criterion }: Judged): boolean {
  return cell.framework === framework && cell.criterion === criterion;
}

/** What the service has of an evaluator; what was gone without is not a score. */
export function sentBy(evaluator: string, cell: Cell): Score | undefined {
  const own = cell.scores.find((score) => score.evaluator === evaluator);
  return own?.value === undefined ? undefined : { value: own.value, reason: own.reason ?? '' };
}

/** What an evaluator sees: what was written last, sent or not. */
export function shown(evaluator: string, cell: Cell, sheet: Sheet): Score {
  return sheet[keyOf(cell)] ?? sentBy(evaluator, cell) ?? { reason: '' };
}

export function isWhole({ value, reason }: Score): boolean {
  return value !== undefined && reason.trim() !== '';
}

/** Whole scores that the service does not have as they are. */
export function toSend(
  evaluator: string,
  cells: readonly Cell[],
  sheet: Sheet,
): Assessments['NewScore'][] {
  return cells.flatMap((cell) => {
    const written = sheet[keyOf(cell)];
    const sent = sentBy(evaluator, cell);
    const { option, framework, criterion } = cell;
    return written?.value !== undefined &&
      isWhole(written) &&
      (sent?.value !== written.value || sent.reason !== written.reason.trim()) &&
      option !== undefined &&
      framework !== undefined &&
      criterion !== undefined
      ? [{ option, framework, criterion, value: written.value, reason: written.reason }]
      : [];
  });
}

/**
 * Whether scores may be sent without being asked for. The one that completes what an evaluator owes
 * may open the scores of all and is not taken back, so it is handed in and never sent by itself;
 * from then on changes are handed in as well.
 *
 * @param owed what the service still wants of the evaluator
 */
export function maySendUnasked(
  evaluator: string,
  cells: readonly Cell[],
  sheet: Sheet,
  owed: number,
): boolean {
  const sending = toSend(evaluator, cells, sheet);
  const fresh = sending.filter(({ option, framework, criterion }) =>
    cells.some(
      (cell) =>
        cell.option === option &&
        cell.framework === framework &&
        cell.criterion === criterion &&
        sentBy(evaluator, cell) === undefined,
    ),
  );
  return sending.length > 0 && owed > fresh.length;
}

/** The sheet without what the service now has in the very same words. */
export function withoutSent(evaluator: string, cells: readonly Cell[], sheet: Sheet): Sheet {
  const still = cells.filter((cell) => {
    const written = sheet[keyOf(cell)];
    const sent = sentBy(evaluator, cell);
    return (
      written !== undefined &&
      !(sent && sent.value === written.value && sent.reason === written.reason.trim())
    );
  });
  return Object.fromEntries(still.map((cell) => [keyOf(cell), sheet[keyOf(cell)] as Score]));
}
