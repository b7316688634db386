import type { ConferenceRecord } from '../../../engine/record/types';
import type { Listing, SaveEntry, StorageTrouble } from '../../../protocol/solo';
import { memoryShelf } from './memory';
import { SaveGone, type Shelf, type StoredEntry, TakenElsewhere } from './types';

export interface Keeper {
  list(): Promise<Listing>;
  /** As it stands after everything that was to be kept of it. */
  record(id: string): Promise<ConferenceRecord | null>;
  /** Makes this tab the owner of a save. */
  take(id: string): Promise<void>;
  /** Writes in the background, newest last; what an older write would have said is skipped. */
  keep(entry: SaveEntry, record: ConferenceRecord): void;
  /** Settles when nothing waits to be written. */
  flush(): Promise<void>;
  /** False when it could not be done: there is no such save, or the disk says no. */
  change(id: string, patch: Partial<SaveEntry>): Promise<boolean>;
  /** False when the disk says no and may still hold it. */
  remove(id: string): Promise<boolean>;
}

export interface KeeperListeners {
  /** The browser refuses to store, and the game goes on from memory; null when it stores again. */
  readonly onTrouble: (trouble: StorageTrouble | null) => void;
  /** The save is another tab's now, or was deleted there. */
  readonly onLost: (id: string, why: 'taken' | 'removed') => void;
  readonly onChange: () => void;
}

interface Job {
  readonly entry: SaveEntry;
  readonly record: ConferenceRecord;
}

/** What is known to lie on the disk of a save. */
type Written = Pick<ConferenceRecord, 'engine' | 'version'> & { readonly steps: number };

const writtenOf = ({ engine, version, steps }: ConferenceRecord): Written => ({ engine, version, steps: steps.length });

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

/** What the disk has decided, as against a disk that is not there. */
const isVerdict = (error: unknown): boolean =>
  error instanceof TakenElsewhere || error instanceof SaveGone || isFull(error);

const first = (jobs: ReadonlyMap<string, Job>): Job | undefined => jobs.values().next().value;

/** Keeps saves on disk, and in memory where the disk says no. Nothing it does can stop a game. */
export function createKeeper(openDisk: () => Promise<Shelf>, owner: string, listeners: KeeperListeners): Keeper {
  const memory = memoryShelf();
  const written = new Map<string, Written>();
  const pending = new Map<string, Job>();
  let disk: Promise<Shelf> | null = null;
  let writing: Promise<void> | null = null;
  let trouble: StorageTrouble | null = null;

  function say(now: StorageTrouble | null): void {
    if (now !== trouble) listeners.onTrouble(now);
    trouble = now;
  }

  /**
   * Browsers close the databases of pages they suspend: the handle is dead, the data is not. So it is opened once again
   * before anything is said. @throws what the disk says the second time.
   */
  async function onDisk<T>(work: (shelf: Shelf) => Promise<T>): Promise<T> {
    try {
      disk ??= openDisk();
      return await work(await disk);
    } catch (error) {
      if (isVerdict(error)) throw error;
      disk = openDisk();
      return await work(await disk);
    }
  }

  async function ask<T>(work: (shelf: Shelf) => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await onDisk(work);
    } catch {
      disk = null;
      say('forbidden');
      return otherwise;
    }
  }

  /** Number of the step from which a record must still be written; null for a save that is not on the disk. */
  function missingFrom(id: string, { engine, version }: ConferenceRecord): number | null {
    const known = written.get(id);
    if (!known) return null;
    // What another engine wrote is written anew: its hashes have given way to this one's.
    return known.engine === engine && known.version === version ? known.steps : 0;
  }

  async function writeToDisk(entry: StoredEntry, record: ConferenceRecord): Promise<void> {
    await onDisk((shelf) => shelf.put(entry, record, missingFrom(entry.id, record)));
    written.set(entry.id, writtenOf(record));
    await memory.remove(entry.id);
  }

  async function write({ entry, record }: Job): Promise<void> {
    const mine = { ...entry, owner };
    try {
      await writeToDisk(mine, record);
      await bringBack();
    } catch (error) {
      if (error instanceof TakenElsewhere) return listeners.onLost(entry.id, 'taken');
      if (error instanceof SaveGone) return listeners.onLost(entry.id, 'removed');
      disk = null;
      say(isFull(error) ? 'full' : 'forbidden');
      await memory.put(mine, record, null);
    }
  }

  /** The disk takes what is written: what had to be kept in memory meanwhile goes there too. */
  async function bringBack(): Promise<void> {
    for (const held of (await memory.list()).entries) {
      const record = await memory.record(held.id);
      if (!record) continue;
      try {
        await writeToDisk(held, record);
      } catch (error) {
        if (!(error instanceof TakenElsewhere || error instanceof SaveGone)) throw error;
        await memory.remove(held.id);
      }
    }
    say(null);
  }

  async function drain(): Promise<void> {
    for (let job = first(pending); job; job = first(pending)) {
      pending.delete(job.entry.id);
      await write(job);
    }
    writing = null;
    listeners.onChange();
  }

  async function change(id: string, patch: Partial<StoredEntry>): Promise<boolean> {
    await writing;
    const held = await memory.change(id, patch);
    const kept = await ask((shelf) => shelf.change(id, patch), false);
    listeners.onChange();
    return held || kept;
  }

  return {
    list: async () => {
      await writing;
      const held = (await memory.list()).entries;
      const { entries, damaged } = await ask((shelf) => shelf.list(), { entries: [], damaged: [] });
      const ids = new Set(held.map(({ id }) => id));
      const all = [...held, ...entries.filter(({ id }) => !ids.has(id))].sort((a, b) => b.changed - a.changed);
      return { entries: all.map(({ owner: _, ...entry }) => entry), damaged };
    },
    record: async (id) => {
      await writing;
      const held = await memory.record(id);
      if (held) return held;
      const found = await ask((shelf) => shelf.record(id), null);
      // What lies there may be no record; whoever opens it finds out.
      if (Array.isArray(found?.steps)) written.set(id, writtenOf(found));
      return found;
    },
    take: async (id) => {
      await change(id, { owner });
    },
    keep: (entry, record) => {
      pending.set(entry.id, { entry, record });
      writing ??= drain();
    },
    flush: async () => {
      await writing;
    },
    change,
    remove: async (id) => {
      pending.delete(id);
      await writing;
      written.delete(id);
      const held = (await memory.record(id)) !== null;
      await memory.remove(id);
      const gone = await ask((shelf) => shelf.remove(id).then(() => true), false);
      listeners.onChange();
      return held || gone;
    },
  };
}
