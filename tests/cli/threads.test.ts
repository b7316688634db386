import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildCli, CLI } from '../../src/cli/build.mjs';
import { shared } from '../../src/cli/pool';
import { setupOf } from '../support/scenarios';

beforeAll(() => buildCli().then(() => undefined), 60_000);

it('a batch over threads is byte for byte the batch in one thread', async () => {
  const seeds = Array.from({ length: 20 }, (_, i) => `threads-${i}`);
  const batch = { setup: setupOf('tiny', 'quick'), temper: 'mixed', seeds } as const;
  const told: number[] = [];
  const apart = await shared('facts', {
    ...batch,
    worker: join(CLI, 'worker.js'),
    onProgress: (done) => told.push(done),
  });
  expect(JSON.stringify(apart)).toBe(JSON.stringify(await shared('facts', batch)));
  expect(told.at(-1)).toBe(20);
});
