import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPositions, noiseOf } from '../../src/engine/interests/draw';
import { compilePoints, spanWorth, wordingDelta } from '../../src/engine/interests/points';
import { valuationOf } from '../../src/engine/interests/valuation';
import { NOISE } from '../../src/engine/model/parameters';
import { type Delegation, type Formulation, formulationOf, type Provision } from '../../src/engine/model/vocabulary';

const wording = (id: string, span: [number, number], more: Partial<Formulation> = {}): Formulation => ({
  id,
  container: 'conclusions',
  voice: 'group',
  verb: 'affirms',
  bridge: 'none',
  span,
  ...more,
});

const law: Provision = {
  id: 'law',
  issue: 'IHL',
  statusQuo: 'principles',
  formulations: [
    wording('silence', [0, 2], { bridge: 'silence' }),
    wording('principles', [48, 52]),
    wording('caveat', [72, 76], { bridge: 'caveat' }),
    wording('named', [88, 92]),
    wording('summary', [88, 92], { container: 'chairs-summary', bridge: 'relocation' }),
  ],
};
const contacts: Provision = {
  id: 'contacts',
  issue: 'CBM',
  statusQuo: 'views',
  formulations: [wording('views', [25, 25]), wording('directory', [75, 75])],
};

const holdout = { IHL: { at: 3, salience: 90 }, CBM: { at: 45, salience: 40 } };
const champion = { IHL: { at: 92, salience: 75 }, CBM: { at: 75, salience: 55 } };

const cuba: Delegation = {
  id: 'CUB',
  permanentMember: false,
  behaviour: { influence: 40, activity: 80, holdout: 80, publicHoldout: 80, stepAside: 40, bridge: 10 },
  positions: { IHL: { at: 0, salience: 100, mark: 'a' }, CBM: { at: 45, salience: 40, mark: 'c' } },
};

describe('the noise of a mark', () => {
  it('is none where a record of its day does not know the mark', () => {
    expect([noiseOf({ a: 6, b: 10, c: 18 }, 'b'), noiseOf({ a: 6, b: 10, c: 18 }, 'u')]).toEqual([10, 0]);
    expect(noiseOf(NOISE, 'u')).toBe(NOISE.u);
  });
});

describe('the confidential draw', () => {
  it('is fixed by seed and seat, and stays on the scale', () => {
    expect(drawPositions('s1', cuba, NOISE)).toEqual(drawPositions('s1', cuba, NOISE));
    fc.assert(
      fc.property(fc.string(), (seed) => {
        for (const { at } of Object.values(drawPositions(seed, cuba, NOISE))) expect(at >= 0 && at <= 100).toBe(true);
      }),
    );
  });
  it('differs by seed and is wider for a thin mark', () => {
    const draws = Array.from({ length: 60 }, (_, i) => drawPositions(`s${i}`, cuba, NOISE));
    expect(new Set(draws.map((drawn) => drawn.CBM!.at)).size).toBeGreaterThan(20);
    const farthest = (issue: string, from: number) =>
      Math.max(...draws.map((drawn) => Math.abs(drawn[issue]!.at - from)));
    expect(farthest('CBM', 45)).toBeGreaterThan(farthest('IHL', 0));
  });
});

describe('worth of a span', () => {
  it('is the formula: best - floor((best - worst) * distrust / 100)', () => {
    expect(spanWorth({ at: 90, salience: 10 }, [45, 85], 0)).toBe(950);
    expect(spanWorth({ at: 90, salience: 10 }, [45, 85], 100)).toBe(550);
    expect(spanWorth({ at: 90, salience: 10 }, [45, 85], 33)).toBe(950 - 132);
  });
  it('never rises with distrust', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(99), (at, salience, a, b, distrust) => {
        const span: [number, number] = [Math.min(a, b), Math.max(a, b)];
        const worth = (x: number) => spanWorth({ at, salience }, span, x);
        expect(worth(distrust + 1)).toBeLessThanOrEqual(worth(distrust));
      }),
    );
  });
});

describe('bridges', () => {
  const delta = (seat: { IHL: { at: number; salience: number } }, id: string) =>
    wordingDelta(seat.IHL, formulationOf(law, 'principles'), formulationOf(law, id), 50);
  it('hurt the holdout less than the bare name, in the order summary, caveat, named', () => {
    expect(delta(holdout, 'named')).toBeLessThan(delta(holdout, 'caveat'));
    expect(delta(holdout, 'caveat')).toBeLessThan(delta(holdout, 'summary'));
    expect(delta(holdout, 'summary')).toBeLessThan(0);
  });
  it('leave the champion part of the gain', () => {
    expect(delta(champion, 'named')).toBeGreaterThan(delta(champion, 'caveat'));
    expect(delta(champion, 'caveat')).toBeGreaterThan(0);
  });
  it('measure everything against the status quo', () => expect(delta(holdout, 'principles')).toBe(0));
});

describe('points', () => {
  it('are integers from 0, and the ideal package is worth exactly 1000', () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.integer({ min: 1, max: 100 }),
        fc.nat(100),
        fc.nat(100),
        fc.nat(100),
        (a, s, b, t, d) => {
          const table = compilePoints([law, contacts], { IHL: { at: a, salience: s }, CBM: { at: b, salience: t } }, d);
          const best = Object.values(table).map((points) => Math.max(...Object.values(points)));
          expect(best.reduce((x, y) => x + y, 0)).toBe(1000);
          for (const value of Object.values(table).flatMap((points) => Object.values(points))) {
            expect(Number.isInteger(value) && value >= 0).toBe(true);
          }
        },
      ),
    );
  });
  it('refuse a package with an unknown wording', () => {
    const { of, change } = valuationOf({ points: compilePoints([law], holdout, 50), linkages: [] });
    expect(() => of({ law: 'nowhere' })).toThrow(/law\/nowhere/);
    expect(() => change({ law: 'named' }, { law: 'nowhere' })).toThrow(/law\/nowhere/);
  });
});
