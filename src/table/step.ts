import type { Command, Refusal } from '../engine/acts';
import { type Decided, decide } from '../engine/decide/decide';
import type { ConferenceState } from '../engine/model/state';
import type { Reason, Step } from '../engine/record/types';
import { isRefusal } from '../engine/rules/refuse';
import { hashValue } from '../kernel/hash';

/** A command with the reasons of the AI seat that gave it; none for people and the host. */
export interface Given {
  readonly command: Command;
  readonly reason: Reason | null;
  /** What its sender called it. */
  readonly id?: string | undefined;
}

/** A step that was taken, and the state after it. */
export interface Taken {
  readonly refused: false;
  readonly state: ConferenceState;
  readonly step: Step;
}

/** Decides a command, once, and makes the step of the record of it. */
export function take(state: ConferenceState, given: Given): Taken | Refusal {
  const decided = decide(state, given.command);
  return isRefusal(decided) ? decided : { refused: false, state: decided.state, step: stepOf(given, decided) };
}

function stepOf({ id, command, reason }: Given, { events, state }: Decided): Step {
  return { ...(id === undefined ? {} : { id }), command, reason, events, hash: hashValue(state) };
}
