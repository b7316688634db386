import { Tinypool } from 'tinypool';
import { type Batch, type TaskName, workOn } from '../lab/tasks';

/** A thread of a batch: gets seeds, gives back what came of them. */
const { task, setup, temper, scope } = Tinypool.workerData as Omit<Batch, 'seeds'> & { readonly task: TaskName };

export default (seeds: readonly string[]) => workOn(task, { setup, temper, seeds, ...(scope ? { scope } : {}) });
