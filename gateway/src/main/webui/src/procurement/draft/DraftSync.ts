import { asProblem, type Problem } from '../../api/problem';
import { merge, same, withField, type Conflict } from './merge';

/** What the service has. */
export interface Saved<T> {
  content: T;
  revision: number;
}

/** The service as far as a draft needs it; both throw a Problem. */
export interface Remote<T> {
  read(): Promise<Saved<T>>;
  write(content: T, revision: number): Promise<Saved<T>>;
}

/** Where what is not sent yet is kept, so that a closed tab or a dead network loses nothing. */
export interface Store<T> {
  load(): { base: Saved<T>; mine: T } | undefined;
  save(kept: { base: Saved<T>; mine: T }): void;
  clear(): void;
}

export type SyncState =
  | 'saved'
  | 'unsaved'
  | 'saving'
  /** No answer; kept here and tried again. */
  | 'offline'
  /** The session is over; kept here until it is renewed. */
  | 'signed-out'
  /** The service finds something wrong with it; kept here until it is put right. */
  | 'refused'
  /** Another tab or person changed the same fields. */
  | 'conflict';

export interface Snapshot<T> {
  state: SyncState;
  content: T;
  revision: number;
  conflicts: readonly Conflict[];
  problem: Problem | undefined;
  /** Whether changes of another tab or person have been taken over since it was opened. */
  merged: boolean;
}

const PAUSE_MS = 700;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/**
 * A draft that is saved while it is written. Every change is kept in this browser first and sent
 * after a pause; what comes between is merged field by field.
 */
export class DraftSync<T> {
  #base: Saved<T>;
  #mine: T;
  #state: SyncState = 'saved';
  #conflicts: Conflict[] = [];
  #problem: Problem | undefined;
  #merged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = FIRST_RETRY_MS;
  #snapshot: Snapshot<T>;
  readonly #listeners = new Set<() => void>();

  constructor(
    base: Saved<T>,
    readonly remote: Remote<T>,
    readonly store: Store<T>,
  ) {
    this.#base = base;
    this.#mine = base.content;
    const kept = store.load();
    if (kept) {
      const { merged, conflicts } = merge(kept.base.content, kept.mine, base.content);
      this.#mine = merged;
      this.#conflicts = conflicts;
    }
    this.#snapshot = this.#take();
    if (kept) {
      this.#changed(this.#conflicts.length > 0 ? 'conflict' : 'unsaved');
      this.#later(0);
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Snapshot<T> => this.#snapshot;

  edit(next: T): void {
    this.#mine = next;
    this.store.save({ base: this.#base, mine: next });
    if (this.#conflicts.length > 0) {
      this.#changed('conflict');
      return;
    }
    this.#changed(this.#state === 'signed-out' ? 'signed-out' : 'unsaved');
    this.#later(PAUSE_MS);
  }

  /** Takes one of the two values of a conflict. */
  resolve(pointer: string, value: unknown): void {
    this.#conflicts = this.#conflicts.filter((conflict) => conflict.pointer !== pointer);
    this.edit(withField(this.#mine, pointer, value));
  }

  /** Sends at once: the network or the session is back, or the user leaves. */
  retry(): void {
    if (this.#state !== 'saved' && this.#state !== 'saving' && this.#conflicts.length === 0) {
      this.#later(0);
    }
  }

  /** What the service said elsewhere, for example after a deed on the whole. */
  accept(saved: Saved<T>): void {
    if (this.#state === 'saved' && saved.revision > this.#base.revision) {
      this.#base = saved;
      this.#mine = saved.content;
      this.#changed('saved');
    }
  }

  async #send(): Promise<void> {
    if (this.#state === 'saving' || this.#conflicts.length > 0) {
      return;
    }
    if (same(this.#mine, this.#base.content)) {
      this.store.clear();
      this.#changed('saved');
      return;
    }
    const sent = this.#mine;
    this.#problem = undefined;
    this.#changed('saving');
    try {
      const { revision } = await this.remote.write(sent, this.#base.revision);
      // As it was written: the service strips spaces that somebody may be about to type on from.
      this.#base = { content: sent, revision };
      this.#retryMs = FIRST_RETRY_MS;
      this.#afterWrite(sent);
    } catch (error) {
      await this.#refused(asProblem(error));
    }
  }

  #afterWrite(sent: T): void {
    if (this.#mine === sent) {
      this.store.clear();
      this.#changed('saved');
    } else {
      this.store.save({ base: this.#base, mine: this.#mine });
      this.#changed('unsaved');
      this.#later(PAUSE_MS);
    }
  }

  async #refused(problem: Problem): Promise<void> {
    this.#problem = problem;
    if (problem.status === 412) {
      await this.#mergeWithTheirs();
    } else if (problem.status === 401) {
      this.#changed('signed-out');
    } else if (problem.passing) {
      this.#changed('offline');
      this.#later(this.#retryMs);
      this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2);
    } else {
      this.#changed('refused');
    }
  }

  async #mergeWithTheirs(): Promise<void> {
    try {
      const theirs = await this.remote.read();
      const { merged, conflicts } = merge(this.#base.content, this.#mine, theirs.content);
      this.#base = theirs;
      this.#mine = merged;
      this.#conflicts = conflicts;
      this.#merged = true;
      this.#problem = undefined;
      this.store.save({ base: theirs, mine: merged });
      this.#changed(conflicts.length > 0 ? 'conflict' : 'unsaved');
      this.#later(0);
    } catch (error) {
      const problem = asProblem(error);
      await this.#refused(problem.status === 412 ? asProblem(new Error(problem.detail)) : problem);
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), ms);
  }

  #changed(state: SyncState): void {
    this.#state = state;
    this.#snapshot = this.#take();
    this.#listeners.forEach((listener) => listener());
  }

  #take(): Snapshot<T> {
    return {
      state: this.#state,
      content: this.#mine,
      revision: this.#base.revision,
      conflicts: this.#conflicts,
      problem: this.#problem,
      merged: this.#merged,
    };
  }
}
