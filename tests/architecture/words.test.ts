import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { language } from '../../src/locales';
import { filesReached, reached, SRC } from '../support/reaches';

const ALWAYS = [...(language.options.ns as readonly string[])];
const BOOKS = 'locales/books/';

/** A file and all it runs when it is loaded. */
function loadedWith(entry: string, links = filesReached(['import'])): string[] {
  const files = new Set([entry]);
  for (const file of files) for (const next of links.get(file) ?? []) files.add(next);
  return [...files];
}

const textOf = (file: string): string => readFileSync(join(SRC, file), 'utf8');

/** The namespaces of the sentences a file says, or may say. */
const saidIn = (text: string): string[] =>
  [...text.matchAll(/['"`]([a-z]+):[A-Za-z$]/g)].flatMap(([, space]) =>
    SPACES.has(space as string) ? [space as string] : [],
  );

/** The namespaces a book brings. */
const broughtBy = (text: string): string[] =>
  (/en\/\{?([a-z,]+)\}?\.json/.exec(text)?.[1] ?? '').split(',').filter((space) => space !== '');

const books = [...reached.keys()].map((path) => relative(SRC, path)).filter((file) => file.startsWith(BOOKS));
const SPACES = new Set([...ALWAYS, ...books.flatMap((book) => broughtBy(textOf(book)))]);

/** What the page loads first, and every part it fetches later: each in one go. */
function entries(): string[] {
  const dynamic = [...filesReached(['dynamic']).values()].flat().filter((file) => file.startsWith('client/'));
  return [...new Set(['client/main.tsx', ...dynamic])].filter((file) => !file.startsWith('client/workers/'));
}

describe('sentences', () => {
  it('come with the part of the page that says them', () => {
    const found = entries();
    expect(found.length).toBeGreaterThan(10);
    const missing = found.flatMap((entry) => {
      const files = loadedWith(entry);
      const there = new Set([
        ...ALWAYS,
        ...files.filter((file) => file.startsWith(BOOKS)).flatMap((book) => broughtBy(textOf(book))),
      ]);
      return files.flatMap((file) =>
        [...new Set(saidIn(textOf(file)))]
          .filter((space) => !there.has(space))
          .map((space) => `${entry}: ${file} says ${space}`),
      );
    });
    expect(missing).toEqual([]);
  });
  it('of the table and of the debrief are no part of what the page loads first', () => {
    expect(loadedWith('client/main.tsx').filter((file) => file.startsWith(BOOKS))).toEqual([]);
  });
  it('are found in source as the test believes', () => {
    expect(saidIn(`t('record:title'); t(\`desk:name.\${act}\`); say('http://x')`)).toEqual(['record', 'desk']);
    expect(broughtBy("glob('../en/{desk,record}.json')")).toEqual(['desk', 'record']);
    expect(broughtBy("glob('../en/desk.json')")).toEqual(['desk']);
  });
});
