import { describe, expect, it } from 'vitest';
import { compilePoints } from '../../src/engine/interests/points';
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
  const table = compilePoints(provisions, positions, 50);
  return walkAway(provisions, table, positions, ['CAP', 'CBM'], 'RID');
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
  it('falls with what only the process delivers', () => {
    expect(seat(30, 60, 90).processCost).toBeGreaterThan(seat(30, 60, 30).processCost);
  });
});
