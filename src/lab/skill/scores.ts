/** Scores of each seat: what is attainable on training seeds, and what each policy made of fresh ones. */

import { policyOf } from './policies';
import { ADVISED } from './policies/advised';
import type { Seat } from './seats';
import { mean, type Paired, paired, type Variance, varianceOf } from './statistics';
import type { Trial } from './trial';

/** One room as it was played. */
export interface PlayedRoom {
  readonly seats: readonly Seat[];
  readonly policies: readonly string[];
  readonly training: readonly Trial[];
  readonly fresh: readonly Trial[];
}

/** What may be had at a seat: the best mean of a sane policy on training seeds. */
export interface Attainable {
  readonly policy: string;
  readonly points: number;
}

export interface SeatScore extends Seat {
  /** A′. Null without a sane policy. */
  readonly attainable: Attainable | null;
  /** By policy: own gain on each fresh seed, in the order of the seeds. */
  readonly gains: Readonly<Record<string, readonly number[]>>;
  /** By policy: how often a text was adopted. */
  readonly adoption: Readonly<Record<string, number>>;
  /** By policy: mean gain as a share of A′; null where nothing can be had. */
  readonly shares: Readonly<Record<string, number | null>>;
  /** Over the whole list, and over the sane policies alone. */
  readonly variance: Variance | null;
  readonly saneVariance: Variance | null;
  /** Careful over random, as a share of A′. */
  readonly carefulOverRandom: Paired | null;
  /** The advice that did best in training over listening, as a share of A′. */
  readonly advice: { readonly policy: string; readonly overSilent: Paired } | null;
}

/** Scores of every seat of a room. */
export function scoresOf({ seats, policies, training, fresh }: PlayedRoom): SeatScore[] {
  return seats.map((seat) => scoreOf(seat, policies, training, fresh));
}

function scoreOf(
  seat: Seat,
  policies: readonly string[],
  training: readonly Trial[],
  fresh: readonly Trial[],
): SeatScore {
  const tried = policies.filter((policy) => gamesOf(fresh, seat, policy).length > 0);
  const gains = byPolicy(tried, (policy) => gamesOf(fresh, seat, policy).map(({ gain }) => gain));
  const attainable = attainableAt(seat, tried, training);
  const scale = attainable && attainable.points > 0 ? attainable.points : null;
  const between = (more: string, less: string): Paired | null => {
    const [a, b] = [gains[more], gains[less]];
    return a && b && scale !== null ? paired(a.map((gain, i) => (gain - (b[i] as number)) / scale)) : null;
  };
  const advised = bestOf(
    seat,
    ADVISED.map(({ id }) => id).filter((id) => tried.includes(id)),
    training,
  );
  const overSilent = advised && between(advised.policy, 'silent');
  return {
    ...seat,
    attainable,
    gains,
    adoption: byPolicy(tried, (policy) => mean(gamesOf(fresh, seat, policy).map(({ adopted }) => Number(adopted)))),
    shares: byPolicy(tried, (policy) => (scale === null ? null : mean(gains[policy] as number[]) / scale)),
    variance: varianceAmong(gains, tried.filter(isListed)),
    saneVariance: varianceAmong(gains, tried.filter(isSane)),
    carefulOverRandom: between('careful', 'random'),
    advice: advised && overSilent ? { policy: advised.policy, overSilent } : null,
  };
}

/** A′ of a seat, from training seeds alone. */
export function attainableAt(seat: Pick<Seat, 'seat'>, policies: readonly string[], training: readonly Trial[]) {
  return bestOf(seat, policies.filter(isSane), training);
}

const isSane = (policy: string): boolean => policyOf(policy).kind === 'sane';
const isListed = (policy: string): boolean => policyOf(policy).kind !== 'fixed';

function bestOf(seat: Pick<Seat, 'seat'>, policies: readonly string[], trials: readonly Trial[]): Attainable | null {
  return policies.reduce<Attainable | null>((best, policy) => {
    const games = gamesOf(trials, seat, policy);
    if (games.length === 0) return best;
    const points = mean(games.map(({ gain }) => gain));
    return best && best.points >= points ? best : { policy, points };
  }, null);
}

const gamesOf = (trials: readonly Trial[], { seat }: Pick<Seat, 'seat'>, policy: string) =>
  trials.flatMap(({ games }) => games.filter((game) => game.seat === seat && game.policy === policy));

const byPolicy = <T>(policies: readonly string[], of: (policy: string) => T): Record<string, T> =>
  Object.fromEntries(policies.map((policy) => [policy, of(policy)]));

function varianceAmong(gains: SeatScore['gains'], policies: readonly string[]): Variance | null {
  const seeds = gains[policies[0] ?? '']?.length ?? 0;
  const rows = Array.from({ length: seeds }, (_, i) => policies.map((policy) => gains[policy]?.[i] as number));
  return varianceOf(rows);
}
