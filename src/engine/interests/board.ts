/** Valuations laid out flat, for searches that weigh texts by the hundred thousand. */

import type { SeatLinkage } from '../model/linkages';
import type { Edits, FormulationId, Provision, ProvisionId, WholeText } from '../model/vocabulary';
import type { Worths } from './valuation';

/**
 * A text to be searched, with every wording of every provision numbered in one row ("places"), so that tables are flat
 * integer arrays and a text is one place for each provision.
 */
export interface Board {
  readonly provisions: readonly Provision[];
  /** Wording of each place. */
  readonly wordings: readonly FormulationId[];
  /** Provision (as an index) of each place. */
  readonly provisionOf: readonly number[];
  /** Places of each provision, in the order of its wordings. */
  readonly places: readonly (readonly number[])[];
  /** Place of the wording that repeats what was last agreed, by provision. */
  readonly statusQuo: readonly number[];
  /** By place: 1 for a wording that leaves the subject out. */
  readonly silent: Uint8Array;
  readonly indexOf: Readonly<Record<ProvisionId, number>>;
  readonly placeOf: Readonly<Record<ProvisionId, Readonly<Record<FormulationId, number>>>>;
}

/** One place for each provision of a board. */
export type Text = readonly number[];

/** A linkage laid out: it is met by a text that stands, in each of these provisions, at a place that counts. */
export interface Link {
  /** Provisions (as indexes) that it names. */
  readonly provisions: readonly number[];
  /** By place: 1 where the wording counts. */
  readonly counts: Uint8Array;
}

/** What a text is worth to one delegation, and the points below which it is better off without one. */
export interface Worth {
  /** By place, as far as it rests on that place alone. Ask `totalOf` and `changeAt`: linkages come on top. */
  readonly of: Int32Array;
  readonly links: readonly { readonly link: Link; readonly points: number }[];
  readonly floor: number;
}

const boards = new WeakMap<readonly Provision[], Board>();
const texts = new WeakMap<WholeText, { readonly board: Board; readonly text: Text }>();

/** The board of a list of provisions, remembered by identity. */
export function boardOf(provisions: readonly Provision[]): Board {
  const known = boards.get(provisions);
  if (known) return known;
  const board = laidOut(provisions);
  boards.set(provisions, board);
  return board;
}

function laidOut(provisions: readonly Provision[]): Board {
  const wordings: FormulationId[] = [];
  const provisionOf: number[] = [];
  const places = provisions.map((provision, index) =>
    provision.formulations.map((wording) => {
      provisionOf.push(index);
      return wordings.push(wording.id) - 1;
    }),
  );
  const placeOf = Object.fromEntries(
    provisions.map((provision, index) => [
      provision.id,
      Object.fromEntries(provision.formulations.map((wording, i) => [wording.id, places[index]?.[i] as number])),
    ]),
  );
  const statusQuo = provisions.map((provision) => placeOf[provision.id]?.[provision.statusQuo] as number);
  const indexOf = Object.fromEntries(provisions.map((provision, index) => [provision.id, index]));
  const all = provisions.flatMap((provision) => provision.formulations);
  const silent = Uint8Array.from(all, (wording) => (wording.bridge === 'silence' ? 1 : 0));
  return { provisions, wordings, provisionOf, places, statusQuo, silent, indexOf, placeOf };
}

/** A package as a text of this board; provisions it does not name stand at what was last agreed. Remembered by identity. */
export function textOf(board: Board, chosen: WholeText): Text {
  const known = texts.get(chosen);
  if (known?.board === board) return known.text;
  const text = board.provisions.map((provision, index) => {
    const wording = chosen[provision.id];
    const place = wording === undefined ? undefined : board.placeOf[provision.id]?.[wording];
    return place ?? (board.statusQuo[index] as number);
  });
  texts.set(chosen, { board, text });
  return text;
}

/** Place of a wording. @throws RangeError when the board does not know it. */
export function placeOf(board: Board, provision: ProvisionId, wording: FormulationId): number {
  const place = board.placeOf[provision]?.[wording];
  if (place === undefined) throw new RangeError(`no wording "${provision}/${wording}"`);
  return place;
}

/** Places as a package of edits. */
export function editsOf(board: Board, places: readonly number[]): Edits {
  return Object.fromEntries(
    places.map((place) => {
      const provision = board.provisions[board.provisionOf[place] as number] as Provision;
      return [provision.id, board.wordings[place] as FormulationId];
    }),
  );
}

