import type { Problem } from '../api/problem';

/** What is wrong with an uploaded text, and where. */
export interface Fault {
  /** From 1; absent where the service names none. */
  line: number | undefined;
  /** That line as it was uploaded. */
  written: string | undefined;
  /** JSON pointer; empty for the whole. */
  pointer: string;
  message: string;
}

/** From top to bottom. */
export function faultsIn(problem: Problem, text: string): Fault[] {
  const lines = text.split(/\r?\n/);
  return problem.violations
    .map(({ field, message }) => {
      const [, number, rest] = /^Line (\d+)(?:, column \d+)?: (.*)$/s.exec(message) ?? [];
      const line = number === undefined ? undefined : Number(number);
      return {
        line,
        written: line === undefined ? undefined : lines[line - 1]?.trim(),
        pointer: field.replace(/^#/, ''),
        message: rest ?? message,
      };
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
