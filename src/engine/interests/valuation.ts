/**
 * The one way to points. A valuation says what a whole text is worth to a seat, what edits would change in it, and between
 * which points the texts lie that keep to some wordings. Nobody may take points to add up: behind it lie the points of
 * single wordings, from positions or as given, and the linkages between them.
 */

import { isMet, type SeatLinkage } from '../model/linkages';
import type { Edits, FormulationId, ProvisionId, WholeText } from '../model/vocabulary';

/** Points of each wording of each provision, as far as they rest on that wording alone. Integers. */
export type PointsTable = Readonly<Record<ProvisionId, Readonly<Record<FormulationId, number>>>>;

/** What a valuation is built from. Plain JSON, so that a seat's view carries its own. */
export interface Worths {
  readonly points: PointsTable;
  readonly linkages: readonly SeatLinkage[];
}

/** Least and most points: every text in question lies between them, and a whole text on both. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export interface Valuation {
  /** Points of a whole text. @throws RangeError when it names a wording that has no points. */
  of(text: WholeText): number;
  /** Points that edits would add to a whole text, or take from it when negative. @throws RangeError as `of` does. */
  change(text: WholeText, edits: Edits): number;
  /** Between which points the whole texts lie that keep to these wordings. Exact without linkages. */
  bound(chosen: Edits): Bounds;
}

/** The valuation that rests on these points and linkages. */
export function valuationOf({ points, linkages }: Worths): Valuation {
  return {
    of: (text) => single(points, text) + met(linkages, text),
    change: (text, edits) => changeIn(points, linkages, text, edits),
    bound: (chosen) => boundsOf(points, linkages, chosen),
  };
}

/**
 * Points of one wording as far as they rest on it alone: to be shown beside it. What it changes in a text is asked of the
 * valuation. @throws RangeError when the wording has no points.
 */
export function aloneAt({ points }: Pick<Worths, 'points'>, provision: ProvisionId, wording: FormulationId): number {
  return pointsAt(points, provision, wording);
}

function pointsAt(table: PointsTable, provision: ProvisionId, wording: FormulationId | undefined): number {
  const points = table[provision]?.[wording as string];
  if (points === undefined) throw new RangeError(`no points for "${provision}/${wording}"`);
  return points;
}

function single(table: PointsTable, text: WholeText): number {
  let points = 0;
  for (const id of Object.keys(text)) points += pointsAt(table, id, text[id]);
  return points;
}

function met(linkages: readonly SeatLinkage[], text: WholeText): number {
  let points = 0;
  for (const linkage of linkages) if (isMet(linkage, text)) points += linkage.points;
  return points;
}

function changeIn(table: PointsTable, linkages: readonly SeatLinkage[], text: WholeText, edits: Edits): number {
  let change = 0;
  for (const id of Object.keys(edits)) change += pointsAt(table, id, edits[id]) - pointsAt(table, id, text[id]);
  const touched = linkages.filter(({ when }) => Object.keys(when).some((id) => id in edits));
  return touched.length === 0 ? change : change + met(touched, { ...text, ...edits }) - met(touched, text);
}

function boundsOf(table: PointsTable, linkages: readonly SeatLinkage[], chosen: Edits): Bounds {
  let least = 0;
  let most = 0;
  for (const [id, row] of Object.entries(table)) {
    const open = id in chosen ? [pointsAt(table, id, chosen[id])] : Object.values(row);
    least += Math.min(...open);
    most += Math.max(...open);
  }
  for (const { when, points } of linkages) {
    const named = Object.keys(when);
    if (named.some((id) => !(id in table) || (id in chosen && !when[id]?.includes(chosen[id] as string)))) continue;
    const certain = named.every((id) => id in chosen);
    if (points < 0 || certain) least += points;
    if (points > 0 || certain) most += points;
  }
  return { least, most };
}

/**
 * Points of the best whole text, exactly: the paragraphs that linkages name are tried together, branch and bound; the
 * others stand at their best.
 */
export function idealOf({ points, linkages }: Worths): number {
  const linked = [...new Set(linkages.flatMap(({ when }) => Object.keys(when)))].filter((id) => id in points);
  const tied = Object.fromEntries(linked.map((id) => [id, points[id] as PointsTable[string]]));
  let best = Number.NEGATIVE_INFINITY;
  const descend = (chosen: Edits, depth: number): void => {
    const { most } = boundsOf(tied, linkages, chosen);
    if (most <= best) return;
    const id = linked[depth];
    if (id === undefined) best = most;
    else for (const wording of Object.keys(tied[id] ?? {})) descend({ ...chosen, [id]: wording }, depth + 1);
  };
  descend({}, 0);
  let apart = 0;
  for (const [id, row] of Object.entries(points)) if (!(id in tied)) apart += Math.max(...Object.values(row));
  return apart + best;
}
