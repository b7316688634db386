import { describe, expect, it } from 'vitest';
import { factsOf, type RunFacts } from '../../src/lab/evidence/facts';
import { closingsOf, figuresOf, shareOf } from '../../src/lab/evidence/figures';
import { summarise } from '../../src/lab/outcome';
import { overRuns, runOne, seedsOf } from '../../src/lab/runs';
import { playAll } from '../../src/table/record';
import { setupOf } from '../support/scenarios';

const tiny = setupOf('tiny', 'quick');

describe('a share', () => {
  it('carries the 95 % interval of Wilson', () => {
    const { share, low, high } = shareOf(10, 40);
    expect(share).toBe(0.25);
    expect(low).toBeCloseTo(0.1419, 3);
    expect(high).toBeCloseTo(0.4019, 3);
  });
  it('is never certain, and of nothing is none', () => {
    expect(shareOf(0, 40).high).toBeGreaterThan(0.05);
    expect(shareOf(40, 40).low).toBeLessThan(0.95);
    expect(shareOf(0, 0).share).toBeNull();
  });
});

describe('a batch', () => {
  const seeds = seedsOf('batch', 6);
  const runs = seeds.map((seed) => runOne(tiny, seed, 'mixed'));
  it('plays each seed as it plays alone', () => {
    expect(runs[3]).toEqual(summarise(playAll(tiny, seeds[3] as string, 'mixed')));
  });
  it('counts every wording of every adopted report once', () => {
    const { textDistribution, adoptionRate, runs: count } = overRuns(tiny, runs);
    const adopted = Math.round(adoptionRate * count);
    for (const counts of Object.values(textDistribution)) {
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(adopted);
    }
  });
  it('gives no agreement exactly the walk-away value', () => {
    for (const run of runs.filter(({ adopted }) => !adopted)) {
      expect(Object.values(run.gain).every((gain) => gain === 0)).toBe(true);
    }
    for (const run of runs) expect(run.dissociated).toEqual([]);
  });
});

describe('figures', () => {
  const base = factsOf(playAll(tiny, 'figures', 'mixed'));
  const failed = (fronts: string[], silentBehind: string[]): RunFacts => ({
    ...base,
    adopted: false,
    blockedBy: fronts,
    fronts,
    followers: [],
    silentBehind,
    joinedBelow: [],
  });
  it('tally who stands in front and who behind', () => {
    const figures = figuresOf(tiny, [failed(['A'], ['B', 'C']), failed(['B', 'A'], [])]);
    expect(figures.adoption).toMatchObject({ count: 0, of: 2 });
    expect(figures.fronts).toEqual([
      { seat: 'A', count: 2 },
      { seat: 'B', count: 1 },
    ]);
    expect(figures.companyOnFailure).toEqual({ fronts: 1.5, followers: 0, silentBehind: 1 });
  });
  it('say in which meeting paragraphs close, and how many stay open', () => {
    const [first] = tiny.provisions;
    const closedAt = Object.fromEntries(tiny.provisions.map(({ id }) => [id, id === first?.id ? null : 2]));
    const [group] = closingsOf(tiny, [{ ...base, closedAt }], () => 'all');
    const { length } = tiny.provisions;
    expect(group?.byMeeting[1]).toBe(length - 1);
    expect(group?.byMeeting.at(-1)).toBe(1);
    expect(group?.mean).toBe(2);
  });
});
