// What one process keeps of the games it has played: the heap after the tenth, and after the last of very many.
// `node src/cli/heap.mjs [games] [scenario]` prints it by itself; `npm run bench` has it among its lines.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import { buildCli, CLI } from './build.mjs';
import { checkNode, ensureInstalled, ROOT } from './install.mjs';

/** Games after which everything that is kept on purpose is thought to be there. */
const WARM = 10;

/**
 * Plays games one after the other, each with a seed of its own, and weighs the heap in MB, garbage collected.
 * @param {(seed: string) => unknown} play
 * @param {number} games more than ten
 */
export function heapOver(play, games) {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  const weigh = () => {
    collect();
    return process.memoryUsage().heapUsed / 1_000_000;
  };
  let warm = 0;
  for (let game = 1; game <= games; game++) {
    play(`heap-${game}`);
    if (game === WARM) warm = weigh();
  }
  return { warm, last: weigh() };
}

async function alone([games = '2000', scenario = 'gge-2016-17']) {
  checkNode();
  ensureInstalled();
  await buildCli();
  const subjects = await import(pathToFileURL(join(CLI, 'subjects.js')).href);
  const setup = subjects.setupFor(join(ROOT, 'scenarios', scenario), 'quick');
  const { warm, last } = heapOver((seed) => subjects.wholeGame(setup, seed), Number(games));
  console.log(`${games} quick games of ${scenario} in one process: heap ${last.toFixed(1)} MB,`);
  console.log(`${warm.toFixed(1)} MB after the tenth: ${(last - warm).toFixed(1)} MB more.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await alone(process.argv.slice(2));
