import { describe, expect, it } from 'vitest';
import { differenceOf, MEASURE_ARMS, meanOf, measureFactsOf, measureFiguresOf } from '../../src/lab/measures';
import { playAll } from '../../src/table/record';
import { setupOf } from '../support/scenarios';

const SEEDS = ['one', 'two', 'three', 'four'];
const facts = Object.fromEntries(
  MEASURE_ARMS.map(({ id, setup }) => [
    id,
    SEEDS.map((seed) => measureFactsOf(playAll(setup(setupOf('tiny', 'standard')), seed, 'mixed'))),
  ]),
) as Record<(typeof MEASURE_ARMS)[number]['id'], ReturnType<typeof measureFactsOf>[]>;

describe('the arms about measures', () => {
  it('have pledges where they are admitted, and none where they are refused', () => {
    const pledged = (arm: keyof typeof facts) => facts[arm].reduce((sum, run) => sum + run.pledged, 0);
    expect(pledged('with')).toBeGreaterThan(0);
    expect(pledged('apart')).toBeGreaterThan(0);
    expect(pledged('without')).toBe(0);
    for (const run of facts.without) expect(run).toMatchObject({ proposed: 0, carriedOut: 0, lapsed: 0, used: 0 });
  });
  it('count what became of pledges, never more than were given', () => {
    for (const run of [...facts.with, ...facts.apart]) {
      expect(run.carriedOut + run.lapsed).toBeLessThanOrEqual(run.pledged);
      expect(run.used + run.unused).toBeLessThanOrEqual(run.carriedOut);
      expect(run.together).toBeLessThanOrEqual(run.pledged);
    }
  });
  it('weigh words only where there is a report', () => {
    for (const run of Object.values(facts).flat()) expect(run.strength === null).toBe(!run.adopted);
  });
});

describe('figures', () => {
  it('are means with an interval of two standard errors', () => {
    expect(meanOf([])).toEqual({ of: 0, mean: null, low: null, high: null });
    expect(meanOf([3])).toEqual({ of: 1, mean: 3, low: null, high: null });
    const { mean, low, high } = meanOf([1, 2, 3, 4]);
    expect([mean, low?.toFixed(3), high?.toFixed(3)]).toEqual([2.5, '1.235', '3.765']);
  });
  it('of a difference are taken seed by seed', () => {
    const run = facts.with[0] as (typeof facts.with)[0];
    const adopted = { ...run, adopted: true, strength: 60 };
    const failed = { ...run, adopted: false, strength: null };
    const found = differenceOf([adopted, adopted], [failed, { ...adopted, strength: 40 }]);
    expect(found.adoption.mean).toBe(0.5);
    expect(found.strength).toMatchObject({ of: 1, mean: 20 });
    expect(measureFiguresOf([adopted, failed]).adoption).toMatchObject({ count: 1, of: 2 });
  });
});
