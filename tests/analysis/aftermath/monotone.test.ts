import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aftermathOf } from '../../../src/analysis/aftermath/aftermath';
import { YEARS } from '../../../src/analysis/aftermath/parameters';
import type { Aftermath } from '../../../src/analysis/aftermath/types';
import { BRIDGES, CONTAINERS, type Formulation, MECHANISMS, VERBS, VOICES } from '../../../src/engine/model/vocabulary';
import { ending, type Member, paragraph, wording } from './room';

const percent = fc.integer({ min: 0, max: 100 });

/** Rooms of three to six, anything from friends to enemies. */
const room: fc.Arbitrary<Member[]> = fc
  .array(fc.tuple(percent, percent, percent, fc.array(percent, { minLength: 6, maxLength: 6 })), {
    minLength: 3,
    maxLength: 6,
  })
  .map((rows) => {
    const ids = ['ARL', 'BRE', 'COR', 'DEL', 'ELN', 'FEN'];
    return rows.map(([capacity, at, salience, trusts], i) => ({
      id: ids[i] as string,
      capacity,
      at,
      salience,
      trusts: Object.fromEntries(ids.map((id, j) => [id, trusts[j] as number])),
    }));
  });

/** A wording that says something. */
const said: fc.Arbitrary<Formulation> = fc
  .record({
    container: fc.constantFrom(...CONTAINERS),
    voice: fc.constantFrom(...VOICES),
    verb: fc.constantFrom(...VERBS),
    bridge: fc.constantFrom(...BRIDGES.filter((bridge) => bridge !== 'silence')),
    middle: fc.integer({ min: 20, max: 80 }),
    half: fc.integer({ min: 0, max: 10 }),
    mechanism: fc.option(fc.constantFrom(...MECHANISMS), { nil: undefined }),
    assistance: percent,
  })
  .map(({ middle, half, mechanism, ...more }) =>
    wording('new', { ...more, span: [middle - half, middle + half], ...(mechanism ? { mechanism } : {}) }),
  );

/** The years with `mine` in the first paragraph, beside a paragraph that stays the same. */
const livedWith = (members: readonly Member[], mine: Formulation, beside: Formulation, seed: string): Aftermath =>
  aftermathOf(
    ending(members, [paragraph('first', [wording('old'), mine]), paragraph('second', [wording('past'), beside])], {
      seed,
    }),
  );

function neverWorse(better: Aftermath, worse: Aftermath): void {
  for (let at = 0; at < YEARS; at++) {
    const [high, low] = [better.with[at], worse.with[at]];
    for (const part of ['stability', 'compliance', 'calm', 'confidence'] as const)
      expect(high?.[part]).toBeGreaterThanOrEqual(low?.[part] as number);
    expect(high?.incidents).toBeLessThanOrEqual(low?.incidents as number);
  }
  for (const [i, seat] of better.seats.entries())
    expect(seat.compliance).toBeGreaterThanOrEqual(worse.seats[i]?.compliance as number);
  for (const [i, word] of better.words.entries())
    expect(word.compliance).toBeGreaterThanOrEqual(worse.words[i]?.compliance as number);
  expect(better.without).toEqual(worse.without);
}

const RUNS = { numRuns: 40 };

describe('vaguer words never raise compliance', () => {
  it('by a wider span about the same middle', () => {
    fc.assert(
      fc.property(
        room,
        said,
        said,
        fc.integer({ min: 0, max: 10 }),
        fc.string(),
        (members, mine, beside, more, seed) => {
          const [low, high] = mine.span;
          const wider = { ...mine, span: [low - more, high + more] as const };
          neverWorse(livedWith(members, mine, beside, seed), livedWith(members, wider, beside, seed));
        },
      ),
      RUNS,
    );
  });
  it.each([
    ['a caveat', { bridge: 'none' }, { bridge: 'caveat' }],
    ['a euphemism for a caveat', { bridge: 'caveat' }, { bridge: 'euphemism' }],
    ['"some States"', { bridge: 'none', voice: 'group' }, { bridge: 'demotion', voice: 'some-states' }],
    ['an annex', { container: 'conclusions' }, { container: 'annex' }],
    ["a Chair's summary", { container: 'annex' }, { container: 'chairs-summary' }],
    ['a softer verb', { verb: 'recommends' }, { verb: 'notes' }],
  ] as const)('by %s', (_, plain, vague) => {
    fc.assert(
      fc.property(room, said, said, fc.string(), (members, mine, beside, seed) => {
        neverWorse(
          livedWith(members, { ...mine, ...plain }, beside, seed),
          livedWith(members, { ...mine, ...vague }, beside, seed),
        );
      }),
      RUNS,
    );
  });
});

describe('more help with capacity never lowers compliance', () => {
  it('whatever the room and the words', () => {
    fc.assert(
      fc.property(room, said, said, percent, fc.string(), (members, mine, beside, less, seed) => {
        const poorer = { ...mine, assistance: Math.min(less, mine.assistance ?? 0) };
        neverWorse(livedWith(members, mine, beside, seed), livedWith(members, poorer, beside, seed));
      }),
      RUNS,
    );
  });
});

describe('watching never lowers compliance', () => {
  it.each(MECHANISMS)('%s against none', (mechanism) => {
    fc.assert(
      fc.property(room, said, said, fc.string(), (members, mine, beside, seed) => {
        const { mechanism: _, ...unwatched } = mine;
        neverWorse(
          livedWith(members, { ...unwatched, mechanism }, beside, seed),
          livedWith(members, unwatched, beside, seed),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('bounds', () => {
  it('everything is an integer, and every share a share', () => {
    fc.assert(
      fc.property(room, said, said, fc.string(), (members, mine, beside, seed) => {
        const found = livedWith(members, mine, beside, seed);
        for (const year of [...found.with, ...found.without]) {
          const { stability, least, most, compliance, calm, confidence, incidents, disruptive } = year;
          for (const share of [stability, least, most, compliance, calm, confidence]) {
            expect(Number.isSafeInteger(share)).toBe(true);
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(10_000);
          }
          expect(Number.isSafeInteger(incidents) && Number.isSafeInteger(disruptive)).toBe(true);
          expect(disruptive).toBeLessThanOrEqual(incidents);
          expect(least <= stability && stability <= most).toBe(true);
        }
        for (const { stability, clarity } of found.words)
          expect(Number.isSafeInteger(stability) && Number.isSafeInteger(clarity)).toBe(true);
        expect(Object.is(found.words[0]?.stability, -0)).toBe(false);
      }),
      RUNS,
    );
  });
});
