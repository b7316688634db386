import type { ConferenceRecord } from '../../../engine/record/types';
import { mayPut, named, type Shelf, type StoredEntry } from './types';

/** Saves that live as long as the worker. */
export function memoryShelf(): Shelf {
  const entries = new Map<string, StoredEntry>();
  const records = new Map<string, ConferenceRecord>();
  return {
    list: async () => ({ entries: [...entries.values()], damaged: [] }),
    record: async (id) => records.get(id) ?? null,
    put: async (entry, record, from) => {
      mayPut(entries.get(entry.id), entry, from);
      entries.set(entry.id, named(entry, entries.get(entry.id)));
      records.set(entry.id, record);
    },
    change: async (id, patch) => {
      const entry = entries.get(id);
      if (entry) entries.set(id, { ...entry, ...patch });
      return entry !== undefined;
    },
    remove: async (id) => {
      entries.delete(id);
      records.delete(id);
    },
  };
}
