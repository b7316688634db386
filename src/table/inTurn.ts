import type { Command } from '../engine/acts';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import { pendingAnswers } from '../engine/rules/lookups';
import { askedNow, requestsFor } from '../engine/view/requests';
import type { Move, Request } from '../engine/view/types';
import type { Temper } from '../protocol/messages';
import { nextGiven } from './bots';
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
 * What happens without people: an AI seat's answer, the first morning, or the turn of a seat that has no action left.
 * `alone`: one person plays, and the rest of the room waits while it is asked.
 */
export function goesOn(
  state: ConferenceState,
  temper: Temper,
  isPerson: (seat: DelegationId) => boolean,
  alone = false,
): Given | null {
  if (waitsForMorning(state)) return null;
  // Who is the only person at the table is asked before the others go on: nobody else waits for it.
  if (alone && askedNow(state).some(isPerson) && !isSpent(state, isPerson)) return null;
  return nextGiven(state, temper, isPerson) ?? passedOver(state, isPerson);
}

function passedOver(state: ConferenceState, isPerson: (seat: DelegationId) => boolean): Given | null {
  const [seat] = state.queue;
  if (seat === undefined || !isSpent(state, isPerson)) return null;
  return { command: { type: 'turn.pass', by: seat }, reason: null };
}

/** Whether it is the turn of a person who can do nothing with it, and owes nobody an answer. */
function isSpent(state: ConferenceState, isPerson: (seat: DelegationId) => boolean): boolean {
  const [seat] = state.queue;
  if (state.stage !== 'meeting.seats' || seat === undefined || !isPerson(seat)) return false;
  const owes = pendingAnswers(state).some((pending) => pending.seat === seat);
  return state.seats[seat]?.actions === 0 && !owes;
}

/** The command as this seat may give it: in its own name, or to go on in the morning. Anything else is nobody's. */
export function inOwnName(seat: DelegationId, command: Command): Command {
  return command.by === seat || command.type === 'clock.advance' ? command : { ...command, by: '' };
}
