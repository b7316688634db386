import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, nearestAcceptable } from '../../src/analysis/enumerate';
import type { Formula } from '../../src/analysis/formulas';
import { type AnalysedSeat, acceptingSeats, textId } from '../../src/analysis/seats';
import { gainOf as gain } from '../../src/engine/interests/appraise';
import type { SeatLinkage } from '../../src/engine/model/linkages';
import type { Formulation, Provision, WholeText } from '../../src/engine/model/vocabulary';

const wording = (id: string): Formulation => ({
  id,
  container: 'conclusions',
  voice: 'group',
  verb: 'affirms',
  bridge: 'none',
  span: [0, 0],
});

/** `shape` gives the number of wordings of each provision. */
function provisionsOf(shape: readonly number[]): Provision[] {
  return shape.map((size, at) => ({
    id: `p${at}`,
    issue: `i${at}`,
    statusQuo: `p${at}w0`,
    formulations: Array.from({ length: size }, (_, place) => wording(`p${at}w${place}`)),
  }));
}

function allPackages(provisions: readonly Provision[]): WholeText[] {
  return provisions.reduce<WholeText[]>(
    (texts, { id, formulations }) =>
      texts.flatMap((text) => formulations.map((formulation) => ({ ...text, [id]: formulation.id }))),
    [{}],
  );
}

const gainOf = ({ interests }: AnalysedSeat, text: WholeText): number => gain(interests, text);
const acceptableTo = (seat: AnalysedSeat, text: WholeText): boolean => acceptingSeats([seat], text).length === 1;

const cases = fc
  .record({
    shape: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }),
    seats: fc.integer({ min: 1, max: 4 }),
    numbers: fc.infiniteStream(fc.integer({ min: 0, max: 12 })),
    lines: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
    /** Linkages, each over a pair or three paragraphs in a row: together they make chains. */
    linkages: fc.array(
      fc.record({
        from: fc.nat(3),
        over: fc.integer({ min: 2, max: 3 }),
        points: fc.integer({ min: -9, max: 9 }).filter((points) => points !== 0),
        counts: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        has: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ shape, seats, numbers, lines, linkages }) => {
    const provisions = provisionsOf(shape);
    const draw = (stream: Iterator<number>): number => stream.next().value as number;
    const all = linkages.map(({ from, over, points, counts }, at): SeatLinkage => {
      const named = provisions.slice(from, from + over);
      const when = named.map(({ id, formulations }, i) => [
        id,
        formulations.filter((_, place) => counts[4 * i + place]).map((formulation) => formulation.id),
      ]);
      return { id: `l${at}`, points, when: Object.fromEntries(when) };
    });
    const made = Array.from(
      { length: seats },
      (_, at): AnalysedSeat => ({
        id: `seat${at}`,
        interests: {
          points: Object.fromEntries(
            provisions.map(({ id, formulations }) => [
              id,
              Object.fromEntries(formulations.map((formulation) => [formulation.id, draw(numbers)])),
            ]),
          ),
          linkages: all.filter(({ when }, i) => linkages[i]?.has[at] && Object.keys(when).length > 1),
          walkAway: { value: draw(numbers) },
          redLines: provisions.flatMap(({ id, formulations }) =>
            formulations
              .filter(() => draw(lines) === 0)
              .map((formulation) => ({ provision: id, wording: formulation.id, strength: 'withhold', stake: 0 })),
          ),
        },
      }),
    );
    return { provisions, seats: made };
  });

const seatWith = (id: string, p0: Record<string, number>, walkAway: number): AnalysedSeat => ({
  id,
  interests: { points: { p0 }, linkages: [], walkAway: { value: walkAway }, redLines: [] },
});

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The definitions, written out naively: the larger key wins, then the smaller package id. */
function bruteKeys(formula: Formula, gains: readonly number[], best: readonly number[]): (number | bigint)[] {
  const counted = best.flatMap((most, at) => (most > 0 ? [at] : []));
  if (formula === 'nash') return [counted.reduce((product, at) => product * BigInt(gains[at]!), 1n)];
  if (formula === 'welfare') return [gains.reduce((total, gain) => total + gain, 0)];
  if (formula === 'egalitarian') return ascending(gains);
  return ascending(counted.map((at) => gains[at]! / best[at]!));
}

