import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { ConferenceRecord, Step } from '../../../engine/record/types';
import { readEntry } from './entry';
import { mayPut, named, type Shelf, type StoredEntry } from './types';

/** A record without its steps, which lie one by one: so a move writes what it added and nothing else. */
type Head = Omit<ConferenceRecord, 'steps'>;

interface Schema extends DBSchema {
  entries: { key: string; value: StoredEntry };
  heads: { key: string; value: Head };
  /** By save and number of the step, from 0. */
  steps: { key: [string, number]; value: Step };
}

/** Version 1 kept each record whole. */
interface OldSchema extends Schema {
  records: { key: string; value: ConferenceRecord };
}

const NAME = 'ad-referendum';
const VERSION = 2;
const STORES = ['entries', 'heads', 'steps'] as const;

const stepsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

/** Saves in this browser's database. @throws when the browser forbids it. */
export async function openDiskShelf(): Promise<Shelf> {
  const db = await openDB<Schema>(NAME, VERSION, {
    upgrade: async (fresh, from, _to, work) => {
      if (from < 1) fresh.createObjectStore('entries', { keyPath: 'id' });
      fresh.createObjectStore('heads');
      fresh.createObjectStore('steps');
      if (from === 1) await takeOver(fresh as unknown as Old, work as unknown as OldWork);
    },
    // A newer version of the game in another tab may go ahead; this one then works from memory.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    list: async () => {
      const work = db.transaction('entries');
      const [keys, found] = await Promise.all([work.store.getAllKeys(), work.store.getAll()]);
      const entries = found.map(readEntry);
      return {
        entries: entries.filter((entry) => entry !== null),
        damaged: keys.filter((_, i) => entries[i] === null),
      };
    },
    record: async (id) => {
      const work = db.transaction(['heads', 'steps']);
      const head = work.objectStore('heads').get(id);
      const steps = work.objectStore('steps').getAll(stepsOf(id));
      const found = await head;
      return found ? { ...found, steps: await steps } : null;
    },
    put: async (entry, record, from) => {
      const work = db.transaction(STORES, 'readwrite');
      // Observed before anything can fail, so that an aborted transaction is never an unhandled rejection.
      const done = work.done.catch((error: unknown) => error);
      try {
        const entries = work.objectStore('entries');
        const before = readEntry(await entries.get(entry.id)) ?? undefined;
        mayPut(before, entry, from);
        await entries.put(named(entry, before));
        const { steps, ...head } = record;
        if (!from) {
          await work.objectStore('heads').put(head, entry.id);
          await work.objectStore('steps').delete(stepsOf(entry.id));
        }
        const first = from ?? 0;
        for (const [i, step] of steps.slice(first).entries())
          await work.objectStore('steps').put(step, [entry.id, first + i]);
      } catch (error) {
        abort(work);
        await done;
        throw error;
      }
      const failed = await done;
      if (failed) throw failed;
    },
    change: async (id, patch) => {
      const work = db.transaction('entries', 'readwrite');
      const entry = await work.store.get(id);
      if (entry) await work.store.put({ ...entry, ...patch });
      await work.done;
      return entry !== undefined;
    },
    remove: async (id) => {
      const work = db.transaction(STORES, 'readwrite');
      await Promise.all([
        work.objectStore('entries').delete(id),
        work.objectStore('heads').delete(id),
        work.objectStore('steps').delete(stepsOf(id)),
        work.done,
      ]);
    },
  };
}

type Old = IDBPDatabase<OldSchema>;
type OldWork = IDBPTransaction<OldSchema, ('entries' | 'heads' | 'steps' | 'records')[], 'versionchange'>;

/** Parts the records of version 1. One that is none is left behind; its entry then says that it cannot be opened. */
async function takeOver(db: Old, work: OldWork): Promise<void> {
  for (let old = await work.objectStore('records').openCursor(); old; old = await old.continue()) {
    const { steps, ...head } = old.value;
    if (!Array.isArray(steps)) continue;
    await work.objectStore('heads').put(head, old.key);
    for (const [i, step] of steps.entries()) await work.objectStore('steps').put(step, [old.key, i]);
  }
  db.deleteObjectStore('records');
}

// A transaction that failed by itself has ended already, and aborting it again throws.
function abort(work: { abort(): void }): void {
  try {
    work.abort();
  } catch {
    return;
  }
}
