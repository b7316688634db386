import { priceAlone } from '../engine/interests/appraise';
import { compilePoints } from '../engine/interests/points';
import { feltDistance } from '../engine/interests/redlines';
import { walkAway } from '../engine/interests/walkaway';
import { RED_LINE } from '../engine/model/parameters';
import type { Ranges } from '../engine/model/state';
import type { Delegation, DelegationId, Formulation, IssueId } from '../engine/model/vocabulary';
import type { PublicSetup, View } from '../engine/view/types';
import { floorDiv } from '../kernel/integers';
import { type Board, boardOf, type Worth } from '../search/board';
import { NEUTRAL_DISTRUST } from './parameters';

/** What is believed of another delegation. */
export interface Estimate {
  readonly id: DelegationId;
  readonly delegation: Delegation;
  /** Points of each place less the stake of a likely red line, and the walk-away value. */
  readonly worth: Worth;
  /** Likelihood in per cent, by place, that the wording crosses a line that makes it withhold. */
  readonly lines: Int32Array;
  /** Price of withholding alone. */
  readonly price: number;
}

const memo = new WeakMap<Ranges, { readonly setup: PublicSetup; readonly estimate: Estimate }>();

/**
 * Estimate of one delegation from the ranges believed of it: the middle of each range with the coded salience, read
 * with neutral distrust. Remembered by the identity of the ranges.
 */
export function estimateOf(setup: PublicSetup, delegation: Delegation, ranges: Ranges): Estimate {
  const known = memo.get(ranges);
  if (known?.setup === setup && known.estimate.id === delegation.id) return known.estimate;
  const estimate = compiled(setup, delegation, ranges);
  memo.set(ranges, { setup, estimate });
  return estimate;
}

function compiled(setup: PublicSetup, delegation: Delegation, ranges: Ranges): Estimate {
  const board = boardOf(setup.provisions);
  const positions = Object.fromEntries(
    Object.entries(delegation.positions).map(([issue, coded]) => [
      issue,
      { at: middle(ranges, issue, coded.at), salience: coded.salience },
    ]),
  );
  const table = compilePoints(setup.provisions, positions, NEUTRAL_DISTRUST);
  const floor = walkAway(setup.provisions, table, positions, setup.practicalIssues).value;
  const lines = new Int32Array(board.wordings.length);
  const of = new Int32Array(board.wordings.length);
  for (const [index, provision] of setup.provisions.entries()) {
    const row = table[provision.id] ?? {};
    for (const [i, wording] of provision.formulations.entries()) {
      const place = board.places[index]?.[i] as number;
      const likely =
        wording.id === provision.statusQuo ? 0 : lineLikelihood(delegation, ranges, provision.issue, wording);
      lines[place] = likely;
      of[place] = (row[wording.id] ?? 0) - floorDiv(likely * RED_LINE.stake, 100);
    }
  }
  return { id: delegation.id, delegation, worth: { of, floor }, lines, price: priceAlone(delegation) };
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

const rooms = new WeakMap<View['ranges'], { readonly setup: PublicSetup; readonly room: readonly Estimate[] }>();

/** Estimates of everybody else with a national voice, in the order of the list of members. */
export function estimatesOf(view: View): readonly Estimate[] {
  const known = rooms.get(view.ranges);
  if (known?.setup === view.setup) return known.room;
  const { setup } = view;
  const room = setup.delegations
    .filter(({ id }) => id !== view.you && !(id === setup.chair && setup.process.chairIsMember))
    .flatMap((delegation) => {
      const ranges = view.ranges[delegation.id];
      return ranges ? [estimateOf(setup, delegation, ranges)] : [];
    });
  rooms.set(view.ranges, { setup, room });
  return room;
}

/** Where each paragraph would land if the room met in its middle: the place with the least sum of squared regrets. */
export function landingOf(board: Board, room: readonly Estimate[], barred: Uint8Array): readonly number[] {
  const known = landings.get(room);
  if (known) return known;
  const landing = board.places.map((places) =>
    middlePlace(
      places.filter((place) => barred[place] === 0),
      room,
    ),
  );
  landings.set(room, landing);
  return landing;
}

const landings = new WeakMap<readonly Estimate[], readonly number[]>();

function middlePlace(places: readonly number[], room: readonly Estimate[]): number {
  const costs = places.map(() => 0);
  for (const { worth } of room) {
    const values = places.map((place) => worth.of[place] as number);
    const best = Math.max(...values);
    for (const [i, value] of values.entries()) costs[i] = (costs[i] as number) + (best - value) * (best - value);
  }
  return places[costs.indexOf(Math.min(...costs))] as number;
}
