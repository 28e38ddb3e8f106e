import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { asYaml } from './yaml';

it('a downloaded framework has what its authors write and nothing that is counted or left open', async () => {
  const yaml = await asYaml({
    id: 'harbour@2',
    version: '2',
    standing: 'authority',
    name: 'Harbour',
    axis: 'sovereignty',
    source: { title: 'Council decision', address: '' },
    remark: '',
    groups: [],
    profiles: [{ id: 'even', name: 'Even', weights: { H: 1 } }],
    criteria: [
      {
        id: 'H',
        name: 'Owner: who?',
        scale: { worst: 0, best: 1, unit: 'level', levels: [{ level: 0, name: 'No' }] },
        derivation: { answered: false, judged: true, cases: [] },
      },
    ],
  });
  expect(parse(yaml)).toEqual({
    id: 'harbour',
    name: 'Harbour',
    axis: 'sovereignty',
    source: { title: 'Council decision' },
    profiles: [{ id: 'even', name: 'Even', weights: { H: 1 } }],
    criteria: [
      {
        id: 'H',
        name: 'Owner: who?',
        scale: { worst: 0, best: 1, unit: 'level', levels: [{ level: 0, name: 'No' }] },
        derivation: { judged: true },
      },
    ],
  });
});