/** The text with some places changed. */
export function withPlaces(board: Board, text: Text, places: readonly number[]): Text {
  const changed = [...text];
  for (const place of places) changed[board.provisionOf[place] as number] = place;
  return changed;
}

/** A valuation on a board, with the points below which its owner is better off without a text. */
export function layOut(board: Board, { points, linkages }: Worths, floor: number): Worth {
  const of = new Int32Array(board.wordings.length);
  for (const [place, wording] of board.wordings.entries()) {
    const provision = board.provisions[board.provisionOf[place] as number] as Provision;
    of[place] = points[provision.id]?.[wording] ?? 0;
  }
  const links = linkages.flatMap(({ when, points: worth }) => {
    const link = linkOf(board, when);
    return link ? [{ link, points: worth }] : [];
  });
  return { of, links, floor };
}

const linked = new WeakMap<SeatLinkage['when'], { readonly board: Board; readonly link: Link | null }>();

/** A linkage on a board, the same for all who have it; null when it names what is not on the board. */
function linkOf(board: Board, when: SeatLinkage['when']): Link | null {
  const known = linked.get(when);
  if (known?.board === board) return known.link;
  const named = Object.keys(when);
  const counts = new Uint8Array(board.wordings.length);
  for (const id of named)
    for (const wording of when[id] ?? []) {
      const place = board.placeOf[id]?.[wording];
      if (place !== undefined) counts[place] = 1;
    }
  const provisions = named.map((id) => board.indexOf[id] ?? -1);
  const link = provisions.includes(-1) ? null : { provisions, counts };
  linked.set(when, { board, link });
  return link;
}

/** Whether a text meets a linkage, with some other place written into it when one is given. */
export function meets({ provisions, counts }: Link, text: Text, written = -1, at = -1): boolean {
  for (const provision of provisions)
    if (counts[provision === at ? written : (text[provision] as number)] !== 1) return false;
  return true;
}

/** Points of a text. */
export function totalOf({ of, links }: Worth, text: Text): number {
  let total = 0;
  for (const place of text) total += of[place] as number;
  for (const { link, points } of links) if (meets(link, text)) total += points;
  return total;
}

/** Points of a text above the floor. */
export function aboveFloor(worth: Worth, text: Text): number {
  return totalOf(worth, text) - worth.floor;
}

/** What writing one place into a text would change. */
export function changeAt(board: Board, { of, links }: Worth, text: Text, place: number): number {
  const at = board.provisionOf[place] as number;
  let change = (of[place] as number) - (of[text[at] as number] as number);
  for (const { link, points } of links)
    if (link.provisions.includes(at)) change += points * turn(link, text, place, at);
  return change;
}

/** What writing a place at a provision does to a linkage: 1 when it comes to be met, -1 when it no longer is, else 0. */
export function turn(link: Link, text: Text, place: number, at: number): number {
  return Number(meets(link, text, place, at)) - Number(meets(link, text));
}

/**
 * Points of the best text that keeps to these places, exactly: provisions tied to one another by links are tried together,
 * every other one stands at its best. Provisions without a place count for nothing.
 */
export function bestTotal(board: Board, { of, links }: Worth, places: readonly (readonly number[])[]): number {
  const text = board.places.map(() => -1);
  const best = (group: readonly number[], depth: number): number => {
    const provision = group[depth];
    if (provision === undefined)
      return links.reduce((sum, { link, points }) => sum + (within(link, group) && meets(link, text) ? points : 0), 0);
    let most: number | null = null;
    for (const place of places[provision] ?? []) {
      text[provision] = place;
      const total = (of[place] as number) + best(group, depth + 1);
      if (most === null || total > most) most = total;
    }
    text[provision] = -1;
    return most ?? best(group, depth + 1);
  };
  return tiedGroups(board, links).reduce((sum, group) => sum + best(group, 0), 0);
}

const within = ({ provisions }: Link, group: readonly number[]): boolean => group.includes(provisions[0] as number);

/** Provisions in groups: two are in one when a chain of links ties them. */
function tiedGroups({ places }: Board, links: Worth['links']): readonly (readonly number[])[] {
  let groups: readonly (readonly number[])[] = places.map((_, provision) => [provision]);
  for (const { link } of links) {
    const tied = groups.filter((group) => group.some((provision) => link.provisions.includes(provision)));
    groups = [...groups.filter((group) => !tied.includes(group)), tied.flat()];
  }
  return groups;
}
