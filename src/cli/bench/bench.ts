import { type Browsing, browser } from './browser';
import { engine, type Place, roomsOfAll } from './engine';
import { memory } from './memory';
import { seats } from './seats';
import { Sheet } from './sheet';

/** The parts of the benchmark, in order; each can be asked for alone. */
const PARTS = {
  engine,
  seats,
  rooms: roomsOfAll,
  memory,
} as const;

export const PART_NAMES = [...Object.keys(PARTS), 'browser'];

/** Measures what is asked for. Nothing here is a test: it prints and never fails. */
export async function bench(names: readonly string[], place: Place, browsing: Browsing | undefined): Promise<void> {
  const sheet = new Sheet();
  for (const [name, part] of Object.entries(PARTS)) if (names.includes(name)) await part(sheet, place);
  if (names.includes('browser') && browsing)
    await browser(sheet, browsing).catch((error: Error) => {
      process.stderr.write(`The browser part stopped: ${error.message}\n`);
    });
  process.stdout.write(`${sheet}\n`);
}
