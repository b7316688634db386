/** What forked turns say together. */

import { drawOrder } from '../../kernel/prng';
import { mean, type Share, shareOf } from '../evidence/figures';
import type { Branch, Fork } from './forks';
import { correlation, median } from './statistics';

/** A fork with the room it was played in and what may be had at its seat. */
export interface Weighed {
  readonly room: string;
  readonly fork: Fork;
  /** A′ of the seat; null where nothing is to be had. */
  readonly attainable: number | null;
}

/** A part of A′ by which answers must differ to count. */
const COUNTS = 0.05;
/** A part of the continuations by which fates must differ: one of eight may be luck. */
const FATES = 0.25;

const gainOf = ({ gains }: Branch): number => mean(gains);
const fateOf = ({ adopted }: Branch): number => adopted.filter(Boolean).length / adopted.length;
const rangeOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Whether answers differ in fate, or by a twentieth of A′ in the mean. */
function differ(branches: readonly Branch[], attainable: number | null): boolean {
  const far = rangeOf(branches.map(gainOf));
  const enough = attainable === null || attainable <= 0 ? far > 0 : far >= COUNTS * attainable;
  return enough || rangeOf(branches.map(fateOf)) >= FATES;
}

/** No answer makes a difference. */
export const isDead = ({ fork, attainable }: Weighed): boolean => !differ(fork.branches, attainable);

/** How often gains are dealt out anew among the answers, and how rarely that may part them as far as they lie. */
const DEALS = 200;
const RARELY = 0.05;

/**
 * Whether the answers lie farther apart than luck parts them: the gains of each continuation are dealt out anew among the
 * answers, and the means of the answers seldom lie as far apart as they do.
 */
export function isBeyondLuck({ seed, seat, meeting, branches }: Fork): boolean {
  const far = rangeOf(branches.map(gainOf));
  if (far === 0) return false;
  const continuations = branches[0]?.gains.map((_, i) => branches.map(({ gains }) => gains[i] as number)) ?? [];
  let asFar = 0;
  for (let deal = 0; deal < DEALS; deal++) {
    const dealt = continuations.map((gains, i) => drawOrder([seed, seat, meeting, 'deal', deal, i], gains));
    const means = branches.map((_, answer) => mean(dealt.map((gains) => gains[answer] as number)));
    if (rangeOf(means) >= far - 1e-9) asFar += 1;
  }
  return asFar / DEALS < RARELY;
}

export interface KindFigures {
  readonly kind: string;
  readonly offered: number;
  /** How often it was best; those that share the best share the credit. */
  readonly best: number;
}

export interface ForkFigures {
  readonly forks: number;
  readonly dead: Share;
  readonly deadLate: Share;
  /** Forks whose answers lie farther apart than luck parts them: one in twenty does so by luck. */
  readonly beyondLuck: Share;
  readonly byMeeting: readonly { readonly meeting: number; readonly dead: Share }[];
  /** Two answers that differ in form alone and made no difference. */
  readonly placebo: Share;
  /** From best to second, in points, in the middle of all forks and of those that are alive. */
  readonly gap: number | null;
  readonly gapAlive: number | null;
  /** How often the adviser's first answer was among the best where answers differed. */
  readonly firstBest: Share;
  readonly kinds: readonly KindFigures[];
  /** Where both were on offer: keeping an objection did better than giving it up. */
  readonly holding: Share;
  /** Of points promised and points won, each against the other answers of its fork; null where nothing varies. */
  readonly promise: { readonly of: number; readonly correlation: number | null };
}

