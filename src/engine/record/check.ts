import { hashValue } from '../../kernel/hash';
import { decide } from '../decide/decide';
import { evolveAll } from '../events/fold';
import { openingState } from '../events/opening';
import { STAGES } from '../model/stages';
import type { ConferenceState } from '../model/state';
import { isRefusal } from '../rules/refuse';
import { type ConferenceRecord, ENGINE_VERSION, type Step } from './types';

/**
 * Why a record of the right shape is not to be believed; null when it holds. What this engine decided is decided again,
 * step by step. What an earlier one decided can only be folded: it must at least lead to a state of the right kind.
 * @throws whatever folding events of the wrong body throws.
 */
export function faultIn(record: ConferenceRecord): string | null {
  const opening = openingState(record.setup, record.seed);
  let state = opening;
  for (const [i, step] of record.steps.entries()) {
    const fault = record.engine === ENGINE_VERSION ? undecided(state, step) : null;
    if (fault) return `step ${i + 1}: ${fault}`;
    state = evolveAll(state, step.events);
    if (record.engine === ENGINE_VERSION && hashValue(state) !== step.hash)
      return `step ${i + 1} does not lead to the state it was recorded with`;
  }
  const odd = (STAGES as readonly unknown[]).includes(state.stage) ? oddPart(opening, state, 'state') : 'stage';
  return odd && `its events lead to a "${odd}" that is none`;
}

function undecided(state: ConferenceState, { command, events }: Step): string | null {
  const decided = decide(state, command);
  if (isRefusal(decided)) return `${command.type} is refused: ${decided.code}`;
  return hashValue(decided.events) === hashValue(events) ? null : `${command.type} causes other events`;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** The first part that was of one kind when the conference opened and is of another now. Lists and nulls may hold anything. */
function oddPart(before: unknown, after: unknown, path: string): string | null {
  if (before === null || after === null || before === undefined || after === undefined) return null;
  if (kindOf(before) !== kindOf(after)) return path;
  if (kindOf(before) !== 'object') return null;
  for (const [key, value] of Object.entries(before)) {
    const odd = oddPart(value, (after as Record<string, unknown>)[key], key);
    if (odd) return odd;
  }
  return null;
}
