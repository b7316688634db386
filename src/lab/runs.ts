/** Batches of all-AI conferences. Every run is a function of set-up, seed and temper alone. */

import type { Setup } from '../engine/model/setup';
import type { DelegationId } from '../engine/model/vocabulary';
import type { Temper } from '../protocol/messages';
import { playAll } from '../table/record';
import { type RunSummary, summarise } from './outcome';

/** Plays one conference to its end and sums it up. */
export function runOne(setup: Setup, seed: string, temper: Temper): RunSummary {
  return summarise(playAll(setup, seed, temper));
}

/** Seeds of a batch: a single run plays the seed itself, so that it can be found again in a batch of one. */
export function seedsOf(seed: string, runs: number): string[] {
  return runs === 1 ? [seed] : Array.from({ length: runs }, (_, i) => `${seed}-${i + 1}`);
}

/** What a batch says together. */
export interface RunsSummary {
  /** How many runs. */
  readonly runs: number;
  /** Share of runs with a report, 0..1. */
  readonly adoptionRate: number;
  /** Provision -> wording -> how often it stood in an adopted report. */
  readonly textDistribution: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How often each delegation withheld when there was no report. */
  readonly blockCounts: Readonly<Record<DelegationId, number>>;
}

/** Counts over a batch. Every wording and every delegation is listed, 0 included, in the order of the set-up. */
export function overRuns(setup: Setup, runs: readonly RunSummary[]): RunsSummary {
  const adopted = runs.filter((run) => run.adopted);
  return {
    runs: runs.length,
    adoptionRate: runs.length === 0 ? 0 : adopted.length / runs.length,
    textDistribution: Object.fromEntries(
      setup.provisions.map(({ id, formulations }) => [
        id,
        Object.fromEntries(
          formulations.map((wording) => [wording.id, adopted.filter((run) => run.text[id] === wording.id).length]),
        ),
      ]),
    ),
    blockCounts: Object.fromEntries(
      setup.delegations.map(({ id }) => [id, runs.filter((run) => run.blockedBy.includes(id)).length]),
    ),
  };
}
