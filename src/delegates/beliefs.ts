import { priceAlone } from '../engine/interests/appraise';
import { type Board, boardOf, changeAt, layOut, type Text, type Worth } from '../engine/interests/board';
import { compilePoints } from '../engine/interests/points';
import { feltDistance, isBeyond } from '../engine/interests/redlines';
import { walkAway } from '../engine/interests/walkaway';
import { linkagesOf } from '../engine/model/linkages';
import { RED_LINE } from '../engine/model/parameters';
import type { Ranges } from '../engine/model/state';
import type { CodedLine, Delegation, DelegationId, Formulation, IssueId, Provision } from '../engine/model/vocabulary';
import type { PublicSetup, View } from '../engine/view/types';
import { hashValue } from '../kernel/hash';
import { floorDiv } from '../kernel/integers';
import { LINE_SHIFTS, NEUTRAL_DISTRUST, SILENCE_PERCENT } from './parameters';

/** What is believed of another delegation. */
export interface Belief {
  readonly id: DelegationId;
  readonly delegation: Delegation;
  /** Points of each place less the stake of a likely red line, and the walk-away value. */
  readonly worth: Worth;
  /** Likelihood in per cent, by place, that the wording crosses a line that makes it withhold. */
  readonly lines: Int32Array;
  /** Squared regret of each place against the best of its paragraph, linkages apart. */
  readonly regret: Int32Array;
  /** Price of withholding alone. */
  readonly price: number;
}

/** An belief with the set-up whose provisions and rules of thumb it follows from. */
interface Made {
  readonly setup: PublicSetup;
  readonly belief: Belief;
}

const memo = new WeakMap<Ranges, Made>();

/**
 * Belief of one delegation from the ranges believed of it: the middle of each range with the coded salience, read
 * with neutral distrust. Remembered by the identity of the ranges.
 */
export function beliefOf(setup: PublicSetup, delegation: Delegation, ranges: Ranges): Belief {
  const known = memo.get(ranges);
  if (known && isFor(known, setup) && known.belief.id === delegation.id) return known.belief;
  const belief = sameBelieved(setup, delegation, ranges);
  memo.set(ranges, { setup, belief });
  return belief;
}

/** Beliefs by what is believed: many seats believe the same of another, and at the opening all do, in every conference. */
const byContent = new WeakMap<Delegation, Map<string, Made>>();
const MOST_BELIEFS = 128;

/** Every game has a set-up of its own; what is in it is shared by all games of a scenario. */
function isFor({ setup: made }: Made, setup: PublicSetup): boolean {
  return (
    made === setup ||
    (made.provisions === setup.provisions &&
      made.practicalIssues === setup.practicalIssues &&
      made.formatIssue === setup.formatIssue &&
      made.linkages === setup.linkages)
  );
}

function sameBelieved(setup: PublicSetup, delegation: Delegation, ranges: Ranges): Belief {
  const beliefs = byContent.get(delegation) ?? new Map<string, Made>();
  byContent.set(delegation, beliefs);
  const key = hashValue(ranges);
  const known = beliefs.get(key);
  if (known && isFor(known, setup)) return known.belief;
  if (beliefs.size >= MOST_BELIEFS) beliefs.clear();
  const belief = compiled(setup, delegation, ranges);
  beliefs.set(key, { setup, belief });
  return belief;
}

function compiled(setup: PublicSetup, delegation: Delegation, ranges: Ranges): Belief {
  const board = boardOf(setup.provisions);
  const positions = Object.fromEntries(
    Object.entries(delegation.positions).map(([issue, coded]) => [
      issue,
      { at: middle(ranges, issue, coded.at), salience: coded.salience },
    ]),
  );
  const points = compilePoints(setup.provisions, positions, NEUTRAL_DISTRUST);
  const worths = { points, linkages: linkagesOf(setup.linkages, delegation.id) };
  const floor = walkAway(setup.provisions, worths, positions, setup.practicalIssues, setup.formatIssue).value;
  const worth = layOut(board, worths, floor);
  const lines = Int32Array.from(likelihoods(setup.provisions, delegation, ranges).flat());
  for (const [place, likely] of lines.entries())
    worth.of[place] = (worth.of[place] as number) - floorDiv(likely * RED_LINE.stake, 100);
  return {
    id: delegation.id,
    delegation,
    worth,
    lines,
    price: priceAlone(delegation),
    regret: regretsOf(board, worth),
  };
}

/** What was last believed of a delegation's lines, by provision: a statement moves what is believed on an issue or two. */
interface LastFeared {
  readonly provisions: readonly Provision[];
  readonly ranges: readonly (Ranges[string] | undefined)[];
  readonly feared: readonly (readonly number[])[];
}

const lastFeared = new WeakMap<Delegation, LastFeared>();

/** How likely each wording of each provision crosses a line that makes this delegation withhold, in per cent. */
function likelihoods(provisions: readonly Provision[], delegation: Delegation, ranges: Ranges): LastFeared['feared'] {
  const last = lastFeared.get(delegation);
  const known = last?.provisions === provisions ? last : undefined;
  const now = provisions.map(({ issue }) => ranges[issue]);
  const feared = provisions.map((provision, index) => {
    const [before, after] = [known?.ranges[index], now[index]];
    const same = before && after && before[0] === after[0] && before[1] === after[1];
    return same ? (known?.feared[index] as readonly number[]) : likelihoodsOn(provision, delegation, ranges);
  });
  lastFeared.set(delegation, { provisions, ranges: now, feared });
  return feared;
}

