import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTotal, boardOf, changeAt, layOut, textOf, totalOf, withPlaces } from '../../src/engine/interests/board';
import { idealOf, valuationOf, type Worths } from '../../src/engine/interests/valuation';
import type { Provision, WholeText } from '../../src/engine/model/vocabulary';

const IDS = ['a', 'b', 'c', 'd'];
const provisions = IDS.map(
  (id): Provision => ({
    id,
    issue: id,
    statusQuo: `${id}0`,
    formulations: [0, 1, 2].map((n) => ({
      id: `${id}${n}`,
      container: 'conclusions',
      voice: 'group',
      verb: 'notes',
      bridge: 'none',
      span: [n, n],
    })),
  }),
);
const board = boardOf(provisions);
const ALL: WholeText[] = IDS.reduce<WholeText[]>(
  (texts, id) => texts.flatMap((text) => [0, 1, 2].map((n) => ({ ...text, [id]: `${id}${n}` }))),
  [{}],
);

const points = fc
  .array(fc.integer({ min: -20, max: 60 }), { minLength: 12, maxLength: 12 })
  .map((all) =>
    Object.fromEntries(
      IDS.map((id, i) => [id, Object.fromEntries([0, 1, 2].map((n) => [`${id}${n}`, all[3 * i + n] as number]))]),
    ),
  );
/** Linkages for and against, of two paragraphs and of three, so that they overlap and make chains. */
const linkage = fc
  .record({
    named: fc.subarray(IDS, { minLength: 2, maxLength: 3 }),
    counts: fc.array(fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
    worth: fc.integer({ min: -40, max: 40 }).filter((worth) => worth !== 0),
  })
  .map(({ named, counts, worth }) => ({
    id: named.join(''),
    when: Object.fromEntries(named.map((id, i) => [id, (counts[i] ?? []).map((n) => `${id}${n}`)])),
    points: worth,
  }));
const worths: fc.Arbitrary<Worths> = fc.record({ points, linkages: fc.array(linkage, { maxLength: 4 }) });
const text = fc.constantFrom(...ALL);
const edits = fc
  .tuple(text, fc.subarray(IDS))
  .map(([from, ids]) => Object.fromEntries(ids.map((id) => [id, from[id]!])));

/** The definition, written out naively. */
function naive({ points, linkages }: Worths, whole: WholeText): number {
  let total = 0;
  for (const [id, wording] of Object.entries(whole)) total += points[id]![wording]!;
  for (const { when, points: worth } of linkages)
    if (Object.entries(when).filter(([id, wordings]) => !wordings.includes(whole[id]!)).length === 0) total += worth;
  return total;
}

describe('a valuation', () => {
  it('adds to the points of single wordings what linkages bring', () => {
    fc.assert(
      fc.property(worths, text, (own, whole) => {
        expect(valuationOf(own).of(whole)).toBe(naive(own, whole));
      }),
    );
  });

  it('says what edits change, which need not be the sum of what each changes', () => {
    fc.assert(
      fc.property(worths, text, edits, (own, whole, changed) => {
        expect(valuationOf(own).change(whole, changed)).toBe(naive(own, { ...whole, ...changed }) - naive(own, whole));
      }),
    );
    const own: Worths = {
      points: Object.fromEntries(IDS.map((id) => [id, { [`${id}0`]: 0, [`${id}1`]: 5, [`${id}2`]: 0 }])),
      linkages: [{ id: 'pair', when: { a: ['a1'], b: ['b1'] }, points: 30 }],
    };
    const { change } = valuationOf(own);
    const before = ALL[0] as WholeText;
    expect([change(before, { a: 'a1' }), change(before, { b: 'b1' })]).toEqual([5, 5]);
    expect(change(before, { a: 'a1', b: 'b1' })).toBe(40);
  });

  it('bounds every text that keeps to what is chosen, and a whole text exactly', () => {
    fc.assert(
      fc.property(worths, edits, text, (own, chosen, whole) => {
        const { bound } = valuationOf(own);
        const { least, most } = bound(chosen);
        const kept = ALL.filter((one) => Object.keys(chosen).every((id) => one[id] === chosen[id]));
        const all = kept.map((one) => naive(own, one));
        expect(least).toBeLessThanOrEqual(Math.min(...all));
        expect(most).toBeGreaterThanOrEqual(Math.max(...all));
        if (own.linkages.length === 0)
          expect({ least, most }).toEqual({ least: Math.min(...all), most: Math.max(...all) });
        const points = naive(own, whole);
        expect(bound(whole)).toEqual({ least: points, most: points });
      }),
    );
  });

  it('knows the best of all texts', () => {
    fc.assert(
      fc.property(worths, (own) => {
        expect(idealOf(own)).toBe(Math.max(...ALL.map((whole) => naive(own, whole))));
      }),
    );
  });

  it('lets a linkage that names what is not on the table count for nothing', () => {
    fc.assert(
      fc.property(worths, text, (own, whole) => {
        const more = {
          ...own,
          linkages: [...own.linkages, { id: 'x', when: { a: ['a0'], gone: ['g0'] }, points: 99 }],
        };
        expect(valuationOf(more).of(whole)).toBe(naive(own, whole));
        expect(valuationOf(more).bound(whole)).toEqual(valuationOf(own).bound(whole));
        expect(idealOf(more)).toBe(idealOf(own));
        expect(layOut(board, more, 0).links).toHaveLength(own.linkages.length);
      }),
    );
  });
});

describe('laid out on a board, the same valuation', () => {
  it('gives the same points and the same changes', () => {
    fc.assert(
      fc.property(worths, text, fc.nat(11), (own, whole, place) => {
        const worth = layOut(board, own, 0);
        const flat = textOf(board, whole);
        expect(totalOf(worth, flat)).toBe(naive(own, whole));
        expect(changeAt(board, worth, flat, place)).toBe(
          totalOf(worth, withPlaces(board, flat, [place])) - totalOf(worth, flat),
        );
      }),
    );
  });

  it('finds the best text among the places it may use; a paragraph without one counts for nothing', () => {
    const some = fc.array(fc.subarray([0, 1, 2]), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(worths, some, (own, allowed) => {
        const places = allowed.map((row, i) => row.map((n) => 3 * i + n));
        const used = IDS.filter((_, i) => places[i]!.length > 0);
        const sums = ALL.filter((one) =>
          used.every((id) => allowed[IDS.indexOf(id)]!.includes(Number(one[id]![1]))),
        ).map((one) => naive(own, Object.fromEntries(used.map((id) => [id, one[id]!]))));
        expect(bestTotal(board, layOut(board, own, 0), places)).toBe(Math.max(...sums));
      }),
    );
  });
});
