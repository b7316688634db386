/** What came of one conference: read from its record alone, so that any record can be summed up, played or imported. */

import { interestsOf } from '../engine/interests/appraise';
import { boundPoints } from '../engine/interests/bound';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId, WholeText } from '../engine/model/vocabulary';
import type { ConferenceRecord } from '../engine/record/types';
import { foldRecord } from '../engine/record/verify';

/** One run as `simulate --json` prints it. Documented in README.md; fields are only ever added. */
export interface RunSummary {
  readonly seed: string;
  readonly adopted: boolean;
  /** Wording by provision: of the report, or of the last draft when there is none. */
  readonly text: WholeText;
  readonly blockedBy: readonly DelegationId[];
  /** In rooms that know dissociation. */
  readonly dissociated: readonly DelegationId[];
  /** Who joined and explained its position. */
  readonly explained: readonly DelegationId[];
  /** Meetings begun, the closing included. */
  readonly meetings: number;
  /** Points of the outcome: of the text, as far as it binds, when adopted, else of no agreement. Without a national voice there are none. */
  readonly points: Readonly<Record<DelegationId, number>>;
  /** Points of the outcome minus the walk-away value. */
  readonly gain: Readonly<Record<DelegationId, number>>;
}

/** Sums up one record. No agreement is worth exactly the walk-away value, so its gain is 0. */
export function summarise(record: ConferenceRecord): RunSummary {
  return outcomeOf(foldRecord(record));
}

/** Sums up a last state. */
export function outcomeOf(state: ConferenceState): RunSummary {
  const adopted = state.stage === 'adopted';
  const text = state.draft.text;
  const points: Record<DelegationId, number> = {};
  const gain: Record<DelegationId, number> = {};
  for (const { id } of state.setup.delegations) {
    const interests = interestsOf(state, id);
    if (!interests) continue;
    points[id] = adopted ? boundPoints(state, id, interests) : interests.walkAway.value;
    gain[id] = (points[id] ?? 0) - interests.walkAway.value;
  }
  const who = (test: (seat: ConferenceState['seats'][string]) => boolean): DelegationId[] =>
    state.setup.delegations.map(({ id }) => id).filter((id) => test(state.seats[id] as never));
  return {
    seed: state.seed,
    adopted,
    text,
    blockedBy: adopted ? [] : who((seat) => seat.exit === 'withhold'),
    dissociated: who((seat) => seat.exit === 'dissociate'),
    explained: adopted ? who((seat) => seat.explained) : [],
    meetings: state.meeting + 1,
    points,
    gain,
  };
}
