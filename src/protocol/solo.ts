/** Messages between a page and the worker that holds its table and its saves. Documented in PROTOCOL.md. */

import type { Debrief } from '../debrief/types';
import type { Refusal } from '../engine/acts';
import type { Stage } from '../engine/model/stages';
import type { ConferenceRecord } from '../engine/record/types';
import type { Request, Update, View } from '../engine/view/types';
import type { FaultCode, GameOptions } from './messages';
import type { Submission } from './submissions';

/** A saved game as it stands in the list. What it holds stays in the worker. */
export interface SaveEntry {
  readonly id: string;
  /** Given by the player; empty for the name made from seat and date. */
  readonly name: string;
  readonly options: GameOptions;
  /** Nobody played it: it is told from the chair's seat, and only once it is over. */
  readonly watched?: true;
  readonly meeting: number;
  readonly meetings: number;
  readonly stage: Stage;
  readonly steps: number;
  /** When it last changed, in milliseconds. */
  readonly changed: number;
}

export interface Listing {
  /** Newest first. */
  readonly entries: readonly SaveEntry[];
  /** Ids of saves that cannot be read. */
  readonly damaged: readonly string[];
}

/** Why saves are kept in memory only, if they are. */
export type StorageTrouble = 'full' | 'forbidden';

/** Largest record file taken in, in bytes. */
export const MAX_RECORD_BYTES = 20_000_000;

export const IMPORT_FAULTS = [
  'tooLarge',
  'unreadable',
  'notJson',
  'tooDeep',
  'notRecord',
  'malformed',
  'version',
  'newer',
  'edited',
  'diverges',
  'unplayed',
  'scenario',
] as const;
/** Why a file was not taken in; there is a sentence for each. */
export type ImportFault = (typeof IMPORT_FAULTS)[number];

export type Imported =
  | { readonly ok: true; readonly save: string; readonly over: boolean }
  | { readonly ok: false; readonly fault: ImportFault; readonly detail: string };

/**
 * What the page may ask about saves, and what it is answered. Ids of new saves are made by the page. What changes the shelf
 * is answered with whether it was done.
 */
export interface Asked {
  readonly list: { readonly with: object; readonly answer: Listing };
  readonly rename: { readonly with: { readonly save: string; readonly name: string }; readonly answer: boolean };
  readonly remove: { readonly with: { readonly save: string }; readonly answer: boolean };
  /** A second save that stands where this one stands. */
  readonly copy: {
    readonly with: { readonly save: string; readonly to: string; readonly name: string };
    readonly answer: boolean;
  };
  /** The record as a file, to be handed on unopened; null when there is none. */
  readonly export: { readonly with: { readonly save: string }; readonly answer: Blob | null };
  readonly import: { readonly with: { readonly to: string; readonly file: Blob }; readonly answer: Imported };
}
export type AskType = keyof Asked;
export type Ask<T extends AskType = AskType> = { [K in T]: { readonly type: K } & Asked[K]['with'] }[T];

/** How one sits down: at a new table, or at one that was saved. */
export type Seating =
  | {
      readonly type: 'start';
      readonly save: string;
      readonly options: GameOptions;
      /** Given for a challenge or a second try; otherwise the worker draws it, and tells it to nobody. */
      readonly seed?: string;
    }
  | { readonly type: 'open'; readonly save: string };

/** What is said at the table. A page numbers its sittings, so that an answer that comes late is not mistaken. */
export type ToWorker =
  | { readonly type: 'sit'; readonly sitting: number; readonly how: Seating }
  | { readonly type: 'submit'; readonly sitting: number; readonly submission: Submission }
  | { readonly type: 'debrief'; readonly sitting: number }
  | { readonly type: 'rise'; readonly sitting: number }
  | { readonly type: 'ask'; readonly n: number; readonly ask: Ask }
  | { readonly type: 'ping' };

/** What the seat is told. Nothing of it is secret before the conference is over. */
export type News =
  /** The table stands: the whole view, what is asked now, and everything this seat saw so far. */
  | {
      readonly type: 'ready';
      readonly options: GameOptions;
      readonly watched: boolean;
      /** Which course of the conference this is: what is sent names it. */
      readonly branch: string;
      readonly view: View;
      readonly requests: readonly Request[];
      readonly history: readonly Update[];
    }
  /** What happened until this seat is asked again (or all is over), in order. */
  | { readonly type: 'moved'; readonly updates: readonly Update[]; readonly requests: readonly Request[] }
  | { readonly type: 'refused'; readonly id: string; readonly refusal: Refusal }
  | { readonly type: 'stale'; readonly id: string; readonly what: readonly string[] }
  /** The books are opened, after the end alone. */
  | { readonly type: 'debriefed'; readonly debrief: Debrief; readonly record: ConferenceRecord }
  | { readonly type: 'fault'; readonly code: FaultCode; readonly detail: string }
  /** The save was opened, or deleted, in another tab: this sitting has ended. */
  | { readonly type: 'lost'; readonly why: 'taken' | 'removed' };

export type FromWorker =
  | { readonly type: 'news'; readonly sitting: number; readonly news: News }
  | { readonly type: 'answer'; readonly n: number; readonly answer: Asked[AskType]['answer'] }
  | { readonly type: 'failed'; readonly n: number; readonly detail: string }
  /** Whether saves are kept; null when they are again. */
  | { readonly type: 'storage'; readonly trouble: StorageTrouble | null }
  /** The list is another now. */
  | { readonly type: 'changed' }
  /** Something that takes long comes next, during which no ping is answered. */
  | { readonly type: 'busy' }
  /** Answers a ping, and is the first word of a worker that stands. */
  | { readonly type: 'pong' };
