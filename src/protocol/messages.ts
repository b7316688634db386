import { TEMPERS, type Temper } from '../engine/model/tempers';
import type { DelegationId } from '../engine/model/vocabulary';

export { TEMPERS, type Temper };

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
