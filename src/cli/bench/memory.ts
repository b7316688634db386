import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { Place } from './engine';
import type { Sheet } from './sheet';
import { setupFor, wholeGame } from './subjects';

/** Games played in one process. 2,000 are the full measurement: `HEAP_GAMES=2000 npm run bench -- memory`. */
const GAMES = Math.max(11, Number(process.env.HEAP_GAMES ?? 200));
/** Games after which what is kept on purpose is there. */
const WARM = 10;
/** A room of experts, and one whose groups hold the 193. */
const SCENARIOS = ['gge-2016-17', 'oewg-2019-21'];

/** What one process keeps of the games it has played: the heap, garbage collected, after ten and after the last. */
export function memory(sheet: Sheet, { scenarios }: Place): void {
  for (const name of SCENARIOS) {
    const setup = setupFor(join(scenarios, name), 'quick');
    const { warm, last } = heapOver((seed) => wholeGame(setup, seed), GAMES);
    sheet.figure(`${name}, quick: heap after the tenth game`, warm, 'MB');
    sheet.figure(`${name}, quick: heap growth from there to the ${GAMES}th`, Math.max(0, last - warm), 'MB', {
      most: 50,
    });
  }
}

/** Heap in MB after the tenth and after the last of so many games, each with a seed of its own. */
function heapOver(play: (seed: string) => unknown, games: number): { readonly warm: number; readonly last: number } {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  const weigh = (): number => {
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
