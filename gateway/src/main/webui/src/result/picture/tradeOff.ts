import { scaleLinear } from 'd3-scale';
import { curveStepBefore, line } from 'd3-shape';
import type { Interval } from '../model/ranking';

/** An option as the picture shows it; points of 100. */
export interface Placed {
  id: string;
  name: string;
  /** Undefined when a gate excludes it. */
  rank: number | undefined;
  sovereignty: Interval;
  competitiveness: Interval;
}

export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  text: string;
}

export interface Mark<T extends Placed> {
  option: T;
  x: number;
  y: number;
  /** How far it may reach when unknown facts turn out in its favour, or against it. */
  reach: { left: number; right: number; top: number; bottom: number };
  /** Absent where there is no room; its rank in the mark leads to the table. */
  label: Label | undefined;
}

export interface TradeOffPicture<T extends Placed> {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: { at: number; value: number }[];
  yTicks: { at: number; value: number }[];
  marks: Mark<T>[];
  /** The Pareto front as steps; empty with nobody on it. */
  front: string;
}

export const MARK_RADIUS = 13;
const LABEL_HEIGHT = 18;
// The mean width of a character of the label's font at 15 px.
const CHARACTER = 7.2;

/**
 * Sovereignty upwards, competitiveness to the right, both from 0 to 100 whatever the options, so
 * that pictures of different procurements can be laid side by side.
 *
 * @param read the end of an interval that places the mark
 * @param frontIds the ids on the Pareto front
 */
export function tradeOffPicture<T extends Placed>(
  options: readonly T[],
  frontIds: readonly string[],
  read: (interval: Interval) => number,
  width: number,
): TradeOffPicture<T> {
  const narrow = width < 480;
  const height = Math.round(Math.min(560, Math.max(300, width * (narrow ? 0.95 : 0.62))));
  const plot = { left: narrow ? 40 : 52, right: width - 16, top: 18, bottom: height - 48 };
  const x = scaleLinear().domain([0, 100]).range([plot.left, plot.right]);
  const y = scaleLinear().domain([0, 100]).range([plot.bottom, plot.top]);
  const ticks = narrow ? [0, 50, 100] : [0, 20, 40, 60, 80, 100];

  const bare = apart(
    options.map((option) => ({
      option,
      x: x(read(option.competitiveness)),
      y: y(read(option.sovereignty)),
      reach: {
        left: x(option.competitiveness.low),
        right: x(option.competitiveness.high),
        top: y(option.sovereignty.high),
        bottom: y(option.sovereignty.low),
      },
    })),
    plot,
  );
  const marks = withLabels(bare, plot, narrow ? 18 : 34);
  const onFront = options
    .filter(({ id }) => frontIds.includes(id))
    .map((option) => ({ x: x(read(option.competitiveness)), y: y(read(option.sovereignty)) }))
    .sort((a, b) => a.x - b.x);
  return {
    width,
    height,
    plot,
    xTicks: ticks.map((value) => ({ value, at: x(value) })),
    yTicks: ticks.map((value) => ({ value, at: y(value) })),
    marks,
    front: frontLine(onFront, plot),
  };
}

type Bare<T extends Placed> = Omit<Mark<T>, 'label'>;
type Plot = TradeOffPicture<Placed>['plot'];

/** From the left edge to the axis: all that lies below and left of the line is beaten. */
function frontLine(points: { x: number; y: number }[], plot: Plot): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) {
    return '';
  }
  const steps = line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curveStepBefore);
  // From one point of the front to the next: down first, then to the right.
  return steps([{ x: plot.left, y: first.y }, ...points, { x: last.x, y: plot.bottom }]) ?? '';
}

/** Marks that lie on each other are moved apart sideways, just so that each can be seen and hit. */
function apart<T extends Placed>(marks: Bare<T>[], plot: Plot): Bare<T>[] {
  const placed: Bare<T>[] = [];
  const byImportance = [...marks].sort((a, b) => (a.option.rank ?? 99) - (b.option.rank ?? 99));
  for (const mark of byImportance) {
    const candidates = [0, 1, -1, 2, -2, 3, -3].flatMap((dx) =>
      [0, 1, -1].map((dy) => ({
        x: clamp(mark.x + dx * MARK_RADIUS * 1.7, plot.left, plot.right),
        y: clamp(mark.y + dy * MARK_RADIUS * 1.7, plot.top, plot.bottom),
      })),
    );
    candidates.sort((a, b) => distance(a, mark) - distance(b, mark));
    const free =
      candidates.find((at) => placed.every((other) => distance(at, other) >= MARK_RADIUS * 1.6)) ??
      mark;
    placed.push({ ...mark, ...free, x: free.x, y: free.y });
  }
  return placed;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Greedily: the best ranked option chooses its place first, from the right of its mark around. */
function withLabels<T extends Placed>(marks: Bare<T>[], plot: Plot, longest: number): Mark<T>[] {
  const taken: Box[] = marks.map(({ x, y }) => box(x, y, MARK_RADIUS + 1));
  return marks.map((mark) => {
    const text = shortened(mark.option.name, longest);
    const label = candidates(mark, text).find(
      ({ area }) =>
        area.left >= plot.left &&
        area.right <= plot.right + 12 &&
        area.top >= plot.top - 12 &&
        area.bottom <= plot.bottom - 2 &&
        taken.every((other) => !overlap(area, other)),
    );
    if (label) {
      taken.push(label.area);
    }
    return { ...mark, label: label?.label };
  });
}

function candidates(mark: Bare<Placed>, text: string): { label: Label; area: Box }[] {
  const width = text.length * CHARACTER;
  const gap = MARK_RADIUS + 5;
  const places: [number, number, Label['anchor']][] = [
    [gap, 0, 'start'],
    [-gap, 0, 'end'],
    [0, -gap - 6, 'middle'],
    [0, gap + 7, 'middle'],
    [gap - 4, -gap, 'start'],
    [gap - 4, gap, 'start'],
    [-gap + 4, -gap, 'end'],
    [-gap + 4, gap, 'end'],
  ];
  return places.map(([dx, dy, anchor]) => {
    const [x, y] = [mark.x + dx, mark.y + dy];
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return {
      label: { x, y: y + 5, anchor, text },
      area: { left, right: left + width, top: y - LABEL_HEIGHT / 2, bottom: y + LABEL_HEIGHT / 2 },
    };
  });
}

/** A name cut at a word, so that labels stay labels. */
export function shortened(name: string, longest: number): string {
  if (name.length <= longest) {
    return name;
  }
  const cut = name.slice(0, longest - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > longest / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:]+$/, '')}…`;
}

function box(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
