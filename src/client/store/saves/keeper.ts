import type { ConferenceRecord } from '../../../engine/record/types';
import { memoryShelf } from './shelves';
import { type SaveEntry, type Shelf, TakenElsewhere } from './types';

/** Why saves are kept in memory only, if they are. */
export type StorageTrouble = 'full' | 'forbidden';

export interface Keeper {
  list(): Promise<readonly SaveEntry[]>;
  record(id: string): Promise<ConferenceRecord | null>;
  /** Writes in the background, newest last; what an older write would have said is skipped. */
  keep(entry: SaveEntry, record: ConferenceRecord | null): void;
  /** Settles when nothing waits to be written. */
  flush(): Promise<void>;
  change(id: string, patch: Partial<SaveEntry>): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface KeeperListeners {
  /** The browser refuses to store; the game goes on from memory. */
  readonly onTrouble: (trouble: StorageTrouble) => void;
  /** Another tab owns this save now. */
  readonly onTaken: (id: string) => void;
  readonly onChange: () => void;
}

interface Job {
  readonly entry: SaveEntry;
  readonly record: ConferenceRecord | null;
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

const first = (jobs: ReadonlyMap<string, Job>): Job | undefined => jobs.values().next().value;

/** Keeps saves on disk, and in memory where the disk says no. Nothing it does can stop a game. */
export function createKeeper(openDisk: () => Promise<Shelf>, listeners: KeeperListeners): Keeper {
  const memory = memoryShelf();
  let disk: Promise<Shelf | null> | undefined;
  const pending = new Map<string, Job>();
  let writing: Promise<void> | null = null;

  const opened = (): Promise<Shelf | null> => {
    disk ??= openDisk().catch(() => {
      listeners.onTrouble('forbidden');
      return null;
    });
    return disk;
  };

  const onDisk = async <T>(work: (shelf: Shelf) => Promise<T>, otherwise: T): Promise<T> => {
    const shelf = await opened();
    if (!shelf) return otherwise;
    return work(shelf).catch(() => {
      listeners.onTrouble('forbidden');
      return otherwise;
    });
  };

  async function write({ entry, record }: Job): Promise<void> {
    const shelf = await opened();
    try {
      if (shelf) {
        await shelf.put(entry, record);
        // What had to be kept in memory is on disk again.
        await memory.remove(entry.id);
        return;
      }
    } catch (error) {
      if (error instanceof TakenElsewhere) {
        listeners.onTaken(entry.id);
        return;
      }
      listeners.onTrouble(isFull(error) ? 'full' : 'forbidden');
    }
    await memory.put(entry, record);
  }

  async function drain(): Promise<void> {
    for (let job = first(pending); job; job = first(pending)) {
      pending.delete(job.entry.id);
      await write(job);
    }
    writing = null;
    listeners.onChange();
  }

  return {
    list: async () => {
      const held = await memory.list();
      const stored = await onDisk((shelf) => shelf.list(), []);
      const ids = new Set(held.map(({ id }) => id));
      return [...held, ...stored.filter(({ id }) => !ids.has(id))].sort((a, b) => b.changed - a.changed);
    },
    record: async (id) => (await memory.record(id)) ?? onDisk((shelf) => shelf.record(id), null),
    keep: (entry, record) => {
      pending.set(entry.id, { entry, record });
      writing ??= drain();
    },
    flush: async () => {
      await writing;
    },
    change: async (id, patch) => {
      await writing;
      await memory.change(id, patch);
      await onDisk((shelf) => shelf.change(id, patch), undefined);
      listeners.onChange();
    },
    remove: async (id) => {
      await writing;
      await memory.remove(id);
      await onDisk((shelf) => shelf.remove(id), undefined);
      listeners.onChange();
    },
  };
}
