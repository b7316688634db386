import type { ItemCharts } from '../charts/items.machine';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';

/** Who sends a command: a delegation, or the table itself ("host"). */
export type Actor = DelegationId | 'host';

/** Why a command was refused: a stable code, and ids that help to say what would have been right. */
export interface Refusal<Code extends string = string> {
  readonly refused: true;
  readonly code: Code;
  readonly about?: Readonly<Record<string, string | number>>;
}

/** A rule about who may: null when it is kept, else why not. */
export type SeatRule<Code extends string = string> = (state: ConferenceState, by: Actor) => Refusal<Code> | null;

/** A rule about a whole command. Rules run in order, so the first breach is the one reported. */
export type Rule<Body, Code extends string = string> = (
  state: ConferenceState,
  command: Body & { readonly by: Actor },
  items: ItemCharts,
) => Refusal<Code> | null;

export function refusal<const Code extends string>(
  code: Code,
  about?: Readonly<Record<string, string | number>>,
): Refusal<Code> {
  if (about) return { refused: true, code, about };
  const known = bare.get(code);
  if (known) return known as Refusal<Code>;
  const made: Refusal<Code> = Object.freeze({ refused: true, code });
  bare.set(code, made);
  return made;
}

/** Refusals that say nothing but why: one of each is enough. */
const bare = new Map<string, Refusal>();

/** The refusal when `broken`, else null. */
export function refuseIf<const Code extends string>(
  broken: boolean,
  code: Code,
  about?: Readonly<Record<string, string | number>>,
): Refusal<Code> | null {
  return broken ? refusal(code, about) : null;
}

/** The first refusal among the results, in order. */
export function firstOf<Code extends string>(...checks: readonly (() => Refusal<Code> | null)[]): Refusal<Code> | null {
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return null;
}

export function isRefusal<R extends Refusal>(value: R | object): value is R {
  return (value as { refused?: unknown }).refused === true;
}
