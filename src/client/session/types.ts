/** What screens and hall read and call. React and Phaser meet only here. */

import type { Debrief } from '../../debrief/types';
import type { Command, CommandBodies, CommandType, Refusal } from '../../engine/acts';
import type { ConferenceEvent } from '../../engine/events';
import type { ConferenceRecord } from '../../engine/record/types';
import type { Request, View } from '../../engine/view/types';
import type { FaultCode, GameOptions } from '../../protocol/messages';

/** An event as this seat saw it, with where the conference stood. */
export interface SeenEvent {
  /** Number of the update it came with; counts this seat's updates only. */
  readonly n: number;
  readonly meeting: number;
  readonly round: number;
  readonly event: ConferenceEvent;
}

export type ConferenceStatus = 'idle' | 'starting' | 'playing' | 'over' | 'broken';

/** How fast the others' turns are shown. */
export const PACES = ['slow', 'normal', 'fast', 'instant'] as const;
export type Pace = (typeof PACES)[number];

export interface ConferenceStore {
  readonly status: ConferenceStatus;
  readonly options: GameOptions | null;
  /** The view as far as it has been shown; it runs behind the host while the others' turns are played out. */
  readonly view: View | null;
  /** What this seat is asked now; empty while the others' turns are played out. */
  readonly requests: readonly Request[];
  readonly seen: readonly SeenEvent[];
  /** True while updates wait to be shown. */
  readonly playingOut: boolean;
  readonly refusal: Refusal | null;
  readonly fault: { readonly code: FaultCode; readonly detail: string } | null;
  /** The whole record, opened with the debrief; null before. */
  readonly record: ConferenceRecord | null;
  readonly debrief: Debrief | null;
  /** Opens a conference. The seed is drawn out of sight unless one is given. */
  start(options: GameOptions, seed?: string): void;
  /** Sends a command of this seat. The answer comes as updates or a refusal. */
  send<T extends CommandType>(type: T, body: CommandBodies[T]): void;
  sendCommand(command: Command): void;
  /** Shows everything that waits at once. */
  skip(): void;
  dismissRefusal(): void;
  askDebrief(): void;
  leave(): void;
}
