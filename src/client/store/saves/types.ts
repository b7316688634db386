import type { Stage } from '../../../engine/model/events';
import type { ConferenceRecord } from '../../../engine/record/types';
import type { StartOptions } from '../../../protocol/messages';

/** A saved game as it stands in the list. Its record lies beside it. */
export interface SaveEntry {
  readonly id: string;
  /** Given by the player; empty for the name made from seat and date. */
  readonly name: string;
  readonly options: StartOptions;
  readonly meeting: number;
  readonly meetings: number;
  readonly stage: Stage | null;
  readonly steps: number;
  /** When it last changed, in milliseconds. */
  readonly changed: number;
  /** The tab in which it is open, or was last. Only that tab may write. */
  readonly owner: string;
}

/** Another tab has opened this save since: writing now could undo what it did. */
export class TakenElsewhere extends Error {}

/** Where saves lie. A null record is a conference in which nothing was decided yet. */
export interface Shelf {
  list(): Promise<readonly SaveEntry[]>;
  record(id: string): Promise<ConferenceRecord | null>;
  /** @throws TakenElsewhere when another tab owns the entry. */
  put(entry: SaveEntry, record: ConferenceRecord | null): Promise<void>;
  /** Changes the entry alone, whoever owns it. */
  change(id: string, patch: Partial<SaveEntry>): Promise<void>;
  remove(id: string): Promise<void>;
}
