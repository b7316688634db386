import { language } from '../../locales';
import { flagUrl } from '../hall/flagFiles';
import { flagOf } from '../hall/flags';
import { after, onChance } from './network';
import { createAhead, MOST_TRIES } from './queue';
import { waitAfter } from './resource';

/** What one build consists of; written by the build. */
interface Parts {
  readonly page: readonly string[];
  readonly worker: readonly string[];
  readonly scenarios: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A conference that is being played, or about to be. */
export interface Playing {
  readonly scenario: string;
  readonly length: string;
  readonly seat: string;
}

/** Modules of the page are kept by the page itself, also where the browser keeps no files; they are run only when needed. */
function takeModule(file: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  link.fetchPriority = 'low';
  return new Promise((done, failed) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => {
      link.remove();
      failed(new Error(file));
    });
    document.head.append(link);
  });
}

/** Everything else is left with the browser, which is told by the server that it will never change. */
async function takeFile(file: string): Promise<void> {
  const answer = await fetch(file, { priority: 'low' });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  await answer.arrayBuffer();
}

const keepsModules = (): boolean => document.createElement('link').relList.supports('modulepreload');

const soon = (ms: number): Promise<void> =>
  new Promise((done) => {
    const ends = [after(ms, finish), onChance(finish)];
    function finish(): void {
      for (const end of ends) end();
      done();
    }
  });

const idle = (): Promise<void> =>
  typeof requestIdleCallback === 'function'
    ? new Promise((done) => requestIdleCallback(() => done(), { timeout: 5000 }))
    : soon(200);

/** What runs beside the page is left with the browser: the page must not hold what is secret in a table. */
const heldByPage = new Set<string>();

const ahead = createAhead({
  take: (file) => (heldByPage.has(file) && keepsModules() ? takeModule(file) : takeFile(file)),
  idle,
  wait: soon,
});

/** Puts files in line; `held` says which of them the page itself will run. */
function add(files: readonly string[], held: readonly string[]): void {
  for (const file of held) if (file.endsWith('.js')) heldByPage.add(file);
  ahead.add(files);
}

/** How long the first screen is left to itself, ms. */
const FIRST_SCREEN = 1500;

async function readParts(): Promise<Parts | null> {
  await soon(FIRST_SCREEN);
  await idle();
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    try {
      const answer = await fetch('/parts.json');
      if (answer.ok) return await readList(answer);
    } catch {
      // No server, or one that answers with something else.
    }
    await soon(waitAfter(tries));
  }
  reading = undefined;
  return null;
}

let reading: Promise<Parts | null> | undefined;

/** The development server has no list, and answers with the page itself: it makes every file when it is asked for. */
async function readList(answer: Response): Promise<Parts | null> {
  const isList = answer.headers.get('Content-Type')?.includes('json');
  return isList ? ((await answer.json()) as Parts) : null;
}

/** What was built. */
function listed(): Promise<Parts | null> {
  reading ??= readParts();
  return reading;
}

/**
 * Fetches every screen, the hall, the worker and the fonts while the page is idle, so that a game goes on to its end, its
 * debrief and its exports when the server is gone. Once the page is drawn; nothing waits for it.
 */
export async function fetchPage(firstScenario: string | undefined): Promise<void> {
  const parts = await listed();
  if (!parts) return;
  const { page, worker, scenarios } = parts;
  // The glossary is that of the first scenario where none is played.
  const glossary = (firstScenario && scenarios[firstScenario]?.texts) || [];
  add([...page, ...worker, ...glossary], [...page, ...glossary]);
  void Promise.all(FACES.map((face) => document.fonts?.load(face, LETTERS))).catch(() => undefined);
}

const FACES = ['1em "Inter Variable"', '1em "Source Serif 4 Variable"', 'italic 1em "Source Serif 4 Variable"'];
/** Some of every part of the fonts that names and texts are written with. */
const LETTERS = 'aéčš';

/**
 * Fetches what a conference needs from its first to its last word, with the flags of those who sit there. Of the briefs
 * only one's own.
 */
export async function fetchConference(playing: Playing, seats: readonly string[]): Promise<void> {
  const own = (await listed())?.scenarios[playing.scenario];
  if (!own) return;
  const { length, seat } = playing;
  const flags = seats.map((id) => flagUrl(flagOf(id) ?? '')).filter((url) => url !== null);
  const said = (part: string) => own[`${language.language}/${part}`] ?? own[`en/${part}`] ?? [];
  const words = ['texts', `brief/${seat}`, 'history'].flatMap(said);
  add([...(own[`setup/${length}`] ?? []), ...words, ...flags], words);
}
