import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../api/client';
import { chainPicture } from './chainGeometry';

const organisation = (
  id: string,
  country: string,
  owner?: string,
): Catalogue['OrganisationNode'] => ({
  organisation: { id, name: id.toUpperCase() },
  claims: [],
  control: {
    controllers: owner
      ? [{ organisation: owner, certainty: 'possible', ultimate: true, path: [] }]
      : [],
    holds: [{ jurisdiction: country, certainty: 'certain', controls: true, path: [] }],
  },
});

const offering = (
  id: string,
  layer: Catalogue['Layer'],
  by: string,
): Catalogue['OfferingNode'] => ({
  offering: { id, name: id, layer, organisation: { id: by, name: by.toUpperCase() } },
  claims: [],
});

const link = (from: string, relation: string, to: string, targetType: Catalogue['ObjectType']) => ({
  id: `${from}-${relation}-${to}`,
  from,
  relation,
  to,
  targetType,
  sources: [],
});

const CHAIN: Catalogue['Chain'] = {
  offerings: [
    offering('service', 'inference', 'ovh'),
    offering('qwen', 'model', 'alibaba'),
    offering('gpu', 'cloud', 'ovh'),
  ],
  organisations: [
    organisation('ovh', 'FR', 'Klaba family'),
    organisation('alibaba', 'CN'),
    organisation('nvidia', 'US'),
  ],
  links: [
    link('service', 'serves', 'qwen', 'offering'),
    link('service', 'developed-by', 'alibaba', 'organisation'),
    link('service', 'hosted-on', 'gpu', 'offering'),
    link('gpu', 'runs-on', 'nvidia', 'organisation'),
    link('qwen', 'trained-with', 'accelerator', 'unknown'),
  ],
  sources: [],
};

describe('the picture of a chain', () => {
  const picture = chainPicture(CHAIN, 1000);
  const node = (key: string) => {
    const found = picture.nodes.find((one) => one.key === key);
    if (!found) {
      throw new Error(`no node ${key} among ${picture.nodes.map((one) => one.key).join()}`);
    }
    return found;
  };

  it('has the layers from left to right, and only those that there are', () => {
    expect(picture.columns.map(({ column }) => column)).toEqual([
      'inference',
      'model',
      'cloud',
      'accelerator',
    ]);
    expect(node('service').x).toBeLessThan(node('qwen').x);
  });

  it('marks who controls a provider and puts its owners above it', () => {
    expect(node('gpu')).toMatchObject({
      controlledFrom: ['FR'],
      owners: [{ name: 'Klaba family', certain: false }],
    });
    expect(node('gpu').ownersHeight).toBeGreaterThan(0);
    expect(node('qwen').ownersHeight).toBe(0);
  });

  it('gives suppliers without a named offering and the undisclosed a place of their own', () => {
    expect(node('accelerator:nvidia')).toMatchObject({ kind: 'organisation', name: 'NVIDIA' });
    expect(node('unknown:accelerator')).toMatchObject({ kind: 'unknown', controlledFrom: [] });
  });

  it('does not show the developer of a model twice', () => {
    expect(picture.nodes.filter(({ name }) => name === 'ALIBABA')).toEqual([]);
  });

  it('draws links to what is not disclosed as possible only', () => {
    expect(picture.edges.filter(({ certain }) => !certain).map(({ to }) => to)).toEqual([
      'unknown:accelerator',
    ]);
  });

  it('never lets two boxes overlap, or a link run behind a box of a column in between', () => {
    for (const a of picture.nodes) {
      for (const b of picture.nodes) {
        expect(a === b || a.x !== b.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
      }
    }
    const past = picture.edges.find(({ from, to }) => from === 'service' && to === 'gpu');
    const lane = Number(/C\S+ \S+ \S+,(\S+?)H/.exec(past?.path ?? '')?.[1]);
    expect(lane < node('qwen').y || lane > node('qwen').y + node('qwen').height).toBe(true);
  });

  it('fits the width it is given while its columns are readable, and is wider then', () => {
    expect(picture.width).toBeLessThanOrEqual(1000);
    expect(chainPicture(CHAIN, 320).width).toBeGreaterThan(320);
  });
});
