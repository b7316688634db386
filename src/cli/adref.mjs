// Runs the command line: bundles it when a source changed, then hands over. Built-ins only until installed.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILDS, CLI } from './build.mjs';
import { checkNode } from './install.mjs';
import { makeReady } from './ready.mjs';
import { told } from './sentence.mjs';

// "| head" closes the pipe when it has seen enough.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

await told(async () => {
  checkNode();
  await makeReady([BUILDS.cli], { log: () => undefined });
  const { main } = await import(pathToFileURL(join(CLI, 'main.js')).href);
  process.exitCode = await main(process.argv.slice(2), { worker: join(CLI, 'worker.js') });
});
