import { describe, expect, it } from 'vitest';
import { MARK_RADIUS, shortened, tradeOffPicture, type Placed } from './tradeOff';

function the<T>(found: T | undefined): T {
  if (found === undefined) {
    throw new Error('not found');
  }
  return found;
}

const exactly = (value: number) => ({ low: value, high: value });
const at = (id: string, sovereignty: number, competitiveness: number, rank?: number): Placed => ({
  id,
  name: `Option ${id} of a supplier`,
  rank,
  sovereignty: exactly(sovereignty),
  competitiveness: exactly(competitiveness),
});
const low = (interval: { low: number }) => interval.low;

describe('the trade-off picture', () => {
  const options = [at('a', 90, 40, 1), at('b', 60, 70, 2), at('c', 20, 20)];
  const picture = tradeOffPicture(options, ['a', 'b'], low, 900);

  it('has the more sovereign higher and the more competitive further right', () => {
    const [a, b] = ['a', 'b'].map((id) => picture.marks.find(({ option }) => option.id === id));
    expect(the(a).y).toBeLessThan(the(b).y);
    expect(the(a).x).toBeLessThan(the(b).x);
  });

  it('joins the front by steps from the left edge down to the axis', () => {
    const numbers = picture.front.match(/-?\d+(\.\d+)?/g)?.map(Number);
    expect(numbers?.[0]).toBe(picture.plot.left);
    expect(numbers?.at(-1)).toBe(picture.plot.bottom);
  });

  it('shows how far an option may reach', () => {
    const open = {
      ...at('o', 0, 0, 1),
      sovereignty: { low: 20, high: 80 },
      competitiveness: { low: 30, high: 50 },
    };
    const [mark] = tradeOffPicture([open], ['o'], low, 900).marks;
    expect(the(mark).reach.right).toBeGreaterThan(the(mark).x);
    expect(the(mark).reach.top).toBeLessThan(the(mark).y);
    expect(the(mark).reach.left).toBe(the(mark).x);
  });

  it.each([320, 600, 1200])('at %d px keeps everything inside and no label on another', (width) => {
    const many = Array.from({ length: 20 }, (_, i) =>
      at(`o${i}`, (i * 37) % 60, (i * 53) % 90, i + 1),
    );
    const { marks, plot } = tradeOffPicture(many, [], low, width);
    expect(marks).toHaveLength(20);
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(plot.left);
      expect(x).toBeLessThanOrEqual(plot.right);
      expect(y).toBeLessThanOrEqual(plot.bottom);
    }
    const boxes = marks.flatMap(({ label }) => {
      if (!label) return [];
      const wide = label.text.length * 7.2;
      const left =
        label.anchor === 'start'
          ? label.x
          : label.anchor === 'end'
            ? label.x - wide
            : label.x - wide / 2;
      return [{ left, right: left + wide, top: label.y - 14, bottom: label.y + 4 }];
    });
    for (const a of boxes) {
      for (const b of boxes) {
        if (a !== b) {
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
            false,
          );
        }
      }
    }
  });

  it('moves marks apart that lie on each other', () => {
    const { marks } = tradeOffPicture([at('a', 50, 50, 1), at('b', 50, 50, 2)], [], low, 900);
    const [a, b] = marks;
    expect(Math.hypot(the(a).x - the(b).x, the(a).y - the(b).y)).toBeGreaterThan(MARK_RADIUS);
    expect(the(a).option.id).toBe('a');
  });
});

it('cuts long names at a word', () => {
  expect(shortened('Le Chat Enterprise, Mistral Large 3', 20)).toBe('Le Chat Enterprise…');
  expect(shortened('Short', 20)).toBe('Short');
});
