/**
 * Exact analysis of a conference under consensus: how many packages every seat could have accepted, and the best of
 * them by each formula. Branch and bound; every search ends by counted evaluations and says whether it saw everything.
 */

import { crossedLines } from '../engine/interests/appraise';
import type { DelegationId, Provision, WholeText } from '../engine/model/vocabulary';
import { byCodeUnit } from '../kernel/canonical';
import { FORMULAS, type Formula, leavesOut, type Scorer, scorerOf, type Worth } from './formulas';
import { type AnalysedSeat, textId } from './seats';
import { type Meter, type Space, spaceOf, textAt, walk } from './space';

/** Evaluations each search may use: several times what twelve paragraphs of a full room were seen to need. */
export const SEARCH_CAP = 5_000_000;

/** Acceptable sets up to this size are compared pair by pair for the frontier. */
export const FRONTIER_CAP = 3_000;

export interface Solution {
  readonly formula: Formula;
  readonly text: WholeText;
  readonly gains: Readonly<Record<DelegationId, number>>;
  /** Seats whose best gain is 0, which the formula leaves out. */
  readonly leftOut: readonly DelegationId[];
  /** False: best found before the count of evaluations ran out. */
  readonly exact: boolean;
}

export interface Analysis {
  /** All packages that could be written. */
  readonly packages: number;
  readonly acceptable: number;
  /** False: the acceptable set is at least this large. */
  readonly exact: boolean;
  readonly evaluations: number;
  /** Largest gain of each seat inside the acceptable set; null when the set is empty. */
  readonly bestGain: Readonly<Record<DelegationId, number>> | null;
  /** Packages in the set that no other one betters for one seat without loss to another; null when too many to compare. */
  readonly frontier: number | null;
  readonly solutions: readonly Solution[];
  /** When the set is empty: the package acceptable to most seats. */
  readonly widest: Widest | null;
}

/** The acceptable package that changes fewest wordings of a given text. */
export interface Nearest {
  readonly text: WholeText;
  readonly changes: number;
  readonly exact: boolean;
}

export interface Widest {
  readonly text: WholeText;
  readonly acceptableTo: readonly DelegationId[];
  readonly exact: boolean;
}

/** Analyses all packages of these provisions for these seats under consensus. */
export function analyse(
  provisions: readonly Provision[],
  seats: readonly AnalysedSeat[],
  cap: number = SEARCH_CAP,
): Analysis {
  const packages = provisions.reduce((product, { formulations }) => product * formulations.length, 1);
  const space = withoutCrossings(provisions, seats);
  const found = survey(space, cap);
  const shared = { packages, acceptable: found.count, exact: found.complete };
  if (found.count === 0) {
    const widest = widestOf(provisions, seats, cap);
    const evaluations = found.evaluations + widest.evaluations;
    return { ...shared, evaluations, bestGain: null, frontier: null, solutions: [], widest: widest.found };
  }
  const searches = FORMULAS.map((formula) => solve(formula, provisions, space, found.best, found.complete, cap));
  return {
    ...shared,
    evaluations: found.evaluations + searches.reduce((total, { evaluations }) => total + evaluations, 0),
    bestGain: bySeat(seats, found.best),
    frontier: found.complete && found.kept ? frontierSize(found.kept) : null,
    solutions: searches.map(({ solution }) => solution),
    widest: null,
  };
}

/**
 * The acceptable package nearest to a text: fewest wordings changed, ties by package id; null when the acceptable set is
 * empty.
 */
export function nearestAcceptable(
  provisions: readonly Provision[],
  seats: readonly AnalysedSeat[],
  from: WholeText,
  cap: number = SEARCH_CAP,
): Nearest | null {
  const space = withoutCrossings(provisions, seats);
  const meter: Meter = { used: 0, cap };
  let found: WholeText | null = null;
  let fewest = provisions.length + 1;
  const changed = (chosen: readonly number[], depth: number): number => {
    let changes = 0;
    for (let at = 0; at < depth; at++) {
      const level = space.levels[at]!;
      if (from[level.provision.id] !== level.wordings[chosen[at]!]) changes++;
    }
    return changes;
  };
  const exact = walk(space, meter, {
    worthwhile: (bounds, chosen, depth) => nobodyLoses(bounds) && changed(chosen, depth) <= fewest,
    leaf: (_, chosen) => {
      const changes = changed(chosen, space.levels.length);
      const text = textAt(space, chosen);
      if (changes === fewest && found && !comesFirst(provisions, text, found)) return;
      fewest = changes;
      found = text;
    },
  });
  return found && { text: found, changes: fewest, exact };
}

/** All packages but those in which some seat's blocking line is crossed. */
function withoutCrossings(provisions: readonly Provision[], seats: readonly AnalysedSeat[]): Space {
  const refused = new Set(seats.flatMap(({ interests }) => blockingLines(interests).map(wordingKey)));
  return spaceOf(provisions, seats, (provision, wording) => !refused.has(wordingKey({ provision, wording })));
}

function blockingLines({ redLines }: AnalysedSeat['interests']): AnalysedSeat['interests']['redLines'] {
  return redLines.filter(({ strength }) => strength === 'withhold');
}

/** The last tie-break. */
function comesFirst(provisions: readonly Provision[], text: WholeText, other: WholeText): boolean {
  return byCodeUnit(textId(provisions, text), textId(provisions, other)) < 0;
}

function wordingKey(line: { readonly provision: string; readonly wording: string }): string {
  return `${line.provision}/${line.wording}`;
}

