/** A conference with policies in some seats and the game's AI in all others. */

import { decide } from '../../engine/decide/decide';
import type { Setup } from '../../engine/model/setup';
import type { ConferenceState } from '../../engine/model/state';
import type { DelegationId } from '../../engine/model/vocabulary';
import { isRefusal } from '../../engine/rules/refuse';
import { askedNow, requestsFor } from '../../engine/view/requests';
import { viewFor } from '../../engine/view/view';
import type { Temper } from '../../protocol/messages';
import { botSeed, nextGiven, standIn, takeSurely, timeGoesOn } from '../../table/bots';
import type { Given } from '../../table/step';
import type { RunSummary } from '../outcome';
import type { Answers } from './policies/types';

/** Who answers for a seat; undefined where the game's AI does. */
export type Held = (seat: DelegationId) => Answers | undefined;

/** A seat's decision and the state before it. */
export interface Asked {
  readonly state: ConferenceState;
  readonly seat: DelegationId;
}

/** Many times the steps of a long conference: one that takes more does not end. */
const MOST_STEPS = 100_000;

/** Plays from a state to the end. `hear` is told of every decision before it is taken. */
export function playOn(
  from: ConferenceState,
  temper: Temper,
  held: Held = () => undefined,
  hear: (asked: Asked) => void = () => undefined,
): ConferenceState {
  let state = from;
  for (let i = 0; i < MOST_STEPS; i++) {
    const [seat] = askedNow(state);
    if (seat !== undefined) hear({ state, seat });
    const given = seat === undefined ? timeGoesOn(state) : givenBy(state, seat, temper, held(seat));
    if (!given) return state;
    state = after(state, given);
  }
  throw new Error(`the conference does not end in ${MOST_STEPS} steps`);
}

/** The state after a step; without the hash that a record would keep of it. */
function after(state: ConferenceState, given: Given): ConferenceState {
  const decided = decide(state, given.command);
  return isRefusal(decided) ? takeSurely(state, given).state : decided.state;
}

function givenBy(state: ConferenceState, seat: DelegationId, temper: Temper, answers?: Answers): Given | null {
  if (!answers) return nextGiven(state, temper);
  const command = answers(viewFor(state, seat), requestsFor(state, seat), botSeed(state.luck));
  return command ? { command, reason: null } : standIn(state, seat);
}

/** Points of the outcome over a seat's walk-away value; for a chair without a voice the mean of the room. */
export function ownGain({ gain }: Pick<RunSummary, 'gain'>, seat: DelegationId): number {
  const own = gain[seat];
  if (own !== undefined) return own;
  const all = Object.values(gain);
  return all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
}

/** Whether a seat presides over this conference without a voice of its own. */
export const isVoiceless = ({ chair, process }: Setup, seat: DelegationId): boolean =>
  seat === chair && process.chairIsMember;
