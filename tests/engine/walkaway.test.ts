import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePoints } from '../../src/engine/interests/points';
import { idealOf, type Worths } from '../../src/engine/interests/valuation';
import { walkAway } from '../../src/engine/interests/walkaway';
import type { Formulation, Provision } from '../../src/engine/model/vocabulary';

const wording = (id: string, at: number): Formulation => ({
  id,
  container: 'conclusions',
  voice: 'group',
  verb: 'affirms',
  bridge: 'none',
  span: [at, at],
});
const provisions: Provision[] = ['RID', 'CAP', 'CBM'].map((issue) => ({
  id: issue.toLowerCase(),
  issue,
  statusQuo: 'old',
  formulations: [wording('old', 40), wording('low', 10), wording('high', 90)],
}));
const seat = (at: number, salience: number, practical: number) => {
  const positions = {
    RID: { at, salience },
    CAP: { at: 90, salience: practical },
    CBM: { at: 80, salience: practical },
  };
  const worths = { points: compilePoints(provisions, positions, 50), linkages: [] };
  return walkAway(provisions, worths, positions, ['CAP', 'CBM'], 'RID');
};

describe('walk-away value', () => {
  it('is the sum of its four parts', () => {
    const { statusQuo, outsideOption, openClaims, processCost, value } = seat(10, 75, 60);
    expect(outsideOption).toBe(48);
    expect(processCost).toBe(36);
    expect(value).toBe(statusQuo + outsideOption + openClaims - processCost);
  });
  it('keeps open what is strongly wanted, and nothing of what is not', () => {
    expect(seat(10, 75, 60).openClaims).toBeGreaterThan(seat(10, 75, 40).openClaims);
    expect(seat(10, 50, 50).openClaims).toBe(0);
  });
  it('gives the middle no outside option and both ends one', () => {
    expect(seat(50, 90, 50).outsideOption).toBe(0);
    expect(seat(0, 100, 50).outsideOption).toBe(80);
    expect(seat(100, 100, 50).outsideOption).toBe(80);
  });
  it('is never worth more than the best text nor less than nothing', () => {
    // What was last agreed is the ideal: nothing more can be wished for, whatever the outside option.
    const content = seat(40, 90, 0);
    expect(content.statusQuo).toBe(1000);
    expect(content.statusQuo + content.outsideOption + content.openClaims - content.processCost).toBeGreaterThan(1000);
    expect(content.value).toBe(1000);
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(100), fc.integer({ min: -900, max: 900 }), (at, s, practical, k) => {
        const positions = {
          RID: { at, salience: s },
          CAP: { at: 90, salience: practical },
          CBM: { at: 80, salience: practical },
        };
        const linkages = [{ id: 'both', when: { rid: ['old'], cap: ['old', 'low'] }, points: k || 1 }];
        const worths = { points: compilePoints(provisions, positions, 50), linkages };
        const { value } = walkAway(provisions, worths, positions, ['CAP', 'CBM'], 'RID');
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(Math.max(0, idealOf(worths)));
      }),
    );
  });
  it('counts what linkages make of the status quo, and of what is strongly wanted', () => {
    const positions = { RID: { at: 10, salience: 75 }, CAP: { at: 90, salience: 60 }, CBM: { at: 80, salience: 60 } };
    const points = compilePoints(provisions, positions, 50);
    const of = (linkages: Worths['linkages']) =>
      walkAway(provisions, { points, linkages }, positions, ['CAP', 'CBM'], 'RID');
    const alone = of([]);
    const kept = of([{ id: 'kept', when: { rid: ['old'], cap: ['old'] }, points: -20 }]);
    expect(kept.statusQuo).toBe(alone.statusQuo - 20);
    const won = of([{ id: 'won', when: { rid: ['low'], cap: ['old'] }, points: 100 }]);
    expect(won.openClaims - alone.openClaims).toBe(5);
  });
  it('falls with what only the process delivers', () => {
    expect(seat(30, 60, 90).processCost).toBeGreaterThan(seat(30, 60, 30).processCost);
  });
});
