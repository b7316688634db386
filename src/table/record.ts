import { openingState } from '../engine/events/opening';
import type { Setup } from '../engine/model/setup';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import { type ConferenceRecord, ENGINE_VERSION, RECORD_VERSION, type Step } from '../engine/record/types';
import { foldRecord } from '../engine/record/verify';
import { isRefusal } from '../engine/rules/refuse';
import { hashValue } from '../kernel/hash';
import type { Temper } from '../protocol/messages';
import { nextGiven, takeSurely } from './bots';
import { take } from './step';

/** Who sits at a table, and what is drawn there. */
export interface TableOptions {
  readonly setup: Setup;
  readonly seed: string;
  /** Seats people held when they sat down; AI has the others. */
  readonly people: readonly DelegationId[];
  /** How the AI delegations are disposed. */
  readonly temper: Temper;
}

/** A record of these steps. */
export function recordOf({ setup, seed, people, temper }: TableOptions, steps: readonly Step[]): ConferenceRecord {
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

/** Plays a whole conference with AI in every seat. The same setup and seed give the same record, byte for byte. */
export function playAll(setup: Setup, seed: string, temper: Temper): ConferenceRecord {
  const steps: Step[] = [];
  let state = openingState(setup, seed);
  for (;;) {
    const given = nextGiven(state, temper);
    if (!given) return recordOf({ setup, seed, people: [], temper }, steps);
    const taken = takeSurely(state, given);
    state = taken.state;
    steps.push(taken.step);
  }
}

/**
 * Another course from after so many steps of a record: a record of its own. What the seats were dealt stays; later draws
 * mix in the branch's id, and commands meant for the old course are stale. @throws RangeError when there is no such step, or
 * when a course of the record has that id: its draws would come out again, and its commands would pass for this one's.
 */
export function branchOf(record: ConferenceRecord, step: number, branch: string): ConferenceRecord {
  if (!Number.isInteger(step) || step < 0 || step > record.steps.length)
    throw new RangeError(`step ${step} is not in 0..${record.steps.length}`);
  if (foldRecord(record).branches?.includes(branch)) throw new RangeError(`the record has a course "${branch}"`);
  const { digest: _, ...kept } = record;
  const before = {
    ...kept,
    engine: ENGINE_VERSION,
    steps: [...refold({ ...kept, steps: record.steps.slice(0, step) })].map((one) => one.step),
  };
  const taken = take(foldRecord(before), { command: { type: 'conference.branch', by: 'host', branch }, reason: null });
  if (isRefusal(taken)) throw new RangeError(`no branch can be taken after step ${step}: ${taken.code}`);
  return { ...before, parent: { branch: courseOf(before.steps), step }, steps: [...before.steps, taken.step] };
}

/** The course a record's steps are: the last branch taken, '' where none was. */
export function courseOf(steps: readonly Step[]): string {
  const taken = steps.flatMap(({ events }) => events).findLast(({ type }) => type === 'conference.branched');
  return taken?.type === 'conference.branched' ? taken.branch : '';
}

/** One step of a record folded again, with the state after it. */
export interface Refolded {
  readonly step: Step;
  readonly after: ConferenceState;
}

/** The record does not agree with itself: which step (from 0) leads elsewhere than it says. */
export class Divergence extends Error {
  readonly step: number;
  constructor(step: number) {
    super(`step ${step + 1} does not lead to the state it was recorded with`);
    this.step = step;
  }
}

/**
 * Folds a record step by step. What an earlier engine decided stands: its events are folded, and its hashes give way to
 * this engine's. @throws Divergence where a step of this engine does not lead to its hash.
 */
export function* refold(record: ConferenceRecord): Generator<Refolded> {
  let before = openingState(record.setup, record.seed);
  for (const [i, step] of record.steps.entries()) {
    const after = foldRecord({ ...record, steps: [step] }, before);
    const hash = hashValue(after);
    if (record.engine === ENGINE_VERSION && hash !== step.hash) throw new Divergence(i);
    yield { step: { ...step, hash }, after };
    before = after;
  }
}
