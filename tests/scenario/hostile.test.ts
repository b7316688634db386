import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load';
import { readPatch } from '../../src/scenario/patch';
import { readerOf, setupOf } from '../support/scenarios';

const read = readerOf('tiny');
const FILES = [
  'scenario.yaml',
  'provisions.yaml',
  'delegations.yaml',
  'confidence.yaml',
  'en/public.yaml',
  'en/history.yaml',
  'en/glossary.yaml',
  'en/guide.yaml',
  'en/briefs/COR.yaml',
  'en/provisions.yaml',
  'en/delegations.yaml',
  'challenges.yaml',
  '../processes/tiny.yaml',
  '../measures/tiny.yaml',
  '../measures/en/tiny.yaml',
  '../processes/en/tiny.yaml',
] as const;
const setup = setupOf('tiny', 'standard');

/** Pieces that break YAML, types or names. */
const shard = fc.constantFrom(
  '\n',
  '  ',
  '- ',
  ': ',
  '{',
  ']',
  '"',
  '&a ',
  '*a',
  '? ',
  '!!x ',
  '|',
  '\u0000',
  '-1',
  '1e99',
  'null',
);

function mangled(source: string, at: number, length: number, piece: string): string {
  const from = Math.floor((at / 1000) * source.length);
  return source.slice(0, from) + piece + source.slice(from + length);
}

const isPlace = (fault: { line: number; column: number }) => fault.line >= 1 && fault.column >= 1;

describe('damaged files', () => {
  it('load or are refused with places, and never throw', () => {
    const damage = fc.tuple(fc.constantFrom(...FILES), fc.nat(999), fc.nat(12), shard);
    fc.assert(
      fc.property(damage, ([file, at, length, piece]) => {
        const loaded = loadScenario((name) =>
          name === file ? mangled(read(name) ?? '', at, length, piece) : read(name),
        );
        if (!loaded.ok) expect(loaded.faults.length > 0 && loaded.faults.every(isPlace)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
  it('a damaged patch is laid over or refused, and never throws', () => {
    const patch =
      'chair: DEL\nmembers: {remove: [COR], add: [{id: NEW, like: COR, positions: {IHL: {at: 4}}}]}\ndrop: {law: [law-some]}\n';
    fc.assert(
      fc.property(fc.nat(999), fc.nat(12), shard, (at, length, piece) => {
        const result = readPatch('p.yaml', mangled(patch, at, length, piece), setup);
        if (!result.ok) expect(result.faults.every(isPlace)).toBe(true);
        else expect(result.value.delegations.map(({ id }) => id)).toContain(result.value.chair);
      }),
      { numRuns: 150 },
    );
  });
  it.each([
    ['markup', 'name: Corva', 'name: <script>alert(1)</script>', /plain text without markup/],
    ['a link that runs', 'name: Corva', 'name: "javascript:alert(1)"', /plain text without markup/],
    ['a prototype key', 'name: Corva', 'name: Corva, __proto__: {p5: true}', /__proto__/],
    ['a number beyond the scale', 'at: 92', 'at: 1e99', /positions\.IHL\.at/],
    ['a fraction', 'at: 92', 'at: 9.5', /positions\.IHL\.at/],
    ['a text beyond its length', 'name: Corva', `name: ${'C'.repeat(81)}`, /name/],
  ])('%s is refused', (_, from, to, expected) => {
    const loaded = loadScenario((name) =>
      name.endsWith('delegations.yaml') ? (read(name) ?? '').replace(from, to) : read(name),
    );
    expect(loaded.ok ? '' : loaded.faults[0]?.message).toMatch(expected);
  });
});