function larger(a: readonly (number | bigint)[], b: readonly (number | bigint)[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! > b[at]! ? 1 : -1;
  return 0;
}

describe('analyse', () => {
  it('counts and solves as the definitions written out do', () => {
    fc.assert(
      fc.property(cases, ({ provisions, seats }) => {
        const found = analyse(provisions, seats);
        const all = allPackages(provisions);
        const accepted = all.filter((text) => seats.every((seat) => acceptableTo(seat, text)));
        expect(found.packages).toBe(all.length);
        expect(found.acceptable).toBe(accepted.length);
        expect(found.exact).toBe(true);
        const gains = new Map(accepted.map((text) => [text, seats.map((seat) => gainOf(seat, text))]));
        const best = seats.map((_, at) => Math.max(0, ...[...gains.values()].map((row) => row[at]!)));
        for (const { formula, text } of found.solutions) {
          const ranked = [...accepted].sort(
            (a, b) =>
              larger(bruteKeys(formula, gains.get(b)!, best), bruteKeys(formula, gains.get(a)!, best)) ||
              (textId(provisions, a) < textId(provisions, b) ? -1 : 1),
          );
          expect([formula, textId(provisions, text)]).toEqual([formula, textId(provisions, ranked[0]!)]);
        }
        const undominated = [...gains.values()].filter(
          (mine) =>
            ![...gains.values()].some(
              (other) => other.every((gain, at) => gain >= mine[at]!) && other.some((gain, at) => gain > mine[at]!),
            ),
        );
        expect(found.frontier ?? 0).toBe(undominated.length);
        expect(found.bestGain === null).toBe(accepted.length === 0);
        if (found.bestGain) expect(Object.values(found.bestGain)).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  it('names the package acceptable to most seats when no package is acceptable to all', () => {
    fc.assert(
      fc.property(cases, ({ provisions, seats }) => {
        const { widest, acceptable } = analyse(provisions, seats);
        expect(widest === null).toBe(acceptable > 0);
        if (!widest) return;
        const most = Math.max(
          ...allPackages(provisions).map((text) => seats.filter((seat) => acceptableTo(seat, text)).length),
        );
        expect(widest.acceptableTo.length).toBe(most);
        expect(seats.filter((seat) => acceptableTo(seat, widest.text)).map(({ id }) => id)).toEqual(
          widest.acceptableTo,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('finds the acceptable package that changes fewest wordings', () => {
    fc.assert(
      fc.property(cases, ({ provisions, seats }) => {
        const all = allPackages(provisions);
        const from = all[0]!;
        const distance = (text: WholeText): number => provisions.filter(({ id }) => text[id] !== from[id]).length;
        const ranked = all
          .filter((text) => seats.every((seat) => acceptableTo(seat, text)))
          .sort((a, b) => distance(a) - distance(b) || (textId(provisions, a) < textId(provisions, b) ? -1 : 1));
        const nearest = nearestAcceptable(provisions, seats, from);
        expect(nearest && textId(provisions, nearest.text)).toBe(ranked[0] ? textId(provisions, ranked[0]) : null);
        if (nearest) expect(nearest).toMatchObject({ changes: distance(ranked[0]!), exact: true });
      }),
      { numRuns: 200 },
    );
  });

  it('says when it could not see everything, and still names an acceptable package', () => {
    const provisions = provisionsOf([4, 4, 4, 4, 4]);
    const level = { w0: 1, w1: 2, w2: 3, w3: 4 };
    const seat: AnalysedSeat = {
      id: 'one',
      interests: {
        points: Object.fromEntries(
          provisions.map(({ id }) => [id, Object.fromEntries(Object.entries(level).map(([w, n]) => [id + w, n]))]),
        ),
        linkages: [],
        walkAway: { value: 0 },
        redLines: [],
      },
    };
    const whole = analyse(provisions, [seat]);
    const cut = analyse(provisions, [seat], 50);
    expect(whole).toMatchObject({ exact: true, acceptable: 1024 });
    expect(cut.exact).toBe(false);
    expect(cut.acceptable).toBeGreaterThan(0);
    expect(cut.acceptable).toBeLessThan(50);
    expect(cut.solutions.every(({ text }) => acceptableTo(seat, text))).toBe(true);
    expect(cut.solutions.find(({ formula }) => formula === 'nash')?.exact).toBe(false);
  });

  it('leaves out of the product whoever cannot gain at all, and names it', () => {
    const provisions = provisionsOf([2]);
    const seats: AnalysedSeat[] = [
      seatWith('flat', { p0w0: 5, p0w1: 5 }, 5),
      seatWith('keen', { p0w0: 1, p0w1: 9 }, 0),
    ];
    const nash = analyse(provisions, seats).solutions.find(({ formula }) => formula === 'nash');
    expect(nash).toMatchObject({ text: { p0: 'p0w1' }, leftOut: ['flat'], gains: { flat: 0, keen: 9 } });
  });
});
