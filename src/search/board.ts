import type { Edits, FormulationId, Provision, ProvisionId, WholeText } from '../engine/model/vocabulary';

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

/** What one delegation gets from each place, and the sum below which it is better off without a text. */
export interface Worth {
  readonly of: Int32Array;
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

/** Sum of worth over a text. */
export function totalOf(worth: Worth, text: Text): number {
  let total = 0;
  for (const place of text) total += worth.of[place] as number;
  return total;
}

/** Worth of a text above the floor. */
export function gainOf(worth: Worth, text: Text): number {
  return totalOf(worth, text) - worth.floor;
}
