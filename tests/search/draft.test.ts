import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf, textOf } from '../../src/engine/interests/board';
import type { Provision } from '../../src/engine/model/vocabulary';
import { type DraftAim, draftCost, likelyWithholders, type Member, searchDraft } from '../../src/search/draft';

const provisions: Provision[] = ['a', 'b', 'c'].map((id) => ({
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
}));
const board = boardOf(provisions);
const standing = textOf(board, {});
const member = (of: readonly number[], floor = 0, price = 0): Member => ({
  worth: { of: Int32Array.from(of), links: [], floor },
  price,
});
const aim = (members: readonly Member[], more: Partial<DraftAim> = {}): DraftAim => ({
  members,
  ideal: 300,
  spread: true,
  shortfall: 4,
  placeCost: new Int32Array(9),
  ...more,
});
const table = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 9, maxLength: 9 });

describe('search for a draft', () => {
  it('with a beam as wide as the board finds the cheapest text', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 5 }), fc.nat(250), (tables, floor) => {
        const asked = aim(tables.map((of) => member(of, floor, 20)));
        const found = searchDraft(board, standing, [0, 1, 2], asked, 27);
        let least = Number.POSITIVE_INFINITY;
        for (let i = 0; i < 27; i++)
          least = Math.min(least, draftCost(asked, [i % 3, 3 + (Math.floor(i / 3) % 3), 6 + Math.floor(i / 9)]));
        expect(found.cost).toBe(least);
        expect(draftCost(asked, found.text)).toBe(found.cost);
      }),
    );
  });

  it('counts linkages as they are met and undone on the way', () => {
    const chain = [
      { provisions: [0, 1], counts: Uint8Array.from([0, 1, 0, 0, 0, 1, 0, 0, 0]) },
      { provisions: [1, 2], counts: Uint8Array.from([0, 0, 0, 1, 0, 1, 0, 1, 1]) },
      { provisions: [0, 1, 2], counts: Uint8Array.from([0, 1, 1, 0, 1, 1, 1, 1, 0]) },
    ];
    const worths = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(table, worths), { minLength: 1, maxLength: 4 }), fc.nat(250), (tables, floor) => {
        const members = tables.map(([of, points]): Member => {
          const links = chain.map((link, i) => ({ link, points: points[i] as number }));
          return { worth: { of: Int32Array.from(of), links, floor }, price: 20 };
        });
        const asked = aim(members);
        const found = searchDraft(board, standing, [0, 1, 2], asked, 27);
        let least = Number.POSITIVE_INFINITY;
        for (let i = 0; i < 27; i++)
          least = Math.min(least, draftCost(asked, [i % 3, 3 + (Math.floor(i / 3) % 3), 6 + Math.floor(i / 9)]));
        expect(found.cost).toBe(least);
        expect(draftCost(asked, found.text)).toBe(found.cost);
      }),
    );
  });

  it('leaves alone what is not free', () => {
    const greedy = aim([member([0, 90, 0, 0, 90, 0, 0, 90, 0])]);
    expect(searchDraft(board, standing, [1], greedy, 64).text).toEqual([0, 4, 6]);
  });

  it('prefers a smaller spread of regret to the larger sum, unless it aims high', () => {
    const one = member([0, 100, 60, 0, 0, 0, 0, 0, 0]);
    const two = member([0, 0, 30, 0, 0, 0, 0, 0, 0]);
    const members = [one, two, two];
    expect(searchDraft(board, standing, [0], aim(members, { ideal: 100 }), 64).text[0]).toBe(2);
    const skewed = [member([0, 190, 60, 0, 0, 0, 0, 0, 0]), two, two];
    expect(searchDraft(board, standing, [0], aim(skewed, { ideal: 300, spread: false }), 64).text[0]).toBe(1);
  });

  it('counts as likely to withhold who loses more than the price', () => {
    const members = [member([0, 0, 0, 0, 0, 0, 0, 0, 0], 50, 49), member([0, 0, 0, 0, 0, 0, 0, 0, 0], 50, 50)];
    expect(likelyWithholders(members, standing)).toEqual([0]);
  });
});
