import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RunSummary } from '../lab/outcome';
import { type Batch, type TaskName, type TaskResult, workOn } from '../lab/tasks';

/** Fewer runs than this are quicker in one thread than the start of another. */
const WORTH_SHARING = 8;

/** Runs handed to a thread at a time: small enough that all end together. */
const CHUNK = 4;

export interface Shared extends Batch {
  readonly worker?: string | undefined;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Summaries of a batch, in the order of its seeds. */
export function summariesOf(batch: Shared): Promise<readonly RunSummary[]> {
  return shared('summary', batch);
}

/**
 * Does a task for every seed, over as many threads as there are processors. Results come back in the order of the seeds
 * and each depends on its seed alone, so the number of threads cannot show.
 */
export async function shared<T extends TaskName>(task: T, batch: Shared): Promise<readonly TaskResult<T>[]> {
  const { worker, seeds, onProgress = () => undefined } = batch;
  const threads = Math.min(availableParallelism(), Math.ceil(seeds.length / CHUNK));
  if (!worker || threads < 2 || seeds.length < WORTH_SHARING) return workOn(task, batch, onProgress);
  const results: TaskResult<T>[] = [];
  let next = 0;
  let done = 0;
  const takeChunk = () => {
    const from = next;
    next = Math.min(seeds.length, next + CHUNK);
    return from < next ? { from, seeds: seeds.slice(from, next) } : undefined;
  };
  const runThread = () =>
    new Promise<void>((finish, fail) => {
      const thread = new Worker(worker, { workerData: { task, setup: batch.setup, temper: batch.temper } });
      const give = () => {
        const chunk = takeChunk();
        if (chunk) thread.postMessage(chunk);
        else void thread.terminate().then(() => finish());
      };
      thread.on('message', ({ from, found }: { from: number; found: readonly TaskResult<T>[] }) => {
        found.forEach((result, i) => {
          results[from + i] = result;
        });
        done += found.length;
        onProgress(done, seeds.length);
        give();
      });
      thread.on('error', fail);
      give();
    });
  await Promise.all(Array.from({ length: threads }, runThread));
  return results;
}