/** The figures of all forks. */
export function forkFiguresOf(all: readonly Weighed[]): ForkFigures {
  const dead = (some: readonly Weighed[]): Share => shareOf(some.filter(isDead).length, some.length);
  const alive = all.filter((one) => !isDead(one));
  const meetings = [...new Set(all.map(({ fork }) => fork.meeting))].sort((a, b) => a - b);
  const differing = all.filter(({ fork }) => rangeOf(fork.branches.map(gainOf)) > 0);
  const promises = all.flatMap(({ fork }) => promisesOf(fork));
  return {
    forks: all.length,
    dead: dead(all),
    deadLate: dead(all.filter(({ fork }) => fork.late)),
    beyondLuck: shareOf(all.filter(({ fork }) => isBeyondLuck(fork)).length, all.length),
    byMeeting: meetings.map((meeting) => ({
      meeting: meeting + 1,
      dead: dead(all.filter(({ fork }) => fork.meeting === meeting)),
    })),
    placebo: placebos(all),
    gap: median(all.map(({ fork }) => gapOf(fork))),
    gapAlive: median(alive.map(({ fork }) => gapOf(fork))),
    firstBest: shareOf(
      differing.filter(({ fork }) => gainOf(fork.branches[0] as Branch) === bestGain(fork)).length,
      differing.length,
    ),
    kinds: kindsOf(differing.map(({ fork }) => fork)),
    holding: holdingOver(all.map(({ fork }) => fork)),
    promise: { of: promises.length, correlation: correlation(promises) },
  };
}

function placebos(all: readonly Weighed[]): Share {
  const pairs = all.flatMap(({ fork: { branches, placebo }, attainable }) =>
    placebo ? [{ pair: [branches[placebo.of] as Branch, placebo.branch], attainable }] : [],
  );
  return shareOf(pairs.filter(({ pair, attainable }) => !differ(pair, attainable)).length, pairs.length);
}

const bestGain = ({ branches }: Fork): number => Math.max(...branches.map(gainOf));

function gapOf({ branches }: Fork): number {
  const [best = 0, second = 0] = branches.map(gainOf).sort((a, b) => b - a);
  return best - second;
}

/** Among forks in which answers differ at all: where all end alike, none is best. */
function kindsOf(forks: readonly Fork[]): KindFigures[] {
  const found = new Map<string, { offered: number; best: number }>();
  for (const fork of forks) {
    const winners = fork.branches.filter((branch) => gainOf(branch) === bestGain(fork));
    for (const branch of fork.branches) {
      const row = found.get(branch.kind) ?? { offered: 0, best: 0 };
      row.offered += 1;
      if (winners.includes(branch)) row.best += 1 / winners.length;
      found.set(branch.kind, row);
    }
  }
  return [...found]
    .map(([kind, row]) => ({ kind, ...row }))
    .sort((a, b) => b.offered - a.offered || (a.kind < b.kind ? -1 : 1));
}

/** Answers that keep an objection, and answers that give it up. */
const HOLDS: readonly string[] = ['pass', 'object', 'exit-withhold'];
const LIFTS: readonly string[] = ['lift', 'exit-agree', 'exit-agree-ad-referendum', 'exit-silent'];

function holdingOver(forks: readonly Fork[]): Share {
  const both = forks.flatMap(({ branches }) => {
    const holds = branches.filter(({ kind }) => HOLDS.includes(kind)).map(gainOf);
    const lifts = branches.filter(({ kind }) => LIFTS.includes(kind)).map(gainOf);
    return holds.length > 0 && lifts.length > 0 ? [{ hold: Math.max(...holds), lift: Math.max(...lifts) }] : [];
  });
  return shareOf(both.filter(({ hold, lift }) => hold > lift).length, both.length);
}

/** Promised and won, each less the mean of its fork: so that what differs between games does not pass for foresight. */
function promisesOf({ branches }: Fork): (readonly [number, number])[] {
  const promising = branches.flatMap((branch) =>
    branch.promised === null ? [] : [{ promised: branch.promised, won: gainOf(branch) }],
  );
  if (promising.length < 2) return [];
  const [promised, won] = [mean(promising.map((one) => one.promised)), mean(promising.map((one) => one.won))];
  return promising.map((one) => [one.promised - promised, one.won - won] as const);
}
