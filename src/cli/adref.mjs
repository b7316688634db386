// Runs the command line: bundles it when a source changed, then hands over. Built-ins only until installed.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCli, CLI } from './build.mjs';
import { checkNode, ensureInstalled } from './install.mjs';

checkNode();
ensureInstalled();
await buildCli();
const { main } = await import(pathToFileURL(join(CLI, 'main.js')).href);
process.exitCode = await main(process.argv.slice(2), { worker: join(CLI, 'worker.js') });
