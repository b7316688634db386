import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesReached, type Reach, reached, reachesOf, SRC, sources } from '../support/reaches';

/** Runs beside the page, with what the page itself must not load. */
const WORKERS = 'client/workers';

/** Folders of the client that are layers of their own. */
const ROOMS = [WORKERS, 'client/session'];

/** Who may import whom: layer -> what it may reach. Anything not listed is forbidden. */
const ARROWS: Record<string, readonly string[]> = {
  kernel: [],
  'engine/model': ['kernel', 'zod'],
  'engine/interests': ['engine/model', 'kernel'],
  'engine/decisions': ['engine/model'],
  'engine/charts': ['engine/model', 'xstate'],
  'engine/rules': ['engine/model', 'engine/interests', 'engine/decisions', 'engine/charts', 'kernel'],
  'engine/events': ['engine/model', 'engine/interests', 'kernel'],
  'engine/acts': [
    'engine/events',
    'engine/rules',
    'engine/decisions',
    'engine/charts',
    'engine/interests',
    'engine/model',
    'kernel',
    'zod',
  ],
  'engine/procedure': [
    'engine/acts',
    'engine/events',
    'engine/rules',
    'engine/charts',
    'engine/interests',
    'engine/model',
    'kernel',
    'xstate',
  ],
  'engine/decide': ['engine/procedure', 'engine/acts', 'engine/events', 'engine/charts', 'engine/model', 'xstate'],
  'engine/view': [
    'engine/acts',
    'engine/procedure',
    'engine/events',
    'engine/rules',
    'engine/interests',
    'engine/model',
    'kernel',
  ],
  'engine/record': ['engine/decide', 'engine/acts', 'engine/events', 'engine/rules', 'engine/model', 'kernel', 'zod'],
  search: ['engine/model', 'engine/interests', 'kernel'],
  delegates: [
    'engine/acts',
    'engine/view',
    'engine/model',
    'engine/interests',
    'engine/rules',
    'engine/record',
    'search',
    'kernel',
  ],
  adviser: ['engine/acts', 'engine/view', 'engine/model', 'engine/interests', 'engine/rules', 'search', 'kernel'],
  analysis: ['engine/model', 'engine/interests', 'engine/rules', 'kernel'],
  debrief: [
    'engine/model',
    'engine/interests',
    'engine/rules',
    'engine/record',
    'engine/acts',
    'engine/events',
    'engine/view',
    'analysis',
    'kernel',
  ],
  scenario: [
    'engine/acts',
    'engine/decisions',
    'engine/model',
    'engine/rules',
    'engine/interests',
    'analysis',
    'kernel',
    'zod',
    'yaml',
  ],
  protocol: ['engine/acts', 'engine/view', 'engine/model', 'engine/record', 'debrief', 'kernel', 'zod'],
  table: ['engine/*', 'delegates', 'protocol', 'kernel'],
  lab: ['table', 'analysis', 'scenario', 'delegates', 'adviser', 'debrief', 'protocol', 'engine/*', 'kernel'],
  // The commands run what they built, wherever that was put.
  cli: [
    'lab',
    'scenario',
    'engine/*',
    'analysis',
    'debrief',
    'table',
    'protocol',
    'kernel',
    'node:*',
    '@fastify/send',
    'tinypool',
    'tinybench',
    'playwright-core',
    'vite',
    '(an address made at run time)',
  ],
  locales: ['i18next'],
  'client/workers': [
    'table',
    'protocol',
    'debrief',
    'engine/*',
    'client',
    'scenario',
    'idb',
    'zod/mini',
    'virtual:setups',
  ],
  'client/session': [
    'client/workers',
    'protocol',
    'debrief',
    'engine/acts',
    'engine/events',
    'engine/view',
    'engine/model',
    'engine/record',
    'xstate',
    'zustand/*',
  ],
  client: [
    'protocol',
    'adviser',
    'engine/acts',
    'engine/decisions',
    'engine/events',
    'engine/view',
    'engine/model',
    'engine/record',
    'engine/interests',
    'debrief',
    'scenario',
    'locales',
    'kernel',
    'client/session',
    'react',
    'react-dom/*',
    'react-dom',
    'zustand',
    'zustand/*',
    'lucide-react',
    'virtual:scenarios',
    'phaser',
    '/node_modules/flag-icons/*',
  ],
};

const BANNED =
  /\b(Date|performance|setTimeout|setInterval|crypto|Intl|localeCompare|toLocaleString)\b|Math\.(random|exp|log|pow|sin|cos)\b/;
const PURE = ['kernel', 'engine', 'search', 'analysis', 'delegates', 'table'];

