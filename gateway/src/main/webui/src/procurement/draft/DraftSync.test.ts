import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../api/problem';
import { DraftSync, type Remote, type Saved, type Store } from './DraftSync';

interface Draft {
  title: string;
  need: string;
}

/** A service that holds one draft, and a network that may fail. */
class Service implements Remote<Draft> {
  saved: Saved<Draft> = { content: { title: 'Assistant', need: 'Answers' }, revision: 1 };
  failing: Problem | TypeError | undefined;
  writes = 0;

  read = () => (this.failing ? Promise.reject(this.failing) : Promise.resolve(this.saved));

  write = (content: Draft, revision: number) => {
    this.writes++;
    if (this.failing) {
      return Promise.reject(this.failing);
    }
    if (revision !== this.saved.revision) {
      return Promise.reject(new Problem(412, 'stale-revision', ''));
    }
    this.saved = { content, revision: revision + 1 };
    return Promise.resolve(this.saved);
  };
}

class Memory implements Store<Draft> {
  kept: { base: Saved<Draft>; mine: Draft } | undefined;
  load = () => this.kept;
  save = (kept: { base: Saved<Draft>; mine: Draft }) => {
    this.kept = kept;
  };
  clear = () => {
    this.kept = undefined;
  };
}

let service: Service;
let memory: Memory;
const open = (store = memory) => new DraftSync<Draft>(service.saved, service, store);

beforeEach(() => {
  vi.useFakeTimers();
  service = new Service();
  memory = new Memory();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a draft that saves itself', () => {
  it('sends once after a pause, not with every letter', async () => {
    const draft = open();
    for (const title of ['A', 'AI', 'AI assistant']) {
      draft.edit({ ...draft.snapshot().content, title });
    }
    expect(draft.snapshot().state).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(service.writes).toBe(1);
    expect(service.saved.content.title).toBe('AI assistant');
    expect(draft.snapshot().state).toBe('saved');
    expect(memory.kept).toBeUndefined();
  });

  it('keeps what was written while the network is away, and sends it when it is back', async () => {
    const draft = open();
    service.failing = new TypeError('Failed to fetch');
    draft.edit({ title: 'Written offline', need: 'Answers' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(draft.snapshot().state).toBe('offline');
    expect(memory.kept?.mine.title).toBe('Written offline');
    service.failing = undefined;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(draft.snapshot().state).toBe('saved');
    expect(service.saved.content.title).toBe('Written offline');
  });

  it('waits for the session and goes on when it is renewed', async () => {
    const draft = open();
    service.failing = new Problem(401, '', '');
    draft.edit({ title: 'Late', need: 'Answers' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(draft.snapshot().state).toBe('signed-out');
    expect(service.writes).toBe(1);
    service.failing = undefined;
    draft.retry();
    await vi.advanceTimersByTimeAsync(1);
    expect(service.saved.content.title).toBe('Late');
  });

  it('takes up in a new tab what another left unsent', async () => {
    memory.kept = { base: service.saved, mine: { title: 'Left behind', need: 'Answers' } };
    const draft = open();
    expect(draft.snapshot().content.title).toBe('Left behind');
    await vi.advanceTimersByTimeAsync(1);
    expect(service.saved.content.title).toBe('Left behind');
  });

  it('keeps what the service refuses, with the reason, until it is put right', async () => {
    const draft = open();
    service.failing = new Problem(422, 'invalid', '', [{ field: '#/title', message: 'too short' }]);
    draft.edit({ title: '', need: 'Answers' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(draft.snapshot()).toMatchObject({ state: 'refused', problem: { status: 422 } });
    expect(memory.kept?.mine.title).toBe('');
    service.failing = undefined;
    draft.edit({ title: 'Long enough', need: 'Answers' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(draft.snapshot().state).toBe('saved');
  });
});

describe('two tabs with one draft', () => {
  it('end with the changes of both', async () => {
    const [one, other] = [open(), open(new Memory())];
    one.edit({ title: 'From one', need: 'Answers' });
    await vi.advanceTimersByTimeAsync(1_000);
    other.edit({ title: 'Assistant', need: 'From the other' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(service.saved.content).toEqual({ title: 'From one', need: 'From the other' });
    expect(other.snapshot()).toMatchObject({ state: 'saved', merged: true });
  });

  it('show a conflict, keep both, and save what is chosen', async () => {
    const [one, other] = [open(), open(new Memory())];
    one.edit({ title: 'From one', need: 'Answers' });
    await vi.advanceTimersByTimeAsync(1_000);
    other.edit({ title: 'From the other', need: 'Answers' });
    await vi.advanceTimersByTimeAsync(2_000);
    const { state, conflicts, content } = other.snapshot();
    expect(state).toBe('conflict');
    expect(conflicts).toMatchObject([
      { pointer: '/title', mine: 'From the other', theirs: 'From one' },
    ]);
    expect(content.title).toBe('From the other');
    expect(service.saved.content.title).toBe('From one');
    other.resolve('/title', 'From the other');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(service.saved.content.title).toBe('From the other');
    expect(other.snapshot().state).toBe('saved');
  });
});
