import '../support/everyWord';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMULAS } from '../../src/analysis/formulas';
import { CHALLENGE_RESULTS, TURNING_KINDS } from '../../src/debrief/types';
import debrief from '../../src/locales/en/debrief.json';
import keep from '../../src/locales/en/export.json';

const SCREEN = join(import.meta.dirname, '../../src/client/screens/debrief');
const FILES: Readonly<Record<string, unknown>> = { debrief, export: keep };

/** The sentence for a key, or any of its plural forms. */
function sentence(key: string): unknown {
  const [file, path] = key.split(':') as [string, string];
  const steps = path.split('.');
  const last = steps.pop() as string;
  const place = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], FILES[file]);
  const found = place as Record<string, unknown> | undefined;
  return found?.[last] ?? found?.[`${last}_other`];
}

describe('sentences of the debrief', () => {
  it('are there for every key written out on the screen', () => {
    const sources = readdirSync(SCREEN)
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(SCREEN, name), 'utf8'));
    const keys = sources.flatMap((source) => source.match(/'(debrief|export):[\w.-]+'/g) ?? []);
    expect(keys.length).toBeGreaterThan(80);
    for (const key of keys) expect([key, typeof sentence(key.slice(1, -1))]).toEqual([key, 'string']);
  });
  it.each([
    ...FORMULAS.flatMap((formula) => [`formula.${formula}.name`, `formula.${formula}.text`]),
    ...TURNING_KINDS.map((kind) => `turning.kind.${kind}`),
    ...CHALLENGE_RESULTS.map((result) => `challenges.${result}`),
    ...['adopted', 'failed'].flatMap((ours) => ['adopted', 'failed'].map((theirs) => `history.${ours}.${theirs}`)),
    ...['adopted', 'failed'].flatMap((end) => ['above', 'below', 'even'].map((side) => `mine.${end}.${side}`)),
    ...['some', 'atLeast', 'none', 'noneSeen', 'inSet', 'outside', 'outsideAdopted'].map((key) => `possible.${key}`),
    ...['nothing', 'all', 'more', 'less', 'same'].map((key) => `interests.${key}`),
    ...['still', 'won', 'lost'].map((key) => `turning.${key}`),
    ...['lost', 'won', 'even'].map((key) => `left.${key}`),
  ])('has %s', (key) => {
    expect(sentence(`debrief:${key}`)).toEqual(expect.any(String));
  });
});
