import type { ConferenceRecord } from '../../../engine/record/types';
import type { SaveEntry } from '../../../protocol/solo';

/** A save as it lies on the shelf; its record lies beside it. */
export interface StoredEntry extends SaveEntry {
  /** The tab in which it is open, or was last. Only that tab may write. */
  readonly owner: string;
}

/** Another tab has opened this save since: writing now could undo what it did. */
export class TakenElsewhere extends Error {}

/** The save was deleted since: writing now would bring it back. */
export class SaveGone extends Error {}

export interface Stored {
  readonly entries: readonly StoredEntry[];
  /** Ids of entries that cannot be read. */
  readonly damaged: readonly string[];
}

/** Where saves lie. */
export interface Shelf {
  list(): Promise<Stored>;
  record(id: string): Promise<ConferenceRecord | null>;
  /**
   * Writes the entry and the steps of its record from number `from` on; those before lie there already. Null writes a
   * new save, whole. @throws TakenElsewhere when another tab owns the entry, SaveGone when it should be there and is not.
   */
  put(entry: StoredEntry, record: ConferenceRecord, from: number | null): Promise<void>;
  /** Changes the entry alone, whoever owns it. False when there is none. */
  change(id: string, patch: Partial<StoredEntry>): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** Whether a put may be done over what lies there. */
export function mayPut(before: StoredEntry | undefined, entry: StoredEntry, from: number | null): void {
  if (!before && from !== null) throw new SaveGone(entry.id);
  if (before && before.owner !== entry.owner) throw new TakenElsewhere(entry.id);
}

/** A game in play does not know what its save is called; a name once given stays. */
export const named = (entry: StoredEntry, before: StoredEntry | undefined): StoredEntry => ({
  ...entry,
  name: entry.name || (before?.name ?? ''),
});
