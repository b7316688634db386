import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { voices } from './lookups';
import { firstOf, refuseIf, type SeatRule } from './refuse';

/** Who may act now: shared by the acts. */

export const hostOnly = ((_state, by) => refuseIf(by !== 'host', 'actor.hostOnly')) satisfies SeatRule;

export const chairOnly = ((state, by) => refuseIf(by !== state.setup.chair, 'actor.chairOnly')) satisfies SeatRule;

/** The chair, or the table in its stead. */
export const chairOrHost = ((state, by) =>
  refuseIf(by !== state.setup.chair && by !== 'host', 'actor.chairOnly')) satisfies SeatRule;

/**
 * A vice-chair keeps order while the chair is gone: it gives the floor and closes the meeting, which opens the sounding.
 * What moves the text or decides on it is not its own, nor is what is said to the chair in confidence.
 */
export const notByVice = ((state, by) =>
  refuseIf(state.hands[by] === 'vice-chair', 'actor.viceChair')) satisfies SeatRule;

/** Only a seat with a national voice. */
export const hasVoice = ((state, by) =>
  refuseIf(!voices(state.setup).includes(by), 'actor.chairHasNoVoice')) satisfies SeatRule;

/** In turn: the seat whose turn it is. On an open floor: everybody. */
export const onTurn = ((state, by) =>
  firstOf(
    () => hasVoice(state, by),
    () =>
      refuseIf(
        state.floor === null && state.queue[0] !== by,
        'actor.notYourTurn',
        state.queue[0] ? { turn: state.queue[0] } : undefined,
      ),
  )) satisfies SeatRule;

/**
 * Asked what it says to something that is put to many: in turn the first of the queue; where all are asked at once
 * everybody in it, and who has answered may think better of it until the answers are opened.
 */
export const isAsked = ((state, by) => {
  if (!asksAllAtOnce(state)) return refuseIf(state.queue[0] !== by, 'actor.notYourTurn');
  return refuseIf(!state.queue.includes(by) && !Object.hasOwn(state.sealed, by), 'actor.notYourTurn');
}) satisfies SeatRule;

/** Whether questions to many are put to all at once, and their answers kept shut. */
export function asksAllAtOnce({ setup }: ConferenceState): boolean {
  return setup.floor?.kind === 'open';
}

export const hasAction = ((state, by) =>
  refuseIf((state.seats[by]?.actions ?? 0) < 1, 'actor.noActions')) satisfies SeatRule;

/** Seats of a queue that are asked now: the first in turn, all at once on an open floor. */
export function askedIn(state: ConferenceState): readonly DelegationId[] {
  return asksAllAtOnce(state) ? state.queue : state.queue.slice(0, 1);
}
