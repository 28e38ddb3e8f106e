import type { Text } from '../i18n/text';
import type { GateResult, OptionResult } from './model/assessed';
import type { Interval } from './model/ranking';

/** Points as they are said: one number when nothing is open. */
export function range({ low, high }: Interval, text: Text, digits = 0): string {
  const [from, to] = [text.number(low, digits), text.number(high, digits)];
  return from === to ? from : text('result.range', { from, to });
}

/** Why an option has no rank, or what is still open. */
export function admissionText(option: OptionResult, text: Text): string {
  const named = (verdict: GateResult['verdict']) =>
    text.list(
      option.gates
        .filter((gate) => gate.verdict === verdict)
        .map(({ criterion = '' }) => criterion),
    );
  switch (option.admission) {
    case 'excluded':
      return text('result.excluded', { gates: named('fail') || named('undecided') });
    case 'undecided':
      return text('result.undecided', { gates: named('undecided') });
    default:
      return text('result.admitted');
  }
}
