import { drawOrder, drawPercent } from '../../kernel/prng';
import { type ConferenceEvent, fact } from '../events';
import { withholders } from '../events/parts';
import { cableKey, gainOf, interestsOf } from '../interests/appraise';
import { ATTENTION, CAPITAL, LIMITS } from '../model/parameters';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { deciders, delegationBy, fullActions, isLastMeeting, meetingOf, roundsOf, voices } from '../rules/lookups';
import { askedInWave } from './answers';

/** Meetings, rounds and waves: what opens and closes them. */

/** A meeting opens: every delegation gets its actions back. */
export function openMeeting(state: ConferenceState, meeting: number): ConferenceEvent[] {
  return [fact(state, 'meeting.opened', { meeting, actions: fullActions(state.setup) })];
}

/** A round opens: the chair first, then each voice with an action left, in an order drawn for this round alone. */
export function openRound(state: ConferenceState): ConferenceEvent[] {
  const round = state.round + 1;
  const order = drawOrder([state.luck, state.meeting, round, 'order'], voices(state.setup));
  return [fact(state, 'round.opened', { round, order: speakersOf(state, order) })];
}

/**
 * The speakers' list of a large room: time allows no more. Missions that keep up with everything are always on it, the
 * others by the luck of the draw.
 */
function speakersOf(state: ConferenceState, order: readonly DelegationId[]): readonly DelegationId[] {
  const most = state.setup.process.speakers ?? order.length;
  if (order.length <= most) return order;
  const busy = (seat: DelegationId) =>
    (delegationBy(state.setup, seat)?.behaviour.activity ?? 0) >= ATTENTION.smallMissionActivity;
  const others = order.filter((seat) => !busy(seat)).slice(0, Math.max(0, most - order.filter(busy).length));
  return order.filter((seat) => busy(seat) || others.includes(seat));
}

/** Whether the meeting has had its rounds. Each time the clock stops the closing gets one more. */
export function isLastRound(state: ConferenceState): boolean {
  return state.round >= roundsOf(state) + (isLastMeeting(state) ? state.clockStops : 0);
}

/** The meeting closes; cables come in from the capitals whose offices were open. */
export function closeMeeting(state: ConferenceState): ConferenceEvent[] {
  const weeks = meetingOf(state)?.kind === 'intersessional';
  const answers = state.capital
    .filter((request) => !request.answered && (weeks || request.due <= state.meeting))
    .map(({ by, provision, wording }) =>
      fact(state, 'capital.answered', {
        by,
        provision,
        wording,
        granted: capitalGrants(state, by, provision, wording),
      }),
    );
  return [...answers, fact(state, 'meeting.closed', { meeting: state.meeting })];
}

/** What home says, by a keyed draw: mostly yes to what must be asked, seldom to a red line. Reasons: CAPITAL. */
function capitalGrants(state: ConferenceState, seat: DelegationId, provision: string, wording: string): boolean {
  const appraisal = interestsOf(state, seat);
  if (!appraisal) return false;
  const level = appraisal.authority[provision]?.[wording];
  const base = level === 'never' ? CAPITAL.grantNever : CAPITAL.grantAsk;
  const bonus = gainOf(appraisal, { ...state.draft.text, [provision]: wording }) >= 0 ? CAPITAL.textAcceptableBonus : 0;
  return drawPercent([state.luck, seat, cableKey(provision, wording), 'capital'], base + bonus);
}

/** A wave of the sounding: everybody first, then those who have not withheld and now see who did. */
export function openWave(state: ConferenceState): ConferenceEvent[] {
  const wave = state.wave + 1;
  const order = drawOrder([state.luck, state.clockStops, wave, 'sounding'], askedInWave(state, wave));
  return [fact(state, 'sounding.opened', { wave, order })];
}

/** Whether the last wave brought new objectors, so that the others must be asked again. */
export function needsAnotherWave(state: ConferenceState): boolean {
  const objectors = withholders(state).length;
  return objectors > state.company && state.wave < LIMITS.waves && objectors < deciders(state.setup).length;
}

/** An open floor opens: everybody with a voice may act at once. */
export function openFloor(state: ConferenceState): ConferenceEvent[] {
  return [fact(state, 'floor.opened', { voices: voices(state.setup), round: state.round + 1 })];
}

/** An open floor closes with its meeting. */
export function closeFloor(state: ConferenceState): ConferenceEvent[] {
  return state.floor ? [fact(state, 'floor.closed', {})] : [];
}
