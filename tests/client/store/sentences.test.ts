import '../../support/everyWord';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { hasText, language, t } from '../../../src/locales';
import { FAULTS } from '../../../src/protocol/messages';
import { IMPORT_FAULTS } from '../../../src/protocol/solo';

const CLIENT = resolve(import.meta.dirname, '../../../src/client');
const spaces = language.options.ns as readonly string[];

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
  });

const sources = files(CLIENT).map((path) => ({ name: relative(CLIENT, path), text: readFileSync(path, 'utf8') }));

/** Plural keys exist under their forms only. */
const exists = (key: string) => hasText(key) || language.exists(key, { count: 1 });

/** Every quoted 'space:key' of a known namespace, wherever it stands. */
const keysIn = (text: string): string[] =>
  [...text.matchAll(/['"]([a-z][A-Za-z]*):([A-Za-z][\w.-]*)['"]/g)]
    .filter(([, space]) => spaces.includes(space as string))
    .map(([, space, key]) => `${space}:${key}`);

/** The fixed beginning of every `space:beginning.${...}`. */
const beginningsIn = (text: string): string[] =>
  [...text.matchAll(/`([a-z][A-Za-z]*):([\w.-]*)\.\$\{/g)].map(([, space, key]) => `${space}:${key}`);

describe('sentences', () => {
  it('exist for every key the client names', () => {
    const missing = sources.flatMap(({ name, text }) =>
      keysIn(text)
        .filter((key) => !exists(key))
        .map((key) => `${name}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
  it('exist for every group of keys the client chooses from', () => {
    const missing = sources.flatMap(({ name, text }) =>
      beginningsIn(text)
        .filter((key) => typeof language.t(key as never, { returnObjects: true } as never) !== 'object')
        .map((key) => `${name}: ${key}.*`),
    );
    expect(missing).toEqual([]);
  });
  it('come from a namespace that exists', () => {
    const missing = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/\bt\(\s*['"`]([A-Za-z-]+):/g)]
        .filter(([, space]) => !spaces.includes(space as string))
        .map(([, space]) => `${name}: ${space}`),
    );
    expect(missing).toEqual([]);
  });
  it('exist for every fault', () => {
    const codes = [...FAULTS.map((code) => `errors:fault.${code}`), ...IMPORT_FAULTS.map((c) => `errors:import.${c}`)];
    expect(codes.filter((key) => !hasText(key))).toEqual([]);
  });
  it('show themselves when they are missing', () => {
    expect(t('common:no.such.sentence')).toContain('⟦');
    expect(hasText('common:no.such.sentence')).toBe(false);
  });
  it('are found in source as the test believes', () => {
    expect(keysIn("t('common:name')")).toEqual(['common:name']);
    expect(beginningsIn(`t(\`common:length.$\{x}\`)`)).toEqual(['common:length']);
  });
});
