import { scaleLinear, scaleTime } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Catalogue } from '../api/client';

type Gap = Catalogue['CapabilityGap'];

export interface GapPoint {
  x: number;
  y: number;
  offering: string;
  name: string;
  date: string;
  score: number;
}

export interface GapSeries {
  group: string;
  path: string;
  points: GapPoint[];
  /** Where the name of the series stands, moved so that no two overlap. */
  label: { x: number; y: number };
}

export interface GapPicture {
  series: GapSeries[];
  xTicks: { x: number; date: Date }[];
  yTicks: { y: number; score: number }[];
  plot: { left: number; right: number; top: number; bottom: number };
}

const LABEL_HEIGHT = 17;

/**
 * The best score of each group over time as steps: a level holds until something better comes.
 * Where lower is better, the axis is turned, so that up is always better.
 *
 * @param until the right edge: what is best holds until then
 * @param width in CSS pixels
 */
export function gapPicture(gap: Gap, until: Date, width: number, height: number): GapPicture {
  const plot = { left: 44, right: width - 58, top: 12, bottom: height - 28 };
  const steps = gap.groups.flatMap((group) => group.steps.map(stepOf));
  const dates = steps.map(({ at }) => at.getTime());
  const scores = steps.map(({ score }) => score);
  const x = scaleTime()
    .domain([new Date(Math.min(...dates)), new Date(Math.max(...dates, until.getTime()))])
    .range([plot.left, plot.right]);
  const low = Math.min(...scores);
  const high = Math.max(...scores);
  const y = scaleLinear()
    .domain(gap.lowerIsBetter ? [high, low] : [low, high])
    .range([plot.bottom, plot.top])
    .nice(5);
  const steppedLine = line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curveStepAfter);

  const series = gap.groups.map((group) => {
    const points = group.steps.map(stepOf).map(({ at, ...step }) => ({
      ...step,
      x: x(at),
      y: y(step.score),
    }));
    const last = points.at(-1);
    const untilNow = last ? [...points, { x: plot.right, y: last.y }] : [];
    return {
      group: group.group ?? 'unknown',
      path: steppedLine(untilNow) ?? '',
      points,
      label: { x: plot.right + 8, y: (last?.y ?? plot.bottom) + 5 },
    };
  });
  return {
    series: withLabelsApart(series),
    xTicks: x.ticks(Math.max(2, Math.floor(width / 140))).map((date) => ({ date, x: x(date) })),
    yTicks: y.ticks(5).map((score) => ({ score, y: y(score) })),
    plot,
  };
}

function stepOf(step: Catalogue['CapabilityStep']) {
  const date = step.date ?? '1970-01-01';
  return {
    at: new Date(date),
    date,
    score: step.score ?? 0,
    offering: step.offering ?? '',
    name: step.name,
  };
}

/** From the top down, each label at least its height below the one above. */
function withLabelsApart(series: GapSeries[]): GapSeries[] {
  let free = -Infinity;
  const moved = new Map<GapSeries, number>();
  for (const one of [...series].sort((a, b) => a.label.y - b.label.y)) {
    const y = Math.max(one.label.y, free);
    moved.set(one, y);
    free = y + LABEL_HEIGHT;
  }
  return series.map((one) => ({
    ...one,
    label: { ...one.label, y: moved.get(one) ?? one.label.y },
  }));
}
