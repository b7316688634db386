import { beforeAll, describe, expect, it } from 'vitest';
import { ARMS, type Arm, setupOf as setupOfArm } from '../../src/lab/evidence/arms';
import { factsOf, type RunFacts } from '../../src/lab/evidence/facts';
import { figuresOf } from '../../src/lab/evidence/figures';
import { playAll } from '../../src/table/record';
import { setupOf } from '../support/scenarios';

/** The same forty seeds for ever. Tolerances are those of forty runs: one run is 2.5 points, a standard error up to 8. */
const SEEDS = Array.from({ length: 40 }, (_, i) => `fixed-${i + 1}`);
/** "Rare" is under 10 %; forty runs cannot tell that from 15 %. */
const RARE = 0.15;

describe('forty standard conferences as it was', { timeout: 300_000 }, () => {
  const arm = ARMS[0] as Arm;
  const setup = setupOfArm(arm, setupOf('gge-2016-17', 'standard'));
  let runs: RunFacts[] = [];
  beforeAll(() => {
    runs = SEEDS.map((seed) => factsOf(playAll(setup, seed, arm.temper)));
  }, 300_000);

  it('end both ways', () => {
    const adopted = runs.filter((run) => run.adopted).length;
    expect(adopted).toBeGreaterThan(0);
    expect(adopted).toBeLessThan(runs.length);
  });
  it('seldom adopt law that merely repeats 2015', () => {
    expect(figuresOf(setup, runs).repeats2015.share).toBeLessThanOrEqual(RARE);
  });
  it('seldom adopt self-defence named bare', () => {
    expect(figuresOf(setup, runs).bareSelfDefence.share).toBeLessThanOrEqual(RARE);
  });
  it('fail in front of somebody: each failure has seats that withhold first, and all who withhold are counted once', () => {
    for (const run of runs.filter(({ adopted }) => !adopted)) {
      expect(run.fronts.length).toBeGreaterThan(0);
      expect([...run.fronts, ...run.followers].sort()).toEqual([...run.blockedBy].sort());
      expect(run.silentBehind.filter((seat) => run.blockedBy.includes(seat))).toEqual([]);
    }
  });
  it('have silent backers behind those in front', () => {
    expect(figuresOf(setup, runs).companyOnFailure?.silentBehind).toBeGreaterThan(0);
  });
  it('give a reason whenever a seat joins below its walk-away value', () => {
    const below = runs.flatMap((run) => run.joinedBelow);
    expect(below.filter(({ because }) => because === 'none')).toEqual([]);
  });
  it('leave most seats that join at or above their walk-away value', () => {
    expect(figuresOf(setup, runs).below.seats.share).toBeLessThan(0.25);
  });
});
