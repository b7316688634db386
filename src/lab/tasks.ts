/** What a thread of a batch can be asked to do with each seed. Plain JSON in and out. */

import type { Setup } from '../engine/model/setup';
import type { Temper } from '../protocol/messages';
import { playAll } from '../table/record';
import { factsOf, type RunFacts } from './evidence/facts';
import { type Optimum, optimumOf } from './evidence/optimum';
import { type PoolScore, poolScores } from './evidence/pool';
import { type SeenFacts, seenFactsOf } from './expectations/facts';
import { type MeasureFacts, measureFactsOf } from './measures';
import { type RunSummary, summarise } from './outcome';
import { type Fork, forksOf } from './skill/forks';
import { type Scope, type Trial, trialOf } from './skill/trial';

export interface Batch {
  readonly setup: Setup;
  readonly temper: Temper;
  readonly seeds: readonly string[];
  /** Which seats, policies and answers are looked at, where a task asks. */
  readonly scope?: Scope;
}

interface Results {
  readonly summary: RunSummary;
  readonly facts: RunFacts;
  readonly measures: MeasureFacts;
  readonly seen: SeenFacts;
  readonly optimum: Optimum;
  readonly pool: readonly PoolScore[];
  readonly trial: Trial;
  readonly forks: readonly Fork[];
}

export type TaskName = keyof Results;
export type TaskResult<T extends TaskName> = Results[T];

type Task<T extends TaskName> = (setup: Setup, seed: string, temper: Temper, scope: Scope) => Results[T];

const TASKS: { readonly [T in TaskName]: Task<T> } = {
  summary: (setup, seed, temper) => summarise(playAll(setup, seed, temper)),
  facts: (setup, seed, temper) => factsOf(playAll(setup, seed, temper)),
  measures: (setup, seed, temper) => measureFactsOf(playAll(setup, seed, temper)),
  seen: (setup, seed, temper) => seenFactsOf(playAll(setup, seed, temper)),
  optimum: (setup, seed, temper) => optimumOf(playAll(setup, seed, temper)),
  pool: poolScores,
  trial: trialOf,
  forks: forksOf,
};

const NO_SCOPE: Scope = { seats: [], policies: [], arms: false };

/** Does one task for every seed in turn. @throws with the seed that could not be played. */
export function workOn<T extends TaskName>(
  task: T,
  { setup, temper, seeds, scope = NO_SCOPE }: Batch,
  onProgress: (done: number, all: number) => void = () => undefined,
): TaskResult<T>[] {
  return seeds.map((seed, i) => {
    const found = played(task, setup, seed, temper, scope);
    onProgress(i + 1, seeds.length);
    return found;
  });
}

function played<T extends TaskName>(task: T, setup: Setup, seed: string, temper: Temper, scope: Scope): TaskResult<T> {
  try {
    return TASKS[task](setup, seed, temper, scope);
  } catch (error) {
    throw new Error(`seed "${seed}" could not be played: ${(error as Error).message}`, { cause: error });
  }
}
