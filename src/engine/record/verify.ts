import { hashValue } from '../../kernel/hash';
import { decide } from '../decide/decide';
import { evolveAll } from '../events/fold';
import { openingState } from '../events/opening';
import type { ConferenceState } from '../model/state';
import { isRefusal } from '../rules/refuse';
import { sealHolds } from './seal';
import type { ConferenceRecord, Step } from './types';

/** The state after a record's steps, from events alone: an engine fix never breaks a record. */
export function foldRecord(
  record: ConferenceRecord,
  from: ConferenceState = openingState(record.setup, record.seed),
): ConferenceState {
  return record.steps.reduce((state, step) => evolveAll(state, step.events), from);
}

export type Verdict =
  | { readonly ok: true; readonly steps: number; readonly hash: string }
  /** `step` is null where the whole is at fault. */
  | { readonly ok: false; readonly step: number | null; readonly what: string };

const UNSEALED = 'it was changed after it was written: its digest is another';

/**
 * Decides every command again and compares the hash after each step; before each step the state goes through JSON and
 * back, so that nothing may live outside it. Last comes the digest over the whole, where there is one.
 */
export function verifyRecord(record: ConferenceRecord): Verdict {
  let state = openingState(record.setup, record.seed);
  for (const [i, step] of record.steps.entries()) {
    const restored = JSON.parse(JSON.stringify(state)) as ConferenceState;
    const decided = decide(restored, step.command);
    if (isRefusal(decided)) return { ok: false, step: i, what: `${step.command.type} is refused: ${decided.code}` };
    const fault = mismatch(step, decided.events, hashValue(decided.state));
    if (fault) return { ok: false, step: i, what: fault };
    const folded = evolveAll(state, step.events);
    if (hashValue(folded) !== step.hash)
      return { ok: false, step: i, what: 'the events do not lead to the recorded state' };
    state = folded;
  }
  if (sealHolds(record) === false) return { ok: false, step: null, what: UNSEALED };
  return { ok: true, steps: record.steps.length, hash: hashValue(state) };
}

function mismatch(step: Step, events: Step['events'], hash: string): string | null {
  if (hashValue(events) !== hashValue(step.events)) return `${step.command.type} now causes other events`;
  return hash === step.hash ? null : `state hash ${hash} instead of ${step.hash}`;
}
