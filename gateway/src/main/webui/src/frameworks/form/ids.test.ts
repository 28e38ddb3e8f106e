import { describe, expect, it } from 'vitest';
import { draftOf } from './draft';
import { frameworkIdFault, idFaults, named, suggestedFrameworkId, suggestedId } from './ids';

describe('an id is suggested', () => {
  it.each([
    ['Ease of use', 'ease-of-use'],
    ['Größe der Straße', 'grosse-der-strasse'],
    ['Qualité  de l’offre !', 'qualite-de-l-offre'],
    ['Concept and its delivery over all of the years', 'concept-and-its-delivery-over'],
    ['Κριτήριο', 'id'],
    ['  ', ''],
  ])('from the name: %s', (name, id) => {
    expect(suggestedId(name, [])).toBe(id);
  });

  it('that nothing else has', () => {
    expect(suggestedId('Exit', ['exit', 'exit-2'])).toBe('exit-3');
  });

  it('that begins with a letter for a framework', () => {
    expect(suggestedFrameworkId('2026: the Harbour')).toBe('the-harbour');
  });
});

const framework = draftOf({
  id: 'harbour@1',
  name: 'Harbour',
  groups: [{ id: 'G', name: 'G' }],
  profiles: [{ id: 'exit', name: 'Exit' }],
  criteria: [
    { id: 'exit', name: 'Exit' },
    { id: 'kept', name: 'Kept' },
  ],
});
const added = { id: '', name: '', key: '+1' };

describe('ids and names', () => {
  it('go together while an item is new', () => {
    const draft = { ...framework, criteria: [...framework.criteria, added] };
    const once = named(draft, '+1', 'Exit');
    expect(once.criteria.at(-1)?.id).toBe('exit-2');
    expect(named(once, '+1', 'Exit plan').criteria.at(-1)?.id).toBe('exit-plan');
  });

  it('part once another id was written, or the item was saved', () => {
    const own = { ...framework, criteria: [{ ...added, id: 'E-1' }] };
    expect(named(own, '+1', 'Exit').criteria[0]?.id).toBe('E-1');
    expect(named(framework, 'exit', 'Leaving').criteria[0]).toMatchObject({
      id: 'exit',
      name: 'Leaving',
    });
  });
});

describe('an id is refused as it is typed', () => {
  const withIds = (...ids: string[]) =>
    idFaults({ ...framework, criteria: ids.map((id, i) => ({ id, name: '', key: `+${i}` })) });

  it('when another objective or criterion has it', () => {
    expect([...withIds('a', 'G', 'a')]).toEqual([
      ['G', 'taken'],
      ['+0', 'taken'],
      ['+1', 'taken'],
      ['+2', 'taken'],
    ]);
  });

  it('when it has other characters, but not while it is empty', () => {
    expect([...withIds('', 'a b', '-a', 'a.b_c-1')]).toEqual([
      ['+1', 'invalid'],
      ['+2', 'invalid'],
    ]);
  });

  it('of a framework, when it is taken or too short', () => {
    expect(frameworkIdFault('eu-csf', ['eu-csf'])).toBe('taken');
    expect(frameworkIdFault('eu', [])).toBe('invalid');
    expect(frameworkIdFault('harbour-2', ['harbour'])).toBeUndefined();
  });
});
