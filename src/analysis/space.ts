/** The space of packages laid out as integers, and a counted depth-first walk through it. */

import type { Provision, WholeText } from '../engine/model/vocabulary';
import { byCodeUnit } from '../kernel/canonical';
import type { AnalysedSeat } from './seats';

/** One provision of the walk: its index in the programme, the wordings left and, flat by wording, points per seat. */
interface Level {
  readonly provision: Provision;
  readonly wordings: readonly string[];
  readonly points: Int32Array;
}

export interface Space {
  readonly seats: readonly AnalysedSeat[];
  readonly levels: readonly Level[];
  /** most[level * seats + seat]: the most a seat can still gather from this level on. */
  readonly most: Int32Array;
  readonly walkAways: Int32Array;
}

/**
 * Lays out the wordings `keep` lets through. Provisions with the widest spread of points come first, so that hopeless
 * branches are seen early; within one, the wording most liked in sum comes first, so that a search cut short has
 * already seen the promising texts.
 */
export function spaceOf(
  provisions: readonly Provision[],
  seats: readonly AnalysedSeat[],
  keep: (provision: string, wording: string) => boolean,
): Space {
  const levels = provisions
    .map((provision) => levelOf(provision, seats, keep))
    .sort((a, b) => spread(b, seats.length) - spread(a, seats.length) || byCodeUnit(a.provision.id, b.provision.id));
  const most = new Int32Array((levels.length + 1) * seats.length);
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth] as Level;
    for (let seat = 0; seat < seats.length; seat++)
      most[depth * seats.length + seat] =
        (most[(depth + 1) * seats.length + seat] as number) + bestOfLevel(level, seat, seats.length);
  }
  return { seats, levels, most, walkAways: Int32Array.from(seats, (seat) => seat.walkAway) };
}

function levelOf(
  provision: Provision,
  seats: readonly AnalysedSeat[],
  keep: (provision: string, wording: string) => boolean,
): Level {
  const rows = provision.formulations
    .filter(({ id }) => keep(provision.id, id))
    .map(({ id }) => ({ id, points: seats.map((seat) => seat.points[provision.id]?.[id] ?? 0) }))
    .map((row) => ({ ...row, sum: row.points.reduce((total, points) => total + points, 0) }))
    .sort((a, b) => b.sum - a.sum || byCodeUnit(a.id, b.id));
  return {
    provision,
    wordings: rows.map(({ id }) => id),
    points: Int32Array.from(rows.flatMap(({ points }) => points)),
  };
}

function bestOfLevel(level: Level, seat: number, seats: number): number {
  let best = 0;
  for (let at = seat; at < level.points.length; at += seats) best = Math.max(best, level.points[at] as number);
  return best;
}

function spread(level: Level, seats: number): number {
  let total = 0;
  for (let seat = 0; seat < seats; seat++) {
    let least = Number.MAX_SAFE_INTEGER;
    let best = 0;
    for (let at = seat; at < level.points.length; at += seats) {
      least = Math.min(least, level.points[at] as number);
      best = Math.max(best, level.points[at] as number);
    }
    if (best >= least) total += best - least;
  }
  return total;
}

/** Counts evaluations, so that a search ends by count and never by time. */
export interface Meter {
  used: number;
  readonly cap: number;
}

export interface Visitor {
  /** Upper bounds of every seat's gain in this branch, with its first `depth` choices made. False cuts it off. */
  readonly worthwhile: (bounds: Int32Array, chosen: readonly number[], depth: number) => boolean;
  /** A whole package with every seat's gain. */
  readonly leaf: (gains: Int32Array, chosen: readonly number[]) => void;
}

/** Walks the space depth first. Returns false when the meter ran out before the end. */
export function walk(space: Space, meter: Meter, visitor: Visitor): boolean {
  const { levels, most, walkAways } = space;
  const count = space.seats.length;
  const chosen: number[] = levels.map(() => 0);
  const sums = levels.map(() => new Int32Array(count)).concat(new Int32Array(count));
  const bounds = new Int32Array(count);
  const descend = (depth: number): boolean => {
    if (meter.used >= meter.cap) return false;
    meter.used++;
    const sum = sums[depth] as Int32Array;
    for (let seat = 0; seat < count; seat++)
      bounds[seat] = (sum[seat] as number) + (most[depth * count + seat] as number) - (walkAways[seat] as number);
    if (!visitor.worthwhile(bounds, chosen, depth)) return true;
    const level = levels[depth];
    if (!level) {
      visitor.leaf(bounds, chosen);
      return true;
    }
    const next = sums[depth + 1] as Int32Array;
    for (let wording = 0; wording < level.wordings.length; wording++) {
      chosen[depth] = wording;
      for (let seat = 0; seat < count; seat++)
        next[seat] = (sum[seat] as number) + (level.points[wording * count + seat] as number);
      if (!descend(depth + 1)) return false;
    }
    return true;
  };
  return descend(0);
}

/** The package that a walk's choices stand for. */
export function textAt(space: Space, chosen: readonly number[]): WholeText {
  return Object.fromEntries(
    space.levels.map((level, depth) => [level.provision.id, level.wordings[chosen[depth] as number] as string]),
  );
}