function likelihoodsOn(provision: Provision, delegation: Delegation, ranges: Ranges): number[] {
  return provision.formulations.map((wording) =>
    delegation.lines
      ? codedLikelihood(delegation.lines, provision.issue, wording)
      : wording.id === provision.statusQuo
        ? 0
        : lineLikelihood(delegation, ranges, provision.issue, wording),
  );
}

function regretsOf(board: Board, { of }: Worth): Int32Array {
  const regret = new Int32Array(of.length);
  for (const places of board.places) {
    let best = 0;
    for (const place of places) best = Math.max(best, of[place] as number);
    for (const place of places) regret[place] = (best - (of[place] as number)) * (best - (of[place] as number));
  }
  return regret;
}

function middle(ranges: Ranges, issue: IssueId, coded: number): number {
  const range = ranges[issue];
  return range ? floorDiv(range[0] + range[1], 2) : coded;
}

/** Share, of five places spread over the range, from which the wording would be felt beyond the line. */
function lineLikelihood(delegation: Delegation, ranges: Ranges, issue: IssueId, wording: Formulation): number {
  const coded = delegation.positions[issue];
  if (!coded || coded.salience < RED_LINE.withholdSalience || wording.bridge === 'silence') return 0;
  const [low, high] = ranges[issue] ?? [coded.at, coded.at];
  let beyond = 0;
  for (let step = 0; step <= 4; step++) {
    const at = low + floorDiv((high - low) * step, 4);
    if (feltDistance({ at, salience: coded.salience }, wording) > RED_LINE.tolerance) beyond++;
  }
  return beyond * 20;
}

/** Likelihood that a wording crosses a blocking line of the table, which truly lies somewhere around where it is coded. */
function codedLikelihood(lines: readonly CodedLine[], issue: IssueId, wording: Formulation): number {
  const shares = lines
    .filter((line) => line.issue === issue && line.kind === 'block')
    .map((line) => LINE_SHIFTS.filter((shift) => isBeyond({ ...line, value: line.value + shift }, wording)).length);
  return Math.max(0, ...shares) * (100 / LINE_SHIFTS.length);
}

const rooms = new WeakMap<View['ranges'], { readonly setup: PublicSetup; readonly room: readonly Belief[] }>();

/** Beliefs of everybody else with a national voice, in the order of the list of members. */
export function beliefsOf(view: View): readonly Belief[] {
  const known = rooms.get(view.ranges);
  if (known?.setup === view.setup) return known.room;
  const { setup } = view;
  const room = setup.delegations
    .filter(({ id }) => id !== view.you && !(id === setup.chair && setup.process.chairIsMember))
    .flatMap((delegation) => {
      const ranges = view.ranges[delegation.id];
      return ranges ? [beliefOf(setup, delegation, ranges)] : [];
    });
  rooms.set(view.ranges, { setup, room });
  return room;
}

/** What the whole room, as believed, makes of a board. */
interface Common {
  /** Where each paragraph would land if the room met in its middle: the place with the least sum of squared regrets. */
  readonly landing: readonly number[];
  /** Highest likelihood, by place, that somebody's line is crossed. */
  readonly feared: Int32Array;
}

const commons = new WeakMap<readonly Belief[], { readonly current: Text | null; readonly common: Common }>();

/**
 * Landing places and feared lines of a room before a text. Barred places are nobody's landing. Remembered by the identity
 * of the room, and of the text where linkages make a place worth more or less beside what stands elsewhere.
 */
export function commonOf(board: Board, room: readonly Belief[], barred: Uint8Array, text: Text): Common {
  const current = room.some(({ worth }) => worth.links.length > 0) ? text : null;
  const known = commons.get(room);
  if (known?.current === current) return known.common;
  const size = board.wordings.length;
  const feared = new Int32Array(size);
  const regrets = new Float64Array(size);
  for (const { lines, regret: alone, worth } of room) {
    const regret = worth.links.length === 0 ? alone : regretsBeside(board, worth, alone, text);
    for (let place = 0; place < size; place++) {
      regrets[place] = (regrets[place] as number) + (regret[place] as number);
      if ((lines[place] as number) > (feared[place] as number)) feared[place] = lines[place] as number;
    }
  }
  burdenSilence(board, regrets);
  const common = { landing: board.places.map((places) => leastPlace(places, regrets, barred)), feared };
  commons.set(room, { current, common });
  return common;
}

/** Regrets where linkages tie a paragraph to others: its places are weighed beside what stands in those. */
function regretsBeside(board: Board, worth: Worth, alone: Int32Array, text: Text): Int32Array {
  const regret = Int32Array.from(alone);
  for (const provision of new Set(worth.links.flatMap(({ link }) => link.provisions))) {
    const places = board.places[provision] as readonly number[];
    const changes = places.map((place) => changeAt(board, worth, text, place));
    const best = Math.max(...changes);
    for (const [i, place] of places.entries())
      regret[place] = (best - (changes[i] as number)) * (best - (changes[i] as number));
  }
  return regret;
}

/** A subject left out is weighed as farther from everybody than it is. */
function burdenSilence(board: Board, regrets: Float64Array): void {
  for (let place = 0; place < regrets.length; place++)
    if (board.silent[place] === 1) regrets[place] = floorDiv((regrets[place] as number) * SILENCE_PERCENT, 100);
}

function leastPlace(places: readonly number[], costs: Float64Array, barred: Uint8Array): number {
  let least = places[0] as number;
  for (const place of places)
    if (barred[place] === 0 && (barred[least] === 1 || (costs[place] as number) < (costs[least] as number)))
      least = place;
  return least;
}
