/** The space of packages laid out as integers, and a counted depth-first walk through it. */

import { type Board, boardOf, type Link, layOut, placeOf, type Worth } from '../engine/interests/board';
import type { Provision, WholeText } from '../engine/model/vocabulary';
import { byCodeUnit } from '../kernel/canonical';
import type { AnalysedSeat } from './seats';

/** One provision of the walk: the wordings left, their places on the board and, flat by wording, points per seat. */
interface Level {
  readonly provision: Provision;
  readonly wordings: readonly string[];
  readonly places: readonly number[];
  readonly points: Int32Array;
  /** Linkages that name this provision. */
  readonly ties: readonly Tie[];
}

/** A linkage that some seats have, and what it is worth to each of them. */
interface Tie {
  readonly at: number;
  readonly link: Link;
  readonly points: Int32Array;
}

export interface Space {
  readonly seats: readonly AnalysedSeat[];
  readonly levels: readonly Level[];
  /** most[level * seats + seat]: the most a seat can still gather from this level on. */
  readonly most: Int32Array;
  readonly walkAways: Int32Array;
  readonly ties: readonly Tie[];
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
  const board = boardOf(provisions);
  const worths = seats.map(({ interests }) => layOut(board, interests, interests.walkAway.value));
  const ties = tiesOf(worths);
  const levels = provisions
    .map((provision) => levelOf(board, provision, worths, ties, keep))
    .sort((a, b) => spread(b, seats.length) - spread(a, seats.length) || byCodeUnit(a.provision.id, b.provision.id));
  const most = new Int32Array((levels.length + 1) * seats.length);
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth] as Level;
    for (let seat = 0; seat < seats.length; seat++)
      most[depth * seats.length + seat] =
        (most[(depth + 1) * seats.length + seat] as number) + bestOfLevel(level, seat, seats.length);
  }
  return { seats, levels, most, walkAways: Int32Array.from(worths, ({ floor }) => floor), ties };
}

function tiesOf(worths: readonly Worth[]): Tie[] {
  const links = [...new Set(worths.flatMap((worth) => worth.links.map(({ link }) => link)))];
  return links.map((link, at) => ({
    at,
    link,
    points: Int32Array.from(worths, (worth) =>
      worth.links.reduce((sum, one) => sum + (one.link === link ? one.points : 0), 0),
    ),
  }));
}

function levelOf(
  board: Board,
  provision: Provision,
  worths: readonly Worth[],
  ties: readonly Tie[],
  keep: (provision: string, wording: string) => boolean,
): Level {
  const index = board.indexOf[provision.id] as number;
  const rows = provision.formulations
    .filter(({ id }) => keep(provision.id, id))
    .map(({ id }) => ({ id, place: placeOf(board, provision.id, id) }))
    .map(({ id, place }) => ({ id, place, points: worths.map(({ of }) => of[place] as number) }))
    .map((row) => ({ ...row, sum: row.points.reduce((total, points) => total + points, 0) }))
    .sort((a, b) => b.sum - a.sum || byCodeUnit(a.id, b.id));
  return {
    provision,
    wordings: rows.map(({ id }) => id),
    places: rows.map(({ place }) => place),
    ties: ties.filter(({ link }) => link.provisions.includes(index)),
    points: Int32Array.from(rows.flatMap(({ points }) => points)),
  };
}

function bestOfLevel(level: Level, seat: number, seats: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = seat; at < level.points.length; at += seats) best = Math.max(best, level.points[at] as number);
  return level.points.length === 0 ? 0 : best;
}

function spread(level: Level, seats: number): number {
  let total = 0;
  for (let seat = 0; seat < seats; seat++) {
    let least = Number.MAX_SAFE_INTEGER;
    let best = Number.MIN_SAFE_INTEGER;
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

/**
 * Walks the space depth first. Returns false when the meter ran out before the end. A sum holds what the choices so far
 * are worth and what their linkages may still be: one that wins points counts until it can no longer be met, one that
 * costs points once it is.
 */
export function walk(space: Space, meter: Meter, visitor: Visitor): boolean {
  const { levels, most, walkAways, ties } = space;
  const count = space.seats.length;
  const chosen: number[] = levels.map(() => 0);
  const sums = [hopes(space), ...levels.map(() => new Int32Array(count))];
  // By depth and linkage: provisions it still waits for; -1 once it cannot be met.
  const waits = [...levels, null].map(() => Int32Array.from(ties, ({ link }) => link.provisions.length));
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
      if (ties.length > 0)
        tie(level, level.places[wording] as number, waits[depth] as Int32Array, waits[depth + 1] as Int32Array, next);
      if (!descend(depth + 1)) return false;
    }
    return true;
  };
  return descend(0);
}

/** What linkages may add at best before anything is chosen. */
function hopes({ seats, ties }: Space): Int32Array {
  return Int32Array.from(seats, (_, seat) =>
    ties.reduce((sum, { points }) => sum + Math.max(0, points[seat] as number), 0),
  );
}

/** Carries the linkages of one choice into the sums: hopes that end are taken off, costs that are certain come on. */
function tie({ ties }: Level, place: number, before: Int32Array, after: Int32Array, sums: Int32Array): void {
  after.set(before);
  for (const { at, link, points } of ties) {
    const waited = before[at] as number;
    if (waited < 0) continue;
    const counts = link.counts[place] === 1;
    after[at] = counts ? waited - 1 : -1;
    if (counts && waited > 1) continue;
    for (let seat = 0; seat < sums.length; seat++) {
      const worth = points[seat] as number;
      if (counts ? worth < 0 : worth > 0) sums[seat] = (sums[seat] as number) + (counts ? worth : -worth);
    }
  }
}

/** The package that a walk's choices stand for. */
export function textAt(space: Space, chosen: readonly number[]): WholeText {
  return Object.fromEntries(
    space.levels.map((level, depth) => [level.provision.id, level.wordings[chosen[depth] as number] as string]),
  );
}
