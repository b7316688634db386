import { ACTS, type Command } from '../acts';
import type { ConferenceEvent } from '../events';
import type { ConferenceRecord } from './types';

/** One step as anybody in the room could have written it down. */
export interface PublicStep {
  /** The command, when the room heard it. What was done in confidence leaves its public events alone. */
  readonly command: Command | null;
  readonly events: readonly ConferenceEvent[];
}

/** What may leave the room: who met, and what was said aloud. No draws, no corridor, no cables, no private reasons. */
export interface PublicRecord {
  readonly format: 'ad-referendum-public-record';
  readonly version: number;
  readonly scenario: string;
  readonly length: string;
  readonly chair: string;
  readonly members: readonly string[];
  readonly steps: readonly PublicStep[];
}

/**
 * A record without its secrets, built from an explicit list of fields. Steps that left no public trace are dropped, so
 * that their number tells nothing of the corridor.
 */
export function publicRecord(record: ConferenceRecord): PublicRecord {
  const { setup, version, steps } = record;
  return {
    format: 'ad-referendum-public-record',
    version,
    scenario: setup.scenario,
    length: setup.length,
    chair: setup.chair,
    members: setup.delegations.map(({ id }) => id),
    steps: steps.flatMap(({ command, events }) => {
      const open = events.filter((event) => event.audience === 'all');
      const heard = open.some((event) => event.type === ACTS[command.type].toldBy);
      return open.length === 0 ? [] : [{ command: heard ? command : null, events: open }];
    }),
  };
}
