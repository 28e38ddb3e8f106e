import type { Catalogue } from '../api/client';
import { COLUMNS, columnOf, targetKey, type Column } from './chainColumns';
import { DETOURS, edgesBetween, GAP_X, type ChainEdge } from './chainLinks';

type Chain = Catalogue['Chain'];
type OrganisationNode = Catalogue['OrganisationNode'];

export interface Owner {
  name: string;
  certain: boolean;
}

export interface ChainNode {
  key: string;
  column: Column;
  /** What it is: an offering, an organisation without a named offering, or nothing that is known. */
  kind: 'offering' | 'organisation' | 'named' | 'unknown';
  name: string;
  /** Where more is to be read about it. */
  page?: string;
  provider?: string;
  /** Countries from which the provider is certainly or possibly controlled. */
  controlledFrom: string[];
  possiblyControlledFrom: string[];
  runsIn: string[];
  owners: Owner[];
  x: number;
  y: number;
  width: number;
  height: number;
  /** Height of the strips of owners above the box, part of `height`. */
  ownersHeight: number;
}

export interface ChainPicture {
  columns: { column: Column; x: number; width: number }[];
  nodes: ChainNode[];
  edges: ChainEdge[];
  width: number;
  height: number;
}

const BOX = 86;
const STRIP = 24;
const HEAD = 34;
const GAP_Y = 18;
const MIN_COLUMN = 168;
const MAX_COLUMN = 300;
const MAX_OWNERS = 2;

/**
 * Lays a chain out: layers from left to right, in each column one node below the other, above each
 * node who owns its provider. Links to what is not disclosed lead to a node of their own.
 *
 * @param available width in CSS pixels; the picture is wider when its columns need it
 */
export function chainPicture(chain: Chain, available: number): ChainPicture {
  const drafts = nodesOf(chain);
  const present = COLUMNS.filter((column) => drafts.some((node) => node.column === column));
  const width = Math.min(
    MAX_COLUMN,
    Math.max(MIN_COLUMN, (available - GAP_X * (present.length - 1) - 2) / present.length),
  );
  const columns = present.map((column, index) => ({
    column,
    x: 1 + index * (width + GAP_X),
    width,
  }));
  const heights = present.map((column) =>
    drafts
      .filter((node) => node.column === column)
      .reduce((sum, node) => sum + node.height + GAP_Y, -GAP_Y),
  );
  const inner = Math.max(...heights, 0);
  // Links may run past the highest column only when there is one between two others.
  const margin = present.length > 2 ? DETOURS : 0;
  const nodes = columns.flatMap(({ column, x }, index) => {
    // Short columns stand in the middle, so that links run level where they can.
    let y = HEAD + margin + (inner - (heights[index] ?? 0)) / 2;
    return drafts
      .filter((node) => node.column === column)
      .map((node) => {
        const placed = { ...node, x, y, width };
        y += node.height + GAP_Y;
        return placed;
      });
  });
  const last = columns.at(-1);
  const { edges, lowest } = edgesBetween(chain, nodes);
  return {
    columns,
    nodes,
    edges,
    width: last ? last.x + last.width + 1 : 0,
    height: Math.max(HEAD + margin + inner, lowest) + 4,
  };
}

type Draft = Omit<ChainNode, 'x' | 'y' | 'width'>;

function nodesOf(chain: Chain): Draft[] {
  const organisations = new Map(
    chain.organisations.map((node) => [node.organisation?.id ?? '', node]),
  );
  const nodes = chain.offerings.map(({ offering }): Draft => {
    const provider = organisations.get(offering?.organisation?.id ?? '');
    return sized({
      key: offering?.id ?? '',
      column: offering?.layer ?? 'application',
      kind: 'offering',
      name: offering?.name ?? '',
      page: `/catalogue/${offering?.id ?? ''}`,
      ...(offering?.organisation?.name && { provider: offering.organisation.name }),
      runsIn: offering?.hostingCountries ?? [],
      ...controlOf(provider, offering?.organisation?.controlledFrom),
    });
  });
  for (const link of chain.links) {
    const key = targetKey(link);
    const organisation = organisations.get(link.to ?? '');
    if (nodes.some((node) => node.key === key) || isShown(link, nodes, organisation)) {
      continue;
    }
    const known = link.targetType === 'organisation' || link.targetType === 'named';
    nodes.push(
      sized({
        key,
        column: columnOf(link),
        kind: link.targetType === 'organisation' ? 'organisation' : known ? 'named' : 'unknown',
        name:
          organisation?.organisation?.name ?? (known ? (link.to ?? '') : (link.targetType ?? '')),
        ...(organisation && { page: `/organisations/${link.to ?? ''}` }),
        runsIn: [],
        ...controlOf(organisation, undefined),
      }),
    );
  }
  return nodes;
}

/** Whether an organisation stands in its column already, with an offering of its own. */
function isShown(
  link: Catalogue['Link'],
  nodes: Draft[],
  organisation?: OrganisationNode,
): boolean {
  return (
    link.targetType === 'organisation' &&
    nodes.some(
      ({ column, provider }) =>
        column === columnOf(link) && provider === organisation?.organisation?.name,
    )
  );
}

function controlOf(node: OrganisationNode | undefined, fallback: string[] | undefined) {
  const holds = (node?.control?.holds ?? []).filter(({ controls }) => controls);
  const countries = (certainty: string) => [
    ...new Set(
      holds.filter((hold) => hold.certainty === certainty).map((hold) => hold.jurisdiction ?? ''),
    ),
  ];
  const certain = holds.length > 0 ? countries('certain') : (fallback ?? []);
  return {
    controlledFrom: certain,
    possiblyControlledFrom: countries('possible').filter((code) => !certain.includes(code)),
    owners: (node?.control?.controllers ?? [])
      .filter(({ organisation }) => organisation !== undefined)
      .map(({ organisation = '', certainty }) => ({
        name: organisation,
        certain: certainty === 'certain',
      })),
  };
}

function sized(node: Omit<Draft, 'height' | 'ownersHeight'>): Draft {
  const ownersHeight = Math.min(node.owners.length, MAX_OWNERS) * STRIP;
  return { ...node, ownersHeight, height: ownersHeight + BOX };
}
