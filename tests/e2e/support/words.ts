import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALE = join(import.meta.dirname, '../../../src/locales/en');
const read = new Map<string, unknown>();

/** The sentence on screen for a key such as "home:quick.on". @throws when the locale has none: then a test is out of date. */
export function words(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const [file, path] = key.split(':') as [string, string];
  if (!read.has(file)) read.set(file, JSON.parse(readFileSync(join(LOCALE, `${file}.json`), 'utf8')));
  const found = path
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], read.get(file));
  if (typeof found !== 'string') throw new Error(`no words for "${key}"`);
  return inTermsOf(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? `{{${name}}}`));
}

/** Words of the room: these tests play in a group of experts unless they say otherwise. */
let room = { seatKinds: 'experts', instrumentKinds: 'report', roomKinds: 'group' };

/** Expects from now on the words of another kind of room. */
export function speakOf(kind: typeof room): void {
  room = kind;
}

function inTermsOf(sentence: string): string {
  return sentence.replace(/\$t\(terms:(\w+)\)/g, (whole, term: string) => {
    const terms = JSON.parse(readFileSync(join(LOCALE, 'terms.json'), 'utf8'));
    const blocks = Object.entries(room).map(([kinds, kind]) => terms[kinds][kind]);
    return blocks.find((block) => term in block)?.[term] ?? whole;
  });
}

/** A pattern for a sentence whose values a test does not know. */
export function pattern(key: string): RegExp {
  const parts = words(key).split(/\{\{\w+\}\}/);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
}
