import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** Who may import whom: layer -> what it may reach. Anything not listed is forbidden. */
const ARROWS: Record<string, readonly string[]> = {
  kernel: [],
  'engine/model': ['kernel'],
  'engine/interests': ['engine/model', 'kernel'],
  'engine/rules': ['engine/model', 'engine/interests', 'kernel'],
  'engine/evolve': ['engine/model', 'engine/interests', 'kernel'],
  'engine/charts': ['engine/model', 'engine/rules', 'engine/interests', 'engine/evolve', 'kernel', 'xstate'],
  'engine/decide': ['engine/charts', 'engine/rules', 'engine/evolve', 'engine/model', 'kernel', 'xstate'],
  'engine/view': ['engine/model', 'engine/interests', 'engine/rules', 'engine/charts', 'kernel'],
  'engine/record': ['engine/decide', 'engine/evolve', 'engine/rules', 'engine/model', 'kernel'],
  search: ['engine/model', 'engine/interests', 'kernel'],
  delegates: ['engine/view', 'engine/model', 'engine/interests', 'engine/rules', 'engine/record', 'search', 'kernel'],
  adviser: ['engine/view', 'engine/model', 'engine/interests', 'engine/rules', 'search', 'kernel'],
  analysis: ['engine/model', 'engine/interests', 'engine/rules', 'kernel'],
  debrief: [
    'engine/model',
    'engine/interests',
    'engine/rules',
    'engine/record',
    'engine/evolve',
    'engine/view',
    'analysis',
    'kernel',
  ],
  scenario: ['engine/model', 'engine/rules', 'engine/charts', 'engine/interests', 'analysis', 'kernel', 'zod', 'yaml'],
  protocol: ['engine/view', 'engine/model', 'engine/record', 'debrief', 'zod'],
  table: ['engine/*', 'delegates', 'protocol', 'kernel'],
  host: ['table', 'engine/*', 'protocol', 'debrief'],
  lab: ['table', 'analysis', 'scenario', 'delegates', 'debrief', 'protocol', 'engine/*', 'kernel'],
  cli: ['lab', 'scenario', 'engine/*', 'analysis', 'debrief', 'table', 'protocol', 'kernel', 'node:*'],
  locales: ['i18next'],
  client: [
    'protocol',
    'adviser',
    'engine/view',
    'engine/model',
    'engine/record',
    'engine/interests',
    'debrief',
    'scenario',
    'locales',
    'kernel',
    'host',
    'react',
    'react-dom/*',
    'react-dom',
    'zustand',
    'zustand/*',
    'idb',
    'lucide-react',
    'virtual:scenarios',
    'phaser',
  ],
};

const BANNED =
  /\b(Date|performance|setTimeout|setInterval|crypto|Intl|localeCompare|toLocaleString)\b|Math\.(random|exp|log|pow|sin|cos)\b/;
const PURE = ['kernel', 'engine', 'search', 'analysis', 'delegates', 'table'];

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

function layerOf(path: string): string {
  const [first, second] = relative(SRC, path).split('/');
  return first === 'engine' ? `engine/${second}` : (first as string);
}

function importsOf(path: string): string[] {
  const program = parseAst(readFileSync(path, 'utf8'), {
    lang: path.endsWith('x') ? 'tsx' : 'ts',
  } as never) as unknown as {
    body: { source?: { value: string } | null }[];
  };
  return program.body.flatMap((node) => (node.source ? [node.source.value] : []));
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
    const faults = sources(SRC).flatMap((path) => {
      const allowed = ARROWS[layerOf(path)];
      if (!allowed) return [`${path}: folder is in no layer`];
      return importsOf(path)
        .map((specifier) => targetOf(path, specifier))
        .filter((target) => target !== layerOf(path) && !reaches(allowed, target))
        .map((target) => `${relative(SRC, path)} imports ${target}`);
    });
    expect(faults).toEqual([]);
  });
});

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
