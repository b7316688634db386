import { waitAfter } from './resource';

/** After so many tries a file is given up: another build may have taken the place of this one. */
export const MOST_TRIES = 8;

/** Files that wait to be fetched ahead, one after the other, so that nothing else waits for them. */
export interface Ahead {
  /** Fetches these next, before what waits already. */
  add(files: readonly string[]): void;
}

export interface AheadNeeds {
  /** @throws when the file did not come. */
  readonly take: (file: string) => Promise<void>;
  /** Settles when the page has nothing better to do. */
  readonly idle: () => Promise<void>;
  /** Settles after a time, or earlier where a try is likely to succeed. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Fetches ahead for as long as something waits. */
export function createAhead({ take, idle, wait }: AheadNeeds): Ahead {
  const known = new Set<string>();
  let waiting: string[] = [];
  let busy = false;

  async function one(file: string): Promise<void> {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      await idle();
      try {
        return await take(file);
      } catch {
        await wait(waitAfter(tries));
      }
    }
    // Should it be needed, it is asked for again then.
    known.delete(file);
  }

  async function work(): Promise<void> {
    busy = true;
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await one(file);
    busy = false;
  }

  return {
    add: (files) => {
      const fresh = files.filter((file) => !known.has(file));
      for (const file of fresh) known.add(file);
      waiting = [...fresh, ...waiting];
      if (!busy) void work();
    },
  };
}
