import { describe, expect, it } from 'vitest';
import { exploitsAbove } from '../../src/lab/skill/exploits';
import { adoptionIn, figuresOf } from '../../src/lab/skill/figures';
import { type ForkFigures, forkFiguresOf, isDead, type Weighed } from '../../src/lab/skill/forkFigures';
import { POLICIES } from '../../src/lab/skill/policies';
import { FIXED } from '../../src/lab/skill/policies/fixed';
import { type SeatScore, scoresOf } from '../../src/lab/skill/scores';
import { ROOMS, SEATS, type Seat } from '../../src/lab/skill/seats';
import type { Trial } from '../../src/lab/skill/trial';
import { type ScenarioName, setupOf } from '../support/scenarios';

const SEAT: Seat = { room: 'made-up', seat: 'X', part: 'bridge' };
const POLICY_IDS = [...POLICIES, ...FIXED].map(({ id }) => id);

/** Trials in which each policy gets what a table says, a little more from seed to seed. */
const trials = (points: Readonly<Record<string, number>>, count: number, noise = 1): Trial[] =>
  Array.from({ length: count }, (_, i) => ({
    seed: `s-${i}`,
    arms: { ai: i % 2 === 0, gavel: true, silence: false },
    games: Object.entries(points).map(([policy, gain], at) => ({
      seat: 'X',
      policy,
      gain: gain + noise * (((i * (at + 3)) % 5) - 2),
      adopted: true,
    })),
  }));

const scored = (training: Readonly<Record<string, number>>, fresh: Readonly<Record<string, number>>, noise = 1) =>
  scoresOf({
    seats: [SEAT],
    policies: POLICY_IDS,
    training: trials(training, 5, 0),
    fresh: trials(fresh, 10, noise),
  })[0] as SeatScore;

describe('scores', () => {
  it('take what is attainable from training seeds alone', () => {
    const score = scored({ silent: 10, careful: 100, random: 50 }, { silent: 500, careful: 80, random: 40 }, 0);
    expect(score.attainable).toEqual({ policy: 'careful', points: 100 });
    expect(score.shares).toEqual({ silent: 5, careful: 0.8, random: 0.4 });
    expect(score.carefulOverRandom?.mean).toBeCloseTo(0.4);
  });
  it('never take it from an exploit', () => {
    const score = scored({ silent: 10, holdOut: 1000 }, { silent: 10, holdOut: 1000 });
    expect(score.attainable?.policy).toBe('silent');
  });
  it('know no shares where nothing is to be had', () => {
    const score = scored({ silent: -5, careful: -1 }, { silent: 0, careful: 0 });
    expect(score.shares).toEqual({ silent: null, careful: null });
    expect(figuresOf([score], []).find(({ what }) => what.includes('beats no agreement'))?.reached).toBe(false);
  });
  it('hold advice against listening', () => {
    const score = scored({ silent: 50, first: 80, careful: 100 }, { silent: 50, first: 70, careful: 100 }, 0);
    expect(score.advice?.policy).toBe('first');
    expect(score.advice?.overSilent.mean).toBeCloseTo(0.2);
  });
});

describe('exploits', () => {
  it('are found where one pays, and not where it does not', () => {
    const fresh = { careful: 100, random: 50, objectAll: 160, overstate: 99 };
    const found = exploitsAbove([scored(fresh, fresh)]);
    expect(found.seats.map(({ policy }) => policy)).toEqual(['objectAll']);
    expect(found.rooms.map(({ policy }) => policy)).toEqual(['objectAll']);
    expect(found.tried).toBe(1);
  });
});

it('adoption is counted by arm', () => {
  const { ai, gavel, silence } = adoptionIn('made-up', trials({}, 10));
  expect([ai.count, gavel.count, silence.count]).toEqual([5, 10, 0]);
});

it('thirty seats of six rooms sit where they are said to', () => {
  expect(SEATS).toHaveLength(30);
  expect(ROOMS).toHaveLength(6);
  for (const room of ROOMS) {
    const setup = setupOf(room as ScenarioName, 'quick');
    const members = setup.delegations.map(({ id }) => id);
    const seats = SEATS.filter((one) => one.room === room);
    expect(seats.every(({ seat }) => members.includes(seat))).toBe(true);
    expect(seats.filter(({ part }) => part === 'chair').map(({ seat }) => seat)).toEqual([setup.chair]);
  }
});

