import { describe, expect, it } from 'vitest';
import { keyOf, maySendUnasked, sentBy, shown, toSend, withoutSent } from './scoring';
import type { Cell } from './useEvaluation';

const cell = (option: string, scores: Cell['scores'] = []): Cell => ({
  option,
  optionName: option,
  framework: 'judged',
  criterion: 'J-exit',
  sealed: true,
  scores,
});
const given = (value: number, reason: string) => ({
  evaluator: 'otto',
  value,
  reason,
  counts: true,
});
const sent = cell('a', [given(2, 'As described.')]);
const open = cell('b');
const last = cell('c');
const whole = { value: 1, reason: 'Plan by date.' };

describe('what an evaluator writes', () => {
  it('is sent once it has a level and a reason, and only what is new', () => {
    const sheet = {
      [keyOf(sent)]: { value: 2, reason: 'As described. ' },
      [keyOf(open)]: whole,
      [keyOf(last)]: { value: 3, reason: ' ' },
    };
    expect(toSend('otto', [sent, open, last], sheet)).toEqual([
      { option: 'b', framework: 'judged', criterion: 'J-exit', ...whole },
    ]);
  });

  it('is shown instead of what was sent, until it is sent itself', () => {
    const written = { value: 3, reason: 'Rehearsed.' };
    const sheet = { [keyOf(sent)]: written };
    expect(shown('otto', sent, {})).toEqual({ value: 2, reason: 'As described.' });
    expect(shown('otto', sent, sheet)).toEqual(written);
    expect(withoutSent('otto', [sent], sheet)).toEqual(sheet);
    expect(withoutSent('otto', [cell('a', [given(3, 'Rehearsed.')])], sheet)).toEqual({});
  });

  it('is sent by itself while something is owed beyond it, and never as the last', () => {
    const cells = [sent, open, last];
    expect(maySendUnasked('otto', cells, { [keyOf(open)]: whole }, 2)).toBe(true);
    expect(maySendUnasked('otto', cells, { [keyOf(open)]: whole }, 1)).toBe(false);
    expect(maySendUnasked('otto', cells, { [keyOf(open)]: whole, [keyOf(last)]: whole }, 2)).toBe(
      false,
    );
  });

  it('changes what was sent by itself only while something is owed', () => {
    const change = { [keyOf(sent)]: { value: 0, reason: 'On a second look.' } };
    expect(maySendUnasked('otto', [sent, open], change, 1)).toBe(true);
    expect(maySendUnasked('otto', [sent], change, 0)).toBe(false);
  });

  it('is no score where somebody went on without it', () => {
    const closed = cell('a', [
      { evaluator: 'otto', reason: 'Ill.', closedBy: 'anna', counts: true },
    ]);
    expect(sentBy('otto', closed)).toBeUndefined();
  });
});
