// `npm run bench [part ...]`: speed and size beside the machine's own baseline. Nothing here is a test: it prints and never fails.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium, NO_BROWSER } from './browser.mjs';
import { buildCli, buildHarness, buildWeb, CLI, HARNESS, WEB } from './build.mjs';
import { checkNode, ensureInstalled, ROOT } from './install.mjs';
import { Sentence, told } from './sentence.mjs';

async function browsing() {
  const executablePath = await ensureChromium();
  if (!executablePath) return void console.error(NO_BROWSER);
  await buildWeb();
  await buildHarness();
  return { executablePath, web: WEB, harness: HARNESS };
}

await told(async () => {
  checkNode();
  ensureInstalled();
  await buildCli();
  const { bench, PART_NAMES } = await import(pathToFileURL(join(CLI, 'bench.js')).href);
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !PART_NAMES.includes(name));
  if (unknown !== undefined) throw new Sentence(`"${unknown}" is no part; parts are ${PART_NAMES.join(', ')}.`, 2);
  const names = asked.length > 0 ? asked : PART_NAMES;
  console.error('Measuring; all parts together take some minutes.');
  const place = { scenarios: join(ROOT, 'scenarios'), worker: join(CLI, 'worker.js') };
  await bench(names, place, names.includes('browser') ? await browsing() : undefined);
});
