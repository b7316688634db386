import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCli, CLI } from '../../src/cli/build.mjs';
import { shared } from '../../src/cli/pool';
import { setupOf } from '../support/scenarios';

beforeAll(() => buildCli().then(() => undefined), 60_000);

const seeds = Array.from({ length: 20 }, (_, i) => `threads-${i}`);
const batch = { setup: setupOf('tiny', 'quick'), temper: 'mixed', seeds } as const;

describe('a batch over threads', () => {
  it('is byte for byte the batch in one thread', async () => {
    const told: number[] = [];
    const apart = await shared('facts', {
      ...batch,
      worker: join(CLI, 'worker.js'),
      onProgress: (done) => told.push(done),
    });
    expect(JSON.stringify(apart)).toBe(JSON.stringify(await shared('facts', batch)));
    expect(told.at(-1)).toBe(20);
  });
  it('that holds a run which fails ends with its seed, as in one thread', async () => {
    const broken = { ...batch, setup: { ...batch.setup, provisions: null as never } };
    for (const worker of [undefined, join(CLI, 'worker.js')])
      await expect(shared('facts', { ...broken, worker })).rejects.toThrow(/^seed "threads-\d+" could not be played: /);
  });
  it.skipIf(process.platform !== 'linux' || availableParallelism() < 2)(
    'leaves no thread at work when one run fails',
    async ({ onTestFinished }) => {
      const folder = mkdtempSync(join(tmpdir(), 'threads-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const worker = join(folder, 'worker.mjs');
      // The first chunk fails at once; the others would go on for ever.
      writeFileSync(
        worker,
        "export default ([seed]) => { if (seed === 'threads-0') throw new Error('broke'); for (;;); };",
      );
      const threads = () => readdirSync('/proc/self/task').length;
      const before = threads();
      await expect(shared('facts', { ...batch, worker })).rejects.toThrow('seeds "threads-0" to "threads-3": broke');
      await expect.poll(threads).toBeLessThanOrEqual(before);
    },
  );
});