const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7];

/** A fork from a table: by kind the points promised and won; a hundred below 0 stands for no text. */
const fork = (
  answers: Readonly<Record<string, readonly [promised: number | null, won: number]>>,
  late = false,
): Weighed => ({
  room: 'made-up',
  attainable: 100,
  fork: {
    seat: 'X',
    seed: 's',
    meeting: late ? 2 : 0,
    late,
    placebo: null,
    branches: Object.entries(answers).map(([kind, [promised, won]]) => ({
      kind,
      promised,
      gains: EIGHT.map((i) => won + (i % 2)),
      adopted: EIGHT.map(() => won > -100),
    })),
  },
});

it('one kind of act alone is held against careful', () => {
  const fresh = { careful: 100, random: 50, swaps: 90, asks: 20 };
  const figure = figuresOf([scored(fresh, fresh, 0)], []).find(({ what }) => what.includes('one kind of act'));
  expect(figure).toMatchObject({ found: '90 % (swaps)', reached: false });
});

describe('forked turns', () => {
  it('are dead when no answer changes fate or a twentieth of what is attainable', () => {
    expect(isDead(fork({ pass: [0, 50], champion: [200, 54] }))).toBe(true);
    expect(isDead(fork({ pass: [0, 50], champion: [200, 55] }))).toBe(false);
    expect(isDead({ ...fork({ pass: [0, 50], swap: [9, 50] }), attainable: null })).toBe(true);
    const fates = fork({ pass: [0, 50], object: [0, 50] });
    const [pass, object] = fates.fork.branches as [Weighed['fork']['branches'][0], Weighed['fork']['branches'][0]];
    const failing = (count: number): Weighed => ({
      ...fates,
      fork: { ...fates.fork, branches: [pass, { ...object, adopted: EIGHT.map((i) => i >= count) }] },
    });
    expect(isDead(failing(1))).toBe(true);
    expect(isDead(failing(2))).toBe(false);
  });
  it('say what was best, by how much, and what came of promises', () => {
    const figures: ForkFigures = forkFiguresOf([
      fork({ champion: [100, 40], pass: [0, 10] }),
      fork({ lift: [0, 20], pass: [0, 60], swap: [50, 60] }, true),
      fork({ lift: [0, 30], object: [0, 0] }, true),
    ]);
    expect(figures.dead.count).toBe(0);
    expect(figures.deadLate.of).toBe(2);
    expect(figures.gap).toBe(30);
    expect(figures.holding).toMatchObject({ count: 1, of: 2 });
    expect(figures.firstBest).toMatchObject({ count: 2, of: 3 });
    expect(figures.kinds.find(({ kind }) => kind === 'pass')).toEqual({ kind: 'pass', offered: 2, best: 0.5 });
    expect(figures.promise.of).toBe(7);
    expect(figures.promise.correlation).toBeGreaterThan(0.5);
  });
  it('count two answers that differ in form alone', () => {
    const one = fork({ champion: [0, 40], pass: [0, 0] });
    const [champion, pass] = one.fork.branches as [Weighed['fork']['branches'][0], Weighed['fork']['branches'][0]];
    const withPlacebo = (branch: typeof champion): Weighed => ({
      ...one,
      fork: { ...one.fork, placebo: { of: 0, branch } },
    });
    expect(forkFiguresOf([withPlacebo(champion), withPlacebo(pass), one]).placebo).toMatchObject({ count: 1, of: 2 });
  });
  it('tell a difference from luck', () => {
    const luck = fork({ champion: [0, 0], pass: [0, 0] });
    const gains = [EIGHT.map((i) => (i % 2 ? 90 : 0)), EIGHT.map((i) => (i % 3 ? 60 : 0))];
    const noisy = {
      ...luck,
      fork: { ...luck.fork, branches: luck.fork.branches.map((b, i) => ({ ...b, gains: gains[i] as number[] })) },
    };
    expect(forkFiguresOf([noisy]).beyondLuck.count).toBe(0);
    expect(forkFiguresOf([fork({ champion: [0, 40], pass: [0, 0] })]).beyondLuck.count).toBe(1);
  });
});
