import { describe, expect, it } from 'vitest';
import { opponentOf } from '../../src/lab/evidence/opponents';
import { poolScores } from '../../src/lab/evidence/pool';
import { poolMeans } from '../../src/lab/evidence/scores';
import { setupOf } from '../support/scenarios';

describe('an agent among the fixed pool', { timeout: 300_000 }, () => {
  const setup = setupOf('gge-2016-17', 'quick');
  const seeds = ['fixed-1', 'fixed-2', 'fixed-3'];
  it('brings its seat more than silence would, over all seats', () => {
    const means = poolMeans(seeds.map((seed) => poolScores(setup, seed, 'mixed')));
    expect(means).toHaveLength(24);
    const brought = means.map(({ values }) => values[2] as number);
    expect(brought.reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
  });
  it('meets the same opponents in the same seats every time', () => {
    const seats = setup.delegations.map(({ id }) => id);
    expect(seats.map((seat) => opponentOf(seats, seat)).slice(0, 5)).toEqual([
      'stubborn',
      'obliging',
      'trader',
      'drifter',
      'stubborn',
    ]);
    const tiny = setupOf('tiny', 'quick');
    expect(poolScores(tiny, 'twice', 'mixed')).toEqual(poolScores(tiny, 'twice', 'mixed'));
  });
});
