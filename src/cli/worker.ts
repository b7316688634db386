import { parentPort, workerData } from 'node:worker_threads';
import { type TaskName, workOn } from '../lab/tasks';

/** A thread of a batch: gets seeds, sends back what came of them. */
const { task, setup, temper } = workerData as { task: TaskName; setup: never; temper: never };

parentPort?.on('message', ({ from, seeds }: { from: number; seeds: readonly string[] }) => {
  parentPort?.postMessage({ from, found: workOn(task, { setup, temper, seeds }) });
});
