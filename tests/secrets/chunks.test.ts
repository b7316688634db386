import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { scenarioChunks } from '../../src/cli/scenarioChunks';
import { wordsOf } from '../../src/scenario/files';
import { folderOf, load, type ScenarioName } from '../support/scenarios';

/** What of a scenario the page can load: every module that leads from the list, searched for what no seat may know. */

const scratch = mkdtempSync(join(tmpdir(), 'chunks-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The fixture with an incident that has a culprit in the room and somebody framed, beside a conference that ships. */
const LIBRARY = join(scratch, 'scenarios');
for (const part of ['processes', 'measures', 'tiny'])
  cpSync(join(folderOf('tiny'), '..', part), join(LIBRARY, part), { recursive: true });
writeFileSync(
  join(LIBRARY, 'tiny', 'incidents.yaml'),
  'chancePercent: 100\ncards:\n  - {id: canary, fictional: true, source: C, effect: sensors, scope: 1, magnitude: 1, duration: 1, victim: ELN, actor: BRE, framed: COR, shocks: [{issue: CBM, by: 7}], after: null}\n',
);
writeFileSync(
  join(LIBRARY, 'tiny', 'en', 'incidents.yaml'),
  'incidents: {canary: {headline: It sang, story: Nobody knows.}}\n',
);
const SHIPPED = join(import.meta.dirname, '../../scenarios');

type Plugin = { load(id: string): string | null };

/** Every module that the page or a worker can come to from a list, by its address. */
function modulesFrom(folder: string, list: string): Map<string, string> {
  const plugin = scenarioChunks(folder) as unknown as Plugin;
  const found = new Map<string, string>();
  const follow = (address: string): void => {
    if (found.has(address)) return;
    const source = plugin.load(`\0${address}`) ?? '';
    found.set(address, source);
    for (const [, next] of source.matchAll(/import\("(virtual:[^"]+)"\)/g)) follow(next as string);
  };
  follow(list);
  return found;
}

/** Opened by the debrief, and by the instructor's guide: they tell the real end. */
const isLater = (address: string): boolean => /\/(history|guide)$/.test(address);
const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(inner)])
    : [];
const jsonOf = (source: string): unknown =>
  JSON.parse(JSON.parse(/JSON\.parse\((".*")\)/s.exec(source)?.[1] ?? '"null"'));

/** Keys under which a set-up holds what no seat, or not every seat, may know. */
const CLOSED = [
  'actor',
  'framed',
  'victim',
  'shocks',
  'positions',
  'salience',
  'behaviour',
  'lines',
  'confidence',
  'chancePercent',
  'after',
];

describe.each([
  ['the fixture with an incident', LIBRARY],
  ['the conferences that ship', SHIPPED],
])('the page, with %s,', (_, folder) => {
  const page = modulesFrom(folder, 'virtual:scenarios');
  it('comes to texts, briefs, history and guide, and to no set-up', () => {
    expect(page.size).toBeGreaterThan(5);
    expect([...page.keys()].filter((address) => address.startsWith('virtual:setup'))).toEqual([]);
    expect([...page.values()].filter((source) => source.includes('virtual:setup'))).toEqual([]);
  });
  it('reads of no culprit, of nobody framed, and no position, wherever it looks before the debrief', () => {
    const open = [...page].filter(([address]) => !isLater(address) && /\/(texts|brief\/\w+)$/.test(address));
    expect(open.length).toBeGreaterThan(4);
    for (const [address, source] of open) {
      const sources = address.endsWith('/texts') ? CLOSED.filter((key) => key !== 'confidence') : CLOSED;
      const found = keysIn(jsonOf(source)).filter((key) => sources.includes(key));
      expect([address, found]).toEqual([address, []]);
    }
  });
  it('has each brief in a module of its own, and its secret nowhere else', () => {
    const briefs = [...page].filter(([address]) => address.includes('/brief/'));
    for (const [address, source] of briefs) {
      const { delegation, secret, never } = jsonOf(source) as Record<'delegation' | 'secret' | 'never', string>;
      expect(address.endsWith(`/brief/${delegation}`)).toBe(true);
      for (const line of [secret, never].map((text) => JSON.stringify(JSON.stringify(text.trim())).slice(3, -3)))
        for (const [other, text] of page)
          if (other !== address && line.length > 40 && text.includes(line)) expect([address, other]).toBe('apart');
    }
  });
});

describe('a worker', () => {
  it('comes to the set-ups, which do know', () => {
    const worker = modulesFrom(LIBRARY, 'virtual:setups');
    expect([...worker.keys()].sort()).toEqual([
      'virtual:setup/tiny/quick',
      'virtual:setup/tiny/standard',
      'virtual:setups',
    ]);
    const known = keysIn(jsonOf(worker.get('virtual:setup/tiny/quick') as string));
    expect(known).toEqual(expect.arrayContaining(CLOSED.filter((key) => key !== 'lines')));
  });
});

describe('who asks for what is not for every seat', () => {
  const CLIENT = join(import.meta.dirname, '../../src/client');
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
    });
  const askers = (words: RegExp): string[] =>
    files(CLIENT)
      .filter((path) => !path.includes(`${CLIENT}/content/`) && words.test(readFileSync(path, 'utf8')))
      .map((path) => relative(CLIENT, path).split('/').slice(0, -1).join('/'));
  it.each([
    ['how it really ended', /\b(useFetchedHistory|loadHistory)\b/, 'screens/debrief'],
    ["the instructor's guide", /\b(useFetchedGuide|loadGuide)\b/, 'screens/guide'],
    ['briefs of several seats', /\b(useFetchedBriefs)\b/, 'screens/guide'],
    ['set-ups', /virtual:setups/, 'workers'],
  ])('%s is asked for in one place alone', (_, words, where) => {
    expect([...new Set(askers(words))]).toEqual([where]);
  });
});

describe('briefs', () => {
  it.each(['gge-2016-17', 'cybercrime-2024'] as ScenarioName[])('of %s are fetched seat by seat', (name) => {
    const page = modulesFrom(SHIPPED, 'virtual:scenarios');
    const seats = Object.keys(wordsOf(load(name)).briefs);
    for (const seat of seats) expect(page.has(`virtual:scenario/${name}/en/brief/${seat}`)).toBe(true);
  });
});
