import type { Command } from '../engine/acts';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import { pendingAnswers } from '../engine/rules/lookups';
import { askedNow, requestsFor } from '../engine/view/requests';
import type { Move, Request } from '../engine/view/types';
import type { Temper } from '../protocol/messages';
import { nextGiven, timeGoesOn } from './bots';
import type { Given } from './step';

/** The floor in turn: what goes by itself until a person is asked, and what the table asks besides the engine. */

const ADVANCE: Move = { type: 'clock.advance', refused: null, choices: {}, cost: { actions: 0, standing: 0 } };

/** Evenings after the first meeting wait until somebody has read its note. */
export function waitsForMorning({ stage, meeting }: ConferenceState): boolean {
  return stage === 'evening' && meeting >= 0;
}

/** What a seat held by a person is asked: in the evening, to go on. */
export function askedInTurn(state: ConferenceState, seat: DelegationId): readonly Request[] {
  if (waitsForMorning(state)) return [{ kind: 'turn', id: `evening-${state.meeting}`, moves: [ADVANCE] }];
  return requestsFor(state, seat);
}

/**
 * What happens without people: an AI seat's answer, the first morning, the turn of a seat that has no action left, or the
 * end of a round. Who is the only person at the table is asked before the others go on: nobody else waits for it.
 */
export function goesOn(state: ConferenceState, temper: Temper, people: readonly DelegationId[]): Given | null {
  if (waitsForMorning(state)) return null;
  const isPerson = (seat: DelegationId): boolean => people.includes(seat);
  if (people.length === 1 && askedNow(state).some(isPerson) && !isSpent(state, people)) return null;
  return nextGiven(state, temper, isPerson) ?? passedOver(state, people) ?? roundOver(state, people);
}

function passedOver(state: ConferenceState, people: readonly DelegationId[]): Given | null {
  const [seat] = state.queue;
  if (seat === undefined || !isSpent(state, people)) return null;
  return { command: { type: 'turn.pass', by: seat }, reason: null };
}

/** Whether it is the turn of a person who can do nothing with it, and for whose answer nobody waits. */
function isSpent(state: ConferenceState, people: readonly DelegationId[]): boolean {
  const [seat] = state.queue;
  if (state.stage !== 'meeting.seats' || seat === undefined || !people.includes(seat)) return false;
  return state.seats[seat]?.actions === 0 && !isAwaited(state, people);
}

/** A round in which all have acted is over, once nobody's answer is awaited. */
function roundOver(state: ConferenceState, people: readonly DelegationId[]): Given | null {
  if (state.stage !== 'meeting.seats' || state.queue.length > 0) return null;
  return isAwaited(state, people) ? null : timeGoesOn(state);
}

/**
 * Whether the floor waits for an answer in the corridor: only where a single person plays, who then has all the time there
 * is. Where several do, it waits for nobody: whether it does would tell the others that somebody was asked.
 */
function isAwaited(state: ConferenceState, people: readonly DelegationId[]): boolean {
  const [person, ...others] = people;
  return others.length === 0 && pendingAnswers(state).some(({ seat }) => seat === person);
}

/** In turn people themselves go on in the morning; an open floor has a clock. */
export const isForPeople = ({ type }: Command): boolean => type === 'clock.advance';