function bySeat(seats: readonly AnalysedSeat[], values: Int32Array): Record<DelegationId, number> {
  return Object.fromEntries(seats.map(({ id }, at) => [id, values[at] as number]));
}

function nobodyLoses(bounds: Int32Array): boolean {
  for (let seat = 0; seat < bounds.length; seat++) if ((bounds[seat] as number) < 0) return false;
  return true;
}

interface Survey {
  readonly count: number;
  readonly complete: boolean;
  readonly best: Int32Array;
  readonly evaluations: number;
  /** Gains of every acceptable package, while they are few enough to compare. */
  readonly kept: readonly Int32Array[] | null;
}

function survey(space: Space, cap: number): Survey {
  const meter: Meter = { used: 0, cap };
  const best = new Int32Array(space.seats.length);
  let kept: Int32Array[] | null = [];
  let count = 0;
  const complete = walk(space, meter, {
    worthwhile: nobodyLoses,
    leaf: (gains) => {
      count++;
      for (let seat = 0; seat < gains.length; seat++)
        best[seat] = Math.max(best[seat] as number, gains[seat] as number);
      if (kept && kept.length >= FRONTIER_CAP) kept = null;
      kept?.push(gains.slice());
    },
  });
  return { count, complete, best, evaluations: meter.used, kept };
}

function frontierSize(kept: readonly Int32Array[]): number {
  return kept.filter((mine) => !kept.some((other) => betters(other, mine))).length;
}

/** At least as good for all, better for one. */
function betters(other: Int32Array, mine: Int32Array): boolean {
  let better = false;
  for (let seat = 0; seat < mine.length; seat++) {
    if ((other[seat] as number) < (mine[seat] as number)) return false;
    if ((other[seat] as number) > (mine[seat] as number)) better = true;
  }
  return better;
}

interface Incumbent {
  readonly rough: number;
  readonly worth: Worth;
  readonly text: WholeText;
  readonly gains: Int32Array;
}

/** Room for rounding when rough sizes are compared: far above what two dozen multiplications can lose. */
const SLACK = 1e-9;

function clearlyWorse(rough: number, incumbent: Incumbent): boolean {
  return rough < incumbent.rough - Math.abs(incumbent.rough) * SLACK;
}

function solve(
  formula: Formula,
  provisions: readonly Provision[],
  space: Space,
  best: Int32Array,
  bestIsExact: boolean,
  cap: number,
): { readonly solution: Solution; readonly evaluations: number } {
  const everyone = space.seats.map((_, seat) => seat);
  const counted = leavesOut(formula) ? everyone.filter((seat) => (best[seat] as number) > 0) : everyone;
  const scorer = scorerOf(formula, counted, best);
  const meter: Meter = { used: 0, cap };
  let incumbent: Incumbent | null = null;
  const complete = walk(space, meter, {
    worthwhile: (bounds) => nobodyLoses(bounds) && !(incumbent && clearlyWorse(scorer.rough(bounds), incumbent)),
    leaf: (gains, chosen) => {
      incumbent = better(scorer, provisions, incumbent, gains, textAt(space, chosen));
    },
  });
  // The survey found a package within the same cap, and this walk sees at least as far along the same path.
  const { text, gains } = incumbent as unknown as Incumbent;
  const leftOut = everyone.filter((seat) => !counted.includes(seat)).map((seat) => space.seats[seat]!.id);
  // A share of a best gain is only as sure as the best gain.
  const exact = complete && (bestIsExact || !leavesOut(formula));
  return { solution: { formula, text, gains: bySeat(space.seats, gains), leftOut, exact }, evaluations: meter.used };
}

function better(
  scorer: Scorer,
  provisions: readonly Provision[],
  held: Incumbent | null,
  gains: Int32Array,
  text: WholeText,
): Incumbent {
  const worth = scorer.exact(gains);
  const order = held ? scorer.compare(worth, held.worth) : 1;
  const wins = order > 0 || (order === 0 && held !== null && comesFirst(provisions, text, held.text));
  return held && !wins ? held : { rough: scorer.rough(gains), worth, text, gains: gains.slice() };
}

/** The package acceptable to most seats, ties by package id. Searched over all wordings, crossed lines included. */
function widestOf(
  provisions: readonly Provision[],
  seats: readonly AnalysedSeat[],
  cap: number,
): { readonly found: Widest | null; readonly evaluations: number } {
  const space = spaceOf(provisions, seats, () => true);
  const meter: Meter = { used: 0, cap };
  let found: { readonly text: WholeText; readonly acceptableTo: readonly DelegationId[] } | null = null;
  const content = (gains: Int32Array): number => gains.reduce((total, gain) => total + (gain >= 0 ? 1 : 0), 0);
  const exact = walk(space, meter, {
    worthwhile: (bounds) => !found || content(bounds) >= found.acceptableTo.length,
    leaf: (gains, chosen) => {
      const text = textAt(space, chosen);
      const acceptableTo = seats
        .filter(
          ({ interests }, at) => (gains[at] as number) >= 0 && crossedLines(interests, text, 'withhold').length === 0,
        )
        .map(({ id }) => id);
      const more = acceptableTo.length - (found?.acceptableTo.length ?? -1);
      const wins = more > 0 || (more === 0 && found && comesFirst(provisions, text, found.text));
      if (wins) found = { text, acceptableTo };
    },
  });
  const widest = found as { readonly text: WholeText; readonly acceptableTo: readonly DelegationId[] } | null;
  return { found: widest && { ...widest, exact }, evaluations: meter.used };
}
