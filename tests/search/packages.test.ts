import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboveFloor, boardOf, type Text, textOf, type Worth, withPlaces } from '../../src/engine/interests/board';
import type { Provision } from '../../src/engine/model/vocabulary';
import { bestDeal, type DealQuery } from '../../src/search/packages';

/** Three provisions of three wordings each. */
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
const worth = (of: readonly number[], floor = 0): Worth => ({ of: Int32Array.from(of), links: [], floor });
const query = (own: Worth, others: readonly Worth[], more: Partial<DealQuery> = {}): DealQuery => ({
  board,
  current: standing,
  options: board.wordings.map((_, place) => place),
  own,
  ownLeast: 0,
  others,
  maxEdits: 3,
  budget: 10_000,
  ...more,
});

/** Every text that differs from the standing one in at most three paragraphs, weighed one by one. */
function bruteForce({ own, ownLeast, others }: DealQuery): { key: number[]; texts: number } {
  let best: number[] | null = null;
  let texts = 0;
  for (const a of board.places[0] as readonly number[])
    for (const b of board.places[1] as readonly number[])
      for (const c of board.places[2] as readonly number[]) {
        const text: Text = [a, b, c];
        if (text.every((place, i) => place === standing[i]) || aboveFloor(own, text) < ownLeast) continue;
        texts++;
        const gains = others.map((other) => aboveFloor(other, text)).sort((x, y) => x - y);
        const key = [...gains.slice(0, 3), aboveFloor(own, text) + gains.reduce((x, y) => x + y, 0)];
        if (best === null || compare(key, best) > 0) best = key;
      }
  return { key: best ?? [], texts };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

describe('search for a deal', () => {
  const table = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 9, maxLength: 9 });

  it('finds what weighing every package finds', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(table, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -60, max: 60 }),
        (mine, theirs, ownLeast) => {
          const asked = query(
            worth(mine),
            theirs.map((of) => worth(of)),
            { ownLeast },
          );
          const found = bestDeal(asked);
          const { key, texts } = bruteForce(asked);
          if (texts === 0) {
            expect(found).toBeNull();
            return;
          }
          const text = withPlaces(board, standing, found?.places ?? []);
          const gains = asked.others.map((other) => aboveFloor(other, text)).sort((x, y) => x - y);
          const sum = aboveFloor(asked.own, text) + gains.reduce((x, y) => x + y, 0);
          expect([...gains.slice(0, 3), sum]).toEqual(key);
          expect(found?.ownGain).toBe(aboveFloor(asked.own, text));
        },
      ),
    );
  });

  it('finds it with linkages too: for and against, of pairs and of three in a chain', () => {
    const some = fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 });
    const linkage = fc.record({
      named: fc.constantFrom([0, 1], [1, 2], [0, 2], [0, 1, 2]),
      counts: fc.tuple(some, some, some),
      points: fc.array(fc.integer({ min: -80, max: 80 }), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(table, { minLength: 2, maxLength: 4 }),
        fc.array(linkage, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: -60, max: 60 }),
        (tables, linkages, ownLeast) => {
          const links = linkages.map(({ named, counts, points }) => ({
            points,
            link: {
              provisions: named,
              counts: Uint8Array.from(board.wordings, (_, place) =>
                (named as readonly number[]).includes(board.provisionOf[place] as number) &&
                (counts as readonly (readonly number[])[])[board.provisionOf[place] as number]?.includes(place % 3)
                  ? 1
                  : 0,
              ),
            },
          }));
          const worths = tables.map((of, seat) => ({
            ...worth(of),
            links: links.map(({ link, points }) => ({ link, points: points[seat] as number })),
          }));
          const asked = query(worths[0] as Worth, worths.slice(1), { ownLeast });
          const found = bestDeal(asked);
          const { key, texts } = bruteForce(asked);
          expect(found === null).toBe(texts === 0);
          if (!found) return;
          const text = withPlaces(board, standing, found.places);
          const gains = asked.others.map((other) => aboveFloor(other, text)).sort((x, y) => x - y);
          const sum = aboveFloor(asked.own, text) + gains.reduce((x, y) => x + y, 0);
          expect([...gains.slice(0, 3), sum]).toEqual(key);
          expect(found.ownGain).toBe(aboveFloor(asked.own, text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never gives up more of its own than it was told', () => {
    const deal = bestDeal(
      query(worth([0, -40, -80, 0, 5, 9, 0, 0, 0]), [worth([0, 90, 99, 0, 0, 0, 0, 0, 0])], { ownLeast: 5 }),
    );
    expect(deal?.ownGain).toBeGreaterThanOrEqual(5);
    expect(deal?.places).not.toContain(2);
  });

  it('trades what costs little for what is worth much to each', () => {
    const deal = bestDeal(
      query(worth([0, -5, 0, 0, 60, 0, 0, 0, 0]), [worth([0, 50, 0, 0, -10, 0, 0, 0, 0])], { ownLeast: 20 }),
    );
    expect(deal?.places).toEqual([1, 4]);
  });

  it('keeps to its budget of evaluations and to the options given', () => {
    const rich = [0, 1, 2, 0, 3, 1, 0, 2, 4];
    const deal = bestDeal(query(worth(rich), [worth(rich.map((x) => 4 - x))], { ownLeast: -100, budget: 4 }));
    expect(deal?.evaluations).toBeLessThanOrEqual(4);
    const only = bestDeal(query(worth(rich), [worth(rich)], { options: [4] }));
    expect(only?.places).toEqual([4]);
    expect(bestDeal(query(worth(rich), [worth(rich)], { options: [0, 3, 6] }))).toBeNull();
  });
});
