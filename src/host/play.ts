import { decideFor } from '../delegates/decide';
import { decide } from '../engine/decide/decide';
import { openingState } from '../engine/evolve/opening';
import type { Command } from '../engine/model/commands';
import type { Exit, Setup } from '../engine/model/setup';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import { type ConferenceRecord, ENGINE_VERSION, RECORD_VERSION, type Reason, type Step } from '../engine/record/types';
import { isRefusal } from '../engine/rules/refuse';
import { askedNow, requestsFor } from '../engine/view/requests';
import { viewFor } from '../engine/view/view';
import { hashValue } from '../kernel/hash';
import type { Temper } from '../protocol/messages';

/** A command with the reasons of the AI seat that gave it; none for people and the host. */
export interface Given {
  readonly command: Command;
  readonly reason: Reason | null;
}

/** Seed of the AI seats' own draws: kept apart from the conference's, which no seat may know. */
export const botSeed = (seed: string): string => `${seed}/bots`;

/** What the host or an AI seat does next; null when the conference is over or `isPerson` says a person is asked. */
export function nextGiven(
  state: ConferenceState,
  temper: Temper,
  isPerson: (seat: DelegationId) => boolean = () => false,
): Given | null {
  const [seat] = askedNow(state);
  if (seat === undefined) return state.stage === 'evening' ? morning(state) : null;
  if (isPerson(seat)) return null;
  return decideFor(viewFor(state, seat), requestsFor(state, seat), botSeed(state.seed), temper) ?? standIn(state, seat);
}

function morning(state: ConferenceState): Given {
  return { command: { type: 'clock.advance', by: 'host', meeting: state.meeting + 1 }, reason: null };
}

/** What is always in order for the seat that is asked, should its mind have nothing to say. */
export function standIn(state: ConferenceState, seat: DelegationId): Given {
  const [request] = requestsFor(state, seat);
  const given = (command: Command): Given => ({ command, reason: null });
  switch (request?.kind) {
    case 'probe':
      return given({ type: 'probe.answer', by: seat, probe: request.probe, answer: 'evade' });
    case 'consult':
      return given({ type: 'chair.confide', by: seat, provision: request.provision, refuses: [] });
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

/** One step: decide, fold, hash. A refused AI command falls back to what is always in order. */
export function takeStep(
  state: ConferenceState,
  given: Given,
): { readonly state: ConferenceState; readonly step: Step } {
  const decided = decide(state, given.command);
  if (isRefusal(decided)) {
    const seat = given.command.by;
    const instead = standIn(state, seat);
    if (hashValue(instead.command) === hashValue(given.command)) {
      throw new Error(`${given.command.type} by ${seat} is refused (${decided.code}) and nothing else is in order`);
    }
    return takeStep(state, instead);
  }
  const { command, reason } = given;
  return { state: decided.state, step: { command, reason, events: decided.events, hash: hashValue(decided.state) } };
}

/** Plays a whole conference with AI in every seat. The same setup and seed give the same record, byte for byte. */
export function playAll(setup: Setup, seed: string, temper: Temper): ConferenceRecord {
  const steps: Step[] = [];
  let state = openingState(setup, seed);
  for (;;) {
    const given = nextGiven(state, temper);
    if (!given) return recordOf(setup, seed, [], temper, steps);
    const taken = takeStep(state, given);
    state = taken.state;
    steps.push(taken.step);
  }
}

/** A record of these steps. */
export function recordOf(
  setup: Setup,
  seed: string,
  people: readonly DelegationId[],
  temper: Temper,
  steps: readonly Step[],
): ConferenceRecord {
  return {
    format: 'ad-referendum-record',
    version: RECORD_VERSION,
    engine: ENGINE_VERSION,
    setup,
    seed,
    people,
    temper,
    steps,
  };
}
