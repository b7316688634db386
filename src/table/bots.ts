import { decideFor } from '../delegates/decide';
import type { Command } from '../engine/acts';
import type { Exit } from '../engine/model/setup';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import { isRefusal } from '../engine/rules/refuse';
import { askedNow, requestsFor } from '../engine/view/requests';
import type { Request } from '../engine/view/types';
import { viewFor } from '../engine/view/view';
import { hashValue } from '../kernel/hash';
import type { Temper } from '../protocol/messages';
import { type Given, type Taken, take } from './step';

/** Names the AI seats' own draws: kept apart from the conference's, which no seat may know, and drawn anew on another course. */
export const botSeed = (luck: string): string => `${luck}/bots`;

/** What the host or an AI seat does next; null when the conference is over or only people (`isPerson`) are asked. */
export function nextGiven(
  state: ConferenceState,
  temper: Temper,
  isPerson: (seat: DelegationId) => boolean = () => false,
): Given | null {
  const asked = askedNow(state);
  if (asked.length === 0) return timeGoesOn(state);
  const seat = asked.find((one) => !isPerson(one));
  if (seat === undefined) return null;
  return decideFor(viewFor(state, seat), requestsFor(state, seat), botSeed(state.luck), temper) ?? standIn(state, seat);
}

/** Nobody is asked: time goes on. A round in which all have acted ends, an evening is over. */
export function timeGoesOn(state: ConferenceState): Given | null {
  const given = (command: Command): Given => ({ command, reason: null });
  if (state.stage === 'evening') return given({ type: 'clock.advance', by: 'host', meeting: state.meeting + 1 });
  return state.stage === 'meeting.seats' ? given({ type: 'floor.tick', by: 'host' }) : null;
}

/** What is always in order for the seat that is asked, should its mind have nothing to say. */
export function standIn(
  state: ConferenceState,
  seat: DelegationId,
  request: Request | undefined = requestsFor(state, seat)[0],
): Given {
  const given = (command: Command): Given => ({ command, reason: null });
  switch (request?.kind) {
    case 'probe':
      return given({ type: 'probe.answer', by: seat, probe: request.probe, answer: 'evade' });
    case 'consult':
      return given({ type: 'consult.answer', by: seat, provision: request.provision, refuses: [] });
    case 'package':
      return given({ type: 'package.refuse', by: seat, package: request.package });
    case 'sounding':
      return given({ type: 'sounding.answer', by: seat, exit: quietExit(request.exits), explain: false });
    case 'gavel':
      return given({ type: 'conference.close', by: seat });
    case 'accreditation':
      return given({ type: 'accreditation.answer', by: seat, objects: [] });
    case 'ballot':
      return given({ type: 'ballot.cast', by: seat, vote: request.votes.includes('abstain') ? 'abstain' : 'yes' });
    case 'signature':
      return given({ type: 'treaty.sign', by: seat, sign: false, reservations: [] });
    default:
      return given({ type: 'turn.pass', by: seat });
  }
}

/** The exit that binds least and stops nothing: what a member has not got an observer may have, and the other way round. */
function quietExit(exits: readonly { readonly exit: Exit }[]): Exit {
  const admitted = exits.map(({ exit }) => exit);
  return (['agree-ad-referendum', 'silent'] as const).find((exit) => admitted.includes(exit)) ?? (admitted[0] as Exit);
}

/** A step of an AI seat or the host. A refused one falls back to what is always in order. @throws Error when nothing is. */
export function takeSurely(state: ConferenceState, given: Given): Taken {
  const taken = take(state, given);
  if (!isRefusal(taken)) return taken;
  const { command } = given;
  const instead = standIn(state, command.by);
  if (hashValue(instead.command) === hashValue(command))
    throw new Error(`${command.type} by ${command.by} is refused (${taken.code}) and nothing else is in order`);
  return takeSurely(state, instead);
}
