/** Messages between a client and the host of one conference. Documented in PROTOCOL.md. */

import type { Debrief } from '../debrief/types';
import type { Command, Refusal } from '../engine/acts';
import type { DelegationId } from '../engine/model/vocabulary';
import type { ConferenceRecord } from '../engine/record/types';
import type { Request, Update, View } from '../engine/view/types';

export const PROTOCOL_VERSION = 1;

export const TEMPERS = ['mixed', 'cooperative', 'hard'] as const;
/** How the AI delegations are disposed. */
export type Temper = (typeof TEMPERS)[number];

/** What a player chooses before a game. */
export interface GameOptions {
  readonly scenario: string;
  readonly length: 'quick' | 'standard';
  /** Every member of every group sits for itself; groups are groups when left out. */
  readonly room?: 'all';
  /** The seat the client plays; every other is played by AI. */
  readonly seat: DelegationId;
  readonly temper: Temper;
}

export interface StartOptions extends GameOptions {
  readonly seed: string;
}

export type ToHost =
  | { readonly type: 'start'; readonly options: StartOptions }
  | { readonly type: 'resume'; readonly record: unknown }
  | { readonly type: 'command'; readonly after: number; readonly command: Command }
  | { readonly type: 'debrief' };

/** Why a message could not be served; the client has a sentence for each code. */
export const FAULTS = [
  'scenario.unknown',
  'scenario.unreached',
  'seat.unknown',
  'record.malformed',
  'record.version',
  'record.newer',
  'record.scenario',
  'record.diverges',
  'record.unplayed',
  'save.gone',
  'seed.tooLong',
  'debrief.notOver',
  'command.stale',
  'command.malformed',
  'host.broken',
] as const;
export type FaultCode = (typeof FAULTS)[number];

export type FromHost =
  /** A conference stands ready: the whole view, what is asked now, and everything this seat saw so far. */
  | {
      readonly type: 'ready';
      readonly options: StartOptions;
      readonly view: View;
      readonly requests: readonly Request[];
      readonly history: readonly Update[];
    }
  /** What happened until this seat is asked again (or all is over), in order; then the record to keep. */
  | {
      readonly type: 'moved';
      readonly updates: readonly Update[];
      readonly requests: readonly Request[];
      readonly record: ConferenceRecord;
    }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'debriefed'; readonly debrief: Debrief }
  | { readonly type: 'fault'; readonly code: FaultCode; readonly detail: string };
