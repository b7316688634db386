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
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? `{{${name}}}`));
}

/** A pattern for a sentence whose values a test does not know. */
export function pattern(key: string): RegExp {
  const parts = words(key).split(/\{\{\w+\}\}/);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
}
