import type { CommandOf, CommandType, Refusal, RefusalCode } from '../model/commands';
import type { ConferenceState } from '../model/state';

/** A named rule: null when it is kept, else why not. Rules run in order, so the first breach is the one reported. */
export type Rule<T extends CommandType = CommandType> = (
  state: ConferenceState,
  command: CommandOf<T>,
) => Refusal | null;

export function refusal(code: RefusalCode, about?: Readonly<Record<string, string | number>>): Refusal {
  if (about) return { refused: true, code, about };
  const known = bare.get(code);
  if (known) return known;
  const made: Refusal = Object.freeze({ refused: true, code });
  bare.set(code, made);
  return made;
}

/** Refusals that say nothing but why: one of each is enough. */
const bare = new Map<RefusalCode, Refusal>();

/** The refusal when `broken`, else null. */
export function refuseIf(
  broken: boolean,
  code: RefusalCode,
  about?: Readonly<Record<string, string | number>>,
): Refusal | null {
  return broken ? refusal(code, about) : null;
}

/** The first refusal among the results, in order. */
export function firstOf(...checks: readonly (() => Refusal | null)[]): Refusal | null {
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return null;
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}
