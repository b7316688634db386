import type { Interests } from '../engine/interests/appraise';
import { aboveFloor, type Board, changeAt, layOut, type Text, type Worth } from '../engine/interests/board';
import type { PublicSetup, View } from '../engine/view/types';

/** One's own side of a board: what each place is worth, which may be agreed, which lines are crossed. */
export interface Own {
  readonly points: Worth;
  /** Points less the stake of crossed lines. */
  readonly worth: Worth;
  /** By place: 0 may agree, 1 must ask first, 2 never. */
  readonly authority: Uint8Array;
  /** By place: 0 none, 1 would explain, 2 would withhold. */
  readonly lines: Uint8Array;
  /** By place: 1 for what the real process did not have. */
  readonly barred: Uint8Array;
}

const LEVELS = { may: 0, ask: 1, never: 2 } as const;
const memo = new WeakMap<Interests['authority'], { readonly board: Board; readonly own: Own }>();

/** Own interests laid out on a board. Remembered by the authority table, which is made anew whenever any of them changes. */
export function ownOf(board: Board, interests: Interests, barred: Uint8Array): Own {
  const known = memo.get(interests.authority);
  if (known?.board === board) return known.own;
  const own = laidOut(board, interests, barred);
  memo.set(interests.authority, { board, own });
  return own;
}

function laidOut(board: Board, interests: Interests, barred: Uint8Array): Own {
  const size = board.wordings.length;
  const points = layOut(board, interests, interests.walkAway.value);
  const authority = new Uint8Array(size);
  const lines = new Uint8Array(size);
  for (const [place, wording] of board.wordings.entries()) {
    const provision = board.provisions[board.provisionOf[place] as number]?.id as string;
    authority[place] = LEVELS[interests.authority[provision]?.[wording] ?? 'never'];
  }
  const worth = { ...points, of: Int32Array.from(points.of) };
  for (const line of interests.redLines) {
    const place = board.placeOf[line.provision]?.[line.wording];
    if (place === undefined) continue;
    lines[place] = line.strength === 'withhold' ? 2 : 1;
    worth.of[place] = (worth.of[place] as number) - line.stake;
  }
  return { points, worth, authority, lines, barred };
}

/** A place one may not put one's name to as things stand. */
export function beyond(own: Own, place: number): boolean {
  return own.lines[place] === 2 || own.authority[place] === 2;
}

/** Agreed without asking anybody. */
export function free(own: Own, place: number): boolean {
  return own.authority[place] === 0 && own.lines[place] !== 2;
}

/** What one may bring up oneself: agreed without asking, and known to the process. */
export function open(own: Own, place: number): boolean {
  return free(own, place) && own.barred[place] === 0;
}

/** Gain of a text, crossed lines counted at their stake. */
export function ownGain(own: Own, text: Text): number {
  return aboveFloor(own.worth, text);
}

/** Place of a paragraph that would do most for oneself in a text, among those allowed; ties to the first. */
export function bestPlace(
  board: Board,
  own: Own,
  text: Text,
  provision: number,
  allowed: (place: number) => boolean,
): number | null {
  let best: number | null = null;
  let most = 0;
  for (const place of board.places[provision] ?? []) {
    if (!allowed(place)) continue;
    const change = changeAt(board, own.worth, text, place);
    if (best !== null && change <= most) continue;
    best = place;
    most = change;
  }
  return best;
}

/** Paragraphs whose wording is still in play. */
export function inPlay(view: View, board: Board): number[] {
  return board.provisions.flatMap((provision, index) =>
    view.paragraphs[provision.id]?.status === 'provisional' ? [] : [index],
  );
}

const barredBy = new WeakMap<PublicSetup, Uint8Array>();

/** Places an AI seat never brings up itself: containers the real process did not have, unless the scenario makes them known. */
export function barredPlaces(board: Board, setup: PublicSetup): Uint8Array {
  const known = barredBy.get(setup);
  if (known) return known;
  const counterfactual = setup.process.chairsSummary === 'counterfactual';
  const all = board.provisions.flatMap((provision) => provision.formulations);
  const barred = Uint8Array.from(all, (wording) => (counterfactual && wording.counterfactual === true ? 1 : 0));
  barredBy.set(setup, barred);
  return barred;
}
