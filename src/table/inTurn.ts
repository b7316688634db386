import type { Command } from '../engine/model/commands';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import { requestsFor } from '../engine/view/requests';
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

/** What happens without people: an AI seat's answer, the first morning, or the turn of a seat that has no action left. */
export function goesOn(
  state: ConferenceState,
  temper: Temper,
  isPerson: (seat: DelegationId) => boolean,
): Given | null {
  if (waitsForMorning(state)) return null;
  return nextGiven(state, temper, isPerson) ?? passedOver(state, isPerson);
}

function passedOver(state: ConferenceState, isPerson: (seat: DelegationId) => boolean): Given | null {
  const [seat] = state.queue;
  if (state.stage !== 'meeting.seats' || seat === undefined || !isPerson(seat)) return null;
  const spent: Command = { type: 'turn.pass', by: seat };
  return state.seats[seat]?.actions === 0 ? { command: spent, reason: null } : null;
}

/** The command as this seat may give it: in its own name, or to go on in the morning. Anything else is nobody's. */
export function inOwnName(seat: DelegationId, command: Command): Command {
  return command.by === seat || command.type === 'clock.advance' ? command : { ...command, by: '' };
}
