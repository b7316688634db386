import { join } from 'node:path';
import { medianOf, middle, type Sheet } from './sheet';
import { fiveYears, manyGames, roomOfAll, setupFor, timedGame, wholeGame } from './subjects';

export interface Place {
  /** Folder of all scenarios. */
  readonly scenarios: string;
  /** Bundled worker of batches. */
  readonly worker: string;
}

const MAIN = 'gge-2016-17';

/** The other whole games, with the multiple to stay under: a room of about 25, or the open-ended one. */
const OTHERS = [
  ['gge-2014-15', 31],
  ['osce-2011-13', 31],
  ['cybercrime-2024', 31],
  ['budapest-1997-2001', 31],
  ['oewg-2019-21', 94],
] as const;

/** What AI turns of all 193 may take in one round, by rule. */
const ROOMS_OF_ALL = [
  ['consensus', 16],
  ['majority', 94],
] as const;

const RUNS = 200;

/** One command, one turn, one game, many games. */
export async function engine(sheet: Sheet, { scenarios, worker }: Place): Promise<void> {
  await sheet.yardstick('engine');
  const standard = setupFor(join(scenarios, MAIN), 'standard');
  timedGame(standard, 'warm-1');
  const timed = ['bench-1', 'bench-2', 'bench-3'].map((seed) => timedGame(standard, seed));
  const all = (part: 'commands' | 'turns' | 'rooms') => timed.flatMap((timings) => timings[part]);
  sheet.time('a command decided, folded and hashed (median)', middle(all('commands')), 0.012);
  sheet.time('an AI turn for one seat (median)', middle(all('turns')), 0.06);
  sheet.time('AI turns of a room of 25, one round (median)', middle(all('rooms')), 1.6);
  let game = 0;
  const played = (setup: typeof standard) => medianOf(() => wholeGame(setup, `bench-${game++}`), 3000);
  sheet.time(`an all-AI standard game, ${MAIN}`, await played(standard), 31);
  for (const [name, most] of OTHERS)
    sheet.time(`an all-AI standard game, ${name}`, await played(setupFor(join(scenarios, name), 'standard')), most);
  sheet.time('five years after a report', await medianOf(() => fiveYears(standard, `bench-${game++}`), 1000), 3.1);
  await sheet.yardstick('threads');
  const from = performance.now();
  await manyGames(
    standard,
    Array.from({ length: RUNS }, (_, i) => `bench-${i}`),
    worker,
  );
  sheet.time(`${RUNS} standard runs over threads`, performance.now() - from, 3800);
}

/** A room in which every member sits for itself: one game to warm up, one to measure. */
export async function roomsOfAll(sheet: Sheet, { scenarios }: Place): Promise<void> {
  await sheet.yardstick('rooms of all');
  for (const [rule, most] of ROOMS_OF_ALL) {
    const setup = roomOfAll(scenarios, rule);
    timedGame(setup, 'warm-193');
    const from = performance.now();
    const { rooms, soundings } = timedGame(setup, 'bench-193');
    sheet.time(`a room of 193, an all-AI standard game by ${rule}`, performance.now() - from);
    sheet.time(`a room of 193, AI turns of a round by ${rule} (median)`, middle(rooms), most);
    sheet.time(`a room of 193, a wave of the sounding by ${rule} (median)`, middle(soundings), most);
  }
}
