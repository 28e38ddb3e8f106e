import type { Catalogue } from '../api/client';
import { targetKey } from './chainColumns';
import type { ChainNode } from './chainGeometry';

export interface ChainEdge {
  key: string;
  from: string;
  to: string;
  relation: string;
  certain: boolean;
  path: string;
}

/** Between two columns. */
export const GAP_X = 56;
/** Room between a box and a link that runs past it, and between such links. */
const DETOUR = 12;
const LANE = 7;
const LANES = 4;
/** How far links may run from the boxes that they pass. */
export const DETOURS = DETOUR + LANES * LANE;

/** The links of a chain between its nodes, and how far down the lowest of them runs. */
export function edgesBetween(
  chain: Catalogue['Chain'],
  nodes: ChainNode[],
): { edges: ChainEdge[]; lowest: number } {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  let detours = 0;
  let lowest = 0;
  const pathOf = (from: ChainNode, to: ChainNode): string => {
    const between = nodes.filter(
      ({ x }) => x > Math.min(from.x, to.x) && x < Math.max(from.x, to.x),
    );
    if (between.length === 0) {
      return curve(from, to);
    }
    const lane = laneFor(from, to, between, detours++);
    lowest = Math.max(lowest, lane);
    return around(from, to, lane);
  };
  const edges = chain.links.flatMap((link) => {
    const from = byKey.get(link.from ?? '');
    const to = byKey.get(targetKey(link));
    return from && to && from !== to
      ? [
          {
            key: link.id ?? `${link.from}-${link.relation}-${link.to}`,
            from: from.key,
            to: to.key,
            relation: link.relation ?? '',
            certain: link.targetType !== 'unknown' && link.targetType !== 'varies',
            path: pathOf(from, to),
          },
        ]
      : [];
  });
  return { edges, lowest };
}

function middleOf(node: ChainNode): number {
  return node.y + node.ownersHeight + (node.height - node.ownersHeight) / 2;
}

function curve(from: ChainNode, to: ChainNode): string {
  const y1 = middleOf(from);
  const y2 = middleOf(to);
  if (from.column === to.column) {
    const x = from.x + from.width;
    return `M${x},${y1}C${x + 34},${y1} ${x + 34},${y2} ${x},${y2}`;
  }
  const forward = to.x > from.x;
  const x1 = forward ? from.x + from.width : from.x;
  const x2 = forward ? to.x : to.x + to.width;
  const bend = (x2 - x1) / 2;
  return `M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
}

/** A link over columns in between runs above or below what stands there, never behind it. */
function laneFor(from: ChainNode, to: ChainNode, between: ChainNode[], detour: number): number {
  const apart = DETOUR + (detour % LANES) * LANE;
  const above = Math.min(...between.map(({ y }) => y)) - apart;
  const below = Math.max(...between.map(({ y, height }) => y + height)) + apart;
  const way = (lane: number) => Math.abs(middleOf(from) - lane) + Math.abs(middleOf(to) - lane);
  return way(above) <= way(below) ? above : below;
}

function around(from: ChainNode, to: ChainNode, lane: number): string {
  const y1 = middleOf(from);
  const y2 = middleOf(to);
  const forward = to.x > from.x;
  const x1 = forward ? from.x + from.width : from.x;
  const x2 = forward ? to.x : to.x + to.width;
  const bend = (forward ? 1 : -1) * (GAP_X / 2);
  const enter = x1 + 2 * bend;
  const leave = x2 - 2 * bend;
  return (
    `M${x1},${y1}C${x1 + bend},${y1} ${x1 + bend},${lane} ${enter},${lane}` +
    `H${leave}C${leave + bend},${lane} ${x2 - bend},${y2} ${x2},${y2}`
  );
}
