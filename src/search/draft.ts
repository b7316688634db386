import { aboveFloor, type Board, type Text, totalOf, turn, type Worth } from '../engine/interests/board';

/** A member of the room as a draft is weighed: its worth, and what withholding alone would cost it. */
export interface Member {
  readonly worth: Worth;
  readonly price: number;
}

/** What a draft is judged by. All weights are integers. */
export interface DraftAim {
  readonly members: readonly Member[];
  /** Points of the best text one could imagine, from which regret is counted. */
  readonly ideal: number;
  /** Whether regrets count squared (their spread matters) or once (the mean does: a draft that aims high). */
  readonly spread: boolean;
  /** Weight of every point by which a member falls short of joining. */
  readonly shortfall: number;
  /** Cost of writing each place: churn, deletion, deals undone. Indexed by place. */
  readonly placeCost: Int32Array;
}

export interface Drafted {
  readonly text: Text;
  readonly cost: number;
  readonly evaluations: number;
}

/** Divides squared regrets so that they weigh about as much as points. */
const REGRET_SCALE = 256;

/** A text under construction with the running totals of the members, so that one change costs one pass over them. */
interface Node {
  readonly text: Text;
  readonly totals: Int32Array;
  readonly places: number;
  readonly cost: number;
}

/** Cost of a text: squared regrets (their spread, not only their mean), weighted shortfalls, and the costs of its places. */
export function draftCost(aim: DraftAim, text: Text): number {
  return rooted(aim, text).cost;
}

function rooted(aim: DraftAim, text: Text): Node {
  const totals = Int32Array.from(aim.members, ({ worth }) => totalOf(worth, text));
  let places = 0;
  for (const place of text) places += aim.placeCost[place] as number;
  return { text, totals, places, cost: places + membersCost(aim, totals) };
}

function membersCost(aim: DraftAim, totals: Int32Array): number {
  let cost = 0;
  for (let i = 0; i < totals.length; i++) {
    const { worth, price } = aim.members[i] as Member;
    const total = totals[i] as number;
    const regret = Math.max(0, aim.ideal - total);
    const margin = total - worth.floor + price;
    cost += aim.spread ? Math.floor((regret * regret) / REGRET_SCALE) : 2 * regret;
    if (margin < 0) cost -= margin * aim.shortfall;
  }
  return cost;
}

function changed(aim: DraftAim, node: Node, provision: number, place: number): Node {
  const old = node.text[provision] as number;
  if (old === place) return node;
  const totals = Int32Array.from(node.totals);
  for (let i = 0; i < totals.length; i++) {
    const { of, links } = (aim.members[i] as Member).worth;
    let total = (totals[i] as number) + (of[place] as number) - (of[old] as number);
    for (const { link, points } of links)
      if (link.counts[place] !== link.counts[old]) total += points * turn(link, node.text, place, provision);
    totals[i] = total;
  }
  const text = [...node.text];
  text[provision] = place;
  const places = node.places + (aim.placeCost[place] as number) - (aim.placeCost[old] as number);
  return { text, totals, places, cost: places + membersCost(aim, totals) };
}

/**
 * Beam search over the free paragraphs, one after the other, keeping the `width` best texts, then one polish: single
 * changes as long as they help. The result is the best found, not proven best. Ties go to the text that comes first in
 * the order of places.
 */
export function searchDraft(board: Board, start: Text, free: readonly number[], aim: DraftAim, width: number): Drafted {
  let evaluations = 1;
  let beam: readonly Node[] = [rooted(aim, start)];
  for (const provision of free) {
    const places = board.places[provision] as readonly number[];
    const grown = beam.flatMap((node) => places.map((place) => changed(aim, node, provision, place)));
    evaluations += grown.length;
    grown.sort((a, b) => a.cost - b.cost || compareTexts(a.text, b.text));
    beam = grown.slice(0, width);
  }
  let best = beam[0] as Node;
  for (const provision of free) {
    for (const place of board.places[provision] as readonly number[]) {
      const next = changed(aim, best, provision, place);
      evaluations++;
      if (next.cost < best.cost) best = next;
    }
  }
  return { text: best.text, cost: best.cost, evaluations };
}

function compareTexts(a: Text, b: Text): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
}

/** Indexes of the members that would rather withhold alone than join, by what is known of them. */
export function likelyWithholders(members: readonly Member[], text: Text): number[] {
  return members.flatMap(({ worth, price }, index) => (aboveFloor(worth, text) + price < 0 ? [index] : []));
}
