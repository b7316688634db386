import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { Place } from './engine';
import type { Sheet } from './sheet';
import { setupFor, wholeGame } from './subjects';

const GAMES = 10;

/** Heap after each of ten games, garbage collected: what grows is kept by somebody. */
export function memory(sheet: Sheet, { scenarios }: Place): void {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  const setup = setupFor(join(scenarios, 'gge-2016-17'), 'quick');
  const heap = Array.from({ length: GAMES }, (_, i) => {
    wholeGame(setup, `memory-${i}`);
    collect();
    return process.memoryUsage().heapUsed / 1_000_000;
  });
  const [third = 0, last = 0] = [heap[2], heap[GAMES - 1]];
  sheet.figure('heap after the third of ten games', third, 'MB');
  sheet.figure('heap growth from the third to the tenth game', Math.max(0, last - third), 'MB', { most: 2 });
}
