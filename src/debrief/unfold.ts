/** Folds a record into moments: every event with the state before and after it. */

import type { ConferenceEvent } from '../engine/events';
import { evolve } from '../engine/events/fold';
import { openingState } from '../engine/events/opening';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import type { ConferenceRecord } from '../engine/record/types';

export interface Moment {
  readonly step: number;
  /** Who sent the command of this step; null for the host. */
  readonly by: DelegationId | null;
  readonly event: ConferenceEvent;
  readonly before: ConferenceState;
  readonly after: ConferenceState;
}

export interface Unfolded {
  readonly record: ConferenceRecord;
  readonly moments: readonly Moment[];
  readonly final: ConferenceState;
}

/** Plays a record's events again. Nothing is decided anew, so an old record always unfolds. */
export function unfold(record: ConferenceRecord): Unfolded {
  const moments: Moment[] = [];
  let state = openingState(record.setup, record.seed);
  for (const [step, { command, events }] of record.steps.entries()) {
    const by = command.by === 'host' ? null : command.by;
    for (const event of events) {
      const before = state;
      state = evolve(before, event);
      moments.push({ step, by, event, before, after: state });
    }
  }
  return { record, moments, final: state };
}
