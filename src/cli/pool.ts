import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { RunSummary } from '../lab/outcome';
import { type Batch, type TaskName, type TaskResult, workOn } from '../lab/tasks';
import { Faulty } from './io';

/** Fewer runs than this are quicker in one thread than the start of another. */
const WORTH_SHARING = 8;

/** Runs handed to a thread at a time: small enough that all end together. */
const CHUNK = 4;

export interface Shared extends Batch {
  readonly worker?: string | undefined;
  readonly onProgress?: (done: number, all: number) => void;
  /** How many threads at most; as many as there are processors when left out. */
  readonly threads?: number | undefined;
  /** A seed is many conferences, so that even two are worth sharing, one at a time. */
  readonly long?: boolean;
}

/** Summaries of a batch, in the order of its seeds. */
export function summariesOf(batch: Shared): Promise<readonly RunSummary[]> {
  return shared('summary', batch);
}

/**
 * Does a task for every seed, over as many threads as there are processors. Results come back in the order of the seeds
 * and each depends on its seed alone, so the number of threads cannot show.
 * @throws Faulty with the seed that could not be played; no thread goes on after it.
 */
export async function shared<T extends TaskName>(task: T, batch: Shared): Promise<readonly TaskResult<T>[]> {
  const { worker, seeds, long = false, onProgress = () => undefined } = batch;
  const threads = Math.min(batch.threads ?? availableParallelism(), Math.ceil(seeds.length / chunkOf(batch)));
  try {
    if (!worker || threads < 2 || (!long && seeds.length < WORTH_SHARING)) return workOn(task, batch, onProgress);
    return await overThreads(task, batch, worker, threads);
  } catch (error) {
    throw new Faulty([(error as Error).message]);
  }
}

const chunkOf = ({ long = false }: Shared): number => (long ? 1 : CHUNK);

async function overThreads<T extends TaskName>(task: T, batch: Shared, worker: string, threads: number) {
  const { setup, temper, seeds, scope, onProgress = () => undefined } = batch;
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: pathToFileURL(worker).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { task, setup, temper, scope },
  });
  let done = 0;
  const work = async (chunk: readonly string[]): Promise<readonly TaskResult<T>[]> => {
    const found = await pool.run(chunk).catch((error: Error) => {
      throw error.message.startsWith('seed ') ? error : new Error(`${rangeOf(chunk)}: ${error.message}`);
    });
    done += chunk.length;
    onProgress(done, seeds.length);
    return found;
  };
  const size = chunkOf(batch);
  const chunks = Array.from({ length: Math.ceil(seeds.length / size) }, (_, i) =>
    seeds.slice(i * size, (i + 1) * size),
  );
  try {
    return (await Promise.all(chunks.map(work))).flat();
  } finally {
    await pool.destroy();
  }
}

/** A thread that ends in the middle cannot say at which seed. */
const rangeOf = (chunk: readonly string[]): string => `seeds "${chunk[0]}" to "${chunk.at(-1)}"`;
