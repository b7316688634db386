/** Something that is fetched. Neither there, failed nor unknown: it is on its way. */
export interface Fetched<T> {
  readonly value: T | null;
  /** The last try failed; the next one comes by itself. */
  readonly failed: boolean;
  /** This build has no such thing: no further try will find it. */
  readonly unknown: boolean;
}

/** Shaped for `useSyncExternalStore`. While somebody watches it is fetched, and after a failure fetched again. */
export interface Resource<T> {
  readonly read: () => Fetched<T>;
  /** Returns what ends the watching. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Tries now rather than when the time has come. */
  readonly again: () => void;
  /** Fetches without watching: one try. Settles in either case. */
  readonly fetch: () => Promise<void>;
}

/** What a resource needs from the page. */
export interface ResourceNeeds {
  /** Runs something later, in milliseconds; returns what calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Tells of moments at which a try is more likely to succeed than before; returns what ends the telling. */
  readonly onChance: (run: () => void) => () => void;
  readonly isUnknown: (error: unknown) => boolean;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** Milliseconds until the next try, after so many that failed. */
export const waitAfter = (tries: number): number => Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));

export const COMING = { value: null, failed: false, unknown: false } as const;

/** Fetches when first watched or asked for, and keeps what has come. */
export function createResource<T>(load: () => Promise<T>, needs: ResourceNeeds): Resource<T> {
  let state: Fetched<T> = COMING;
  let trying: Promise<void> | null = null;
  let tries = 0;
  const watchers = new Set<() => void>();
  let callOff = () => {};
  let stopHoping = () => {};

  const settled = (): boolean => state.value !== null || state.unknown;

  const become = (next: Fetched<T>): void => {
    state = next;
    for (const watcher of watchers) watcher();
  };

  const fail = (error: unknown): void => {
    const unknown = needs.isUnknown(error);
    tries += 1;
    if (!unknown && watchers.size > 0) callOff = needs.after(waitAfter(tries), attempt);
    become({ value: null, failed: !unknown, unknown });
  };

  function attempt(): Promise<void> {
    callOff();
    if (settled()) return Promise.resolve();
    trying ??= load()
      .then((value) => become({ value, failed: false, unknown: false }), fail)
      .finally(() => {
        trying = null;
      });
    return trying;
  }

  return {
    read: () => state,
    subscribe: (changed) => {
      watchers.add(changed);
      if (watchers.size === 1) {
        // What failed for somebody else, a while ago, is on its way again.
        if (state.failed) state = COMING;
        stopHoping = needs.onChance(() => void attempt());
        void attempt();
      }
      return () => {
        watchers.delete(changed);
        if (watchers.size > 0) return;
        callOff();
        stopHoping();
      };
    },
    again: () => void attempt(),
    fetch: attempt,
  };
}
