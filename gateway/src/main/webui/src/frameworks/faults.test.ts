import { expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { faultsIn } from './faults';

it('faults are told from top to bottom with the line that was written', () => {
  const problem = new Problem(422, 'invalid-framework', '', [
    { field: '#/axis', message: 'Line 3: does not have a value in the enumeration.' },
    { field: '#/name', message: 'Line 2: must be at least 1 characters long.' },
    { field: '#', message: 'Line 9, column 1: found unexpected end of stream.' },
    { field: '#/profiles', message: 'Weights sum to 0.9.' },
  ]);
  expect(faultsIn(problem, 'id: hafen\r\nname: ""\n  axis: x\n')).toEqual([
    { line: undefined, written: undefined, pointer: '/profiles', message: 'Weights sum to 0.9.' },
    {
      line: 2,
      written: 'name: ""',
      pointer: '/name',
      message: 'must be at least 1 characters long.',
    },
    {
      line: 3,
      written: 'axis: x',
      pointer: '/axis',
      message: 'does not have a value in the enumeration.',
    },
    { line: 9, written: undefined, pointer: '', message: 'found unexpected end of stream.' },
  ]);
});