function layerOf(path: string): string {
  const [first, second] = relative(SRC, path).split('/');
  const own = first === 'engine' || ROOMS.includes(`${first}/${second}`);
  return own ? `${first}/${second}` : (first as string);
}

function targetOf(path: string, specifier: string): string {
  return specifier.startsWith('.') ? layerOf(resolve(dirname(path), specifier)) : specifier;
}

/** An entry is a layer or a package; with a trailing * it is a prefix. */
function reaches(allowed: readonly string[], target: string): boolean {
  return allowed.some((entry) => (entry.endsWith('*') ? target.startsWith(entry.slice(0, -1)) : entry === target));
}

describe('layers', () => {
  it('import only along the arrows', () => {
    const faults = [...reached].flatMap(([path, reach]) => {
      const allowed = ARROWS[layerOf(path)];
      if (!allowed) return [`${path}: folder is in no layer`];
      return reach
        .map(({ specifier }) => targetOf(path, specifier))
        .filter((target) => target !== layerOf(path) && !reaches(allowed, target))
        .map((target) => `${relative(SRC, path)} imports ${target}`);
    });
    expect(faults).toEqual([]);
  });
  it('keep what runs in a worker out of the page: it is only named as an address', () => {
    const faults = [...reached].flatMap(([path, reach]) =>
      reach
        .filter(({ specifier, by }) => targetOf(path, specifier) === WORKERS && by !== 'worker')
        .filter(() => layerOf(path) !== WORKERS)
        .map(({ specifier }) => `${relative(SRC, path)} imports ${specifier}`),
    );
    expect(faults).toEqual([]);
  });
  it('keep the parser and the checks of files out of what the page loads first', () => {
    const first = new Set(['client/main.tsx']);
    const links = filesReached(['import']);
    for (const file of first) for (const next of links.get(file) ?? []) first.add(next);
    expect(first.size).toBeGreaterThan(20);
    const heavy = [...reached].flatMap(([path, reach]) =>
      reach
        .filter(({ specifier, by }) => by === 'import' && ['zod', 'yaml', 'phaser'].includes(specifier))
        .filter(() => first.has(relative(SRC, path)))
        .map(({ specifier }) => `${relative(SRC, path)} imports ${specifier}`),
    );
    expect(heavy).toEqual([]);
  });
  it('have no files that import each other in a circle, directly or by way of others', () => {
    expect(circlesIn(filesReached())).toEqual([]);
  });
  it('would notice whatever way one file reaches another', () => {
    const source = `import type { A } from 'a'; import { type B } from 'b'; import { C, type D } from 'c'; import 'd';
      export { E } from 'e'; export type { F } from 'f'; export * from 'g'; export const h = 1;
      const later = () => import('i'); const worker = () => new Worker(new URL('j', import.meta.url));
      const made = (what: string) => import(what); const address = new URL('k', location.href);
      const many = import.meta.glob('l', { eager: true }); const listed = import.meta.glob(['m', 'n']);`;
    const by = (kind: Reach['by']) =>
      reachesOf(source, 'ts').flatMap((reach) => (reach.by === kind ? [reach.specifier] : []));
    expect(by('types')).toEqual(['a', 'b', 'f']);
    expect(by('import')).toEqual(['c', 'd', 'e', 'g']);
    expect(by('dynamic')).toEqual(['i', '(an address made at run time)']);
    expect(by('worker')).toEqual(['j']);
    expect(by('glob')).toEqual(['l', 'm', 'n']);
  });
  it('would notice a circle', () => {
    const links = { a: ['b'], b: ['c'], c: ['b', 'd'], d: [], e: ['e'] };
    expect(circlesIn(new Map(Object.entries(links)))).toEqual(['b -> c -> b', 'e -> e']);
  });
});

/** One circle for every file that stands in one and in none named before. */
function circlesIn(links: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    const seen = way.indexOf(file);
    if (seen >= 0) circles.push([...way.slice(seen), file].join(' -> '));
    if (seen >= 0 || done.has(file)) return;
    for (const next of links.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of links.keys()) follow(file, []);
  return circles;
}

describe('determinism', () => {
  it('keeps clocks, chance and locales out of the pure layers', () => {
    const faults = sources(SRC)
      .filter((path) => PURE.includes(relative(SRC, path).split('/')[0] as string))
      .flatMap((path) =>
        code(path)
          .split('\n')
          .flatMap((line, i) =>
            BANNED.test(line) || line.includes('**') ? [`${relative(SRC, path)}:${i + 1}: ${line.trim()}`] : [],
          ),
      );
    expect(faults).toEqual([]);
  });
  it('would notice a banned word', () => {
    expect(BANNED.test('const now = Date.now()')).toBe(true);
    expect(BANNED.test('Math.random()')).toBe(true);
  });
});

function code(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/\/\/.*$/gm, '');
}
