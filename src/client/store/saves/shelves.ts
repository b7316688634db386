import { type DBSchema, openDB } from 'idb';
import type { ConferenceRecord } from '../../../engine/record/types';
import { type SaveEntry, type Shelf, TakenElsewhere } from './types';

interface Schema extends DBSchema {
  entries: { key: string; value: SaveEntry };
  records: { key: string; value: ConferenceRecord };
}

const NAME = 'ad-referendum';
const VERSION = 1;

function mayWrite(before: SaveEntry | undefined, entry: SaveEntry): void {
  if (before && before.owner !== entry.owner) throw new TakenElsewhere(entry.id);
}

// A game in play does not know what its save is called; a name once given stays.
const named = (entry: SaveEntry, before: SaveEntry | undefined): SaveEntry => ({
  ...entry,
  name: entry.name || (before?.name ?? ''),
});

/** Saves in this browser's database. @throws when the browser forbids it. */
export async function openDiskShelf(): Promise<Shelf> {
  const db = await openDB<Schema>(NAME, VERSION, {
    upgrade: (fresh) => {
      fresh.createObjectStore('entries', { keyPath: 'id' });
      fresh.createObjectStore('records');
    },
    // A newer version of the game in another tab may go ahead; this one then works from memory.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    list: () => db.getAll('entries'),
    record: async (id) => (await db.get('records', id)) ?? null,
    put: async (entry, record) => {
      const work = db.transaction(['entries', 'records'], 'readwrite');
      // Observed before anything can fail, so that an aborted transaction is never an unhandled rejection.
      const done = work.done.catch((error: unknown) => error);
      try {
        const before = await work.objectStore('entries').get(entry.id);
        mayWrite(before, entry);
        await work.objectStore('entries').put(named(entry, before));
        if (record) await work.objectStore('records').put(record, entry.id);
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
    },
    remove: async (id) => {
      const work = db.transaction(['entries', 'records'], 'readwrite');
      await Promise.all([work.objectStore('entries').delete(id), work.objectStore('records').delete(id), work.done]);
    },
  };
}

// A transaction that failed by itself has ended already, and aborting it again throws.
function abort(work: { abort(): void }): void {
  try {
    work.abort();
  } catch {
    return;
  }
}

/** Saves that live as long as the page. */
export function memoryShelf(): Shelf {
  const entries = new Map<string, SaveEntry>();
  const records = new Map<string, ConferenceRecord>();
  return {
    list: async () => [...entries.values()],
    record: async (id) => records.get(id) ?? null,
    put: async (entry, record) => {
      mayWrite(entries.get(entry.id), entry);
      entries.set(entry.id, named(entry, entries.get(entry.id)));
      if (record) records.set(entry.id, record);
    },
    change: async (id, patch) => {
      const entry = entries.get(id);
      if (entry) entries.set(id, { ...entry, ...patch });
    },
    remove: async (id) => {
      entries.delete(id);
      records.delete(id);
    },
  };
}
