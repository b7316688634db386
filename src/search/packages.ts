import { aboveFloor, type Board, type Link, meets, type Text, type Worth, withPlaces } from '../engine/interests/board';

/** A deal to look for: which edits may be used, what it must leave for oneself, and whom it must please. */
export interface DealQuery {
  readonly board: Board;
  /** The text as it stands. */
  readonly current: Text;
  /** Places that may be written into it. */
  readonly options: readonly number[];
  readonly own: Worth;
  /** Least gain for oneself. */
  readonly ownLeast: number;
  readonly others: readonly Worth[];
  readonly maxEdits: number;
  /** Evaluations allowed. Searches are bounded by counting, never by time. */
  readonly budget: number;
}

export interface Deal {
  /** Places changed, in the order of the board. */
  readonly places: readonly number[];
  readonly ownGain: number;
  /** The lowest gains among the others, ascending. */
  readonly lowest: readonly number[];
  readonly evaluations: number;
}

/** How many of the lowest gains are compared one after the other before the sum decides. */
const DEPTH = 3;

interface Found {
  places: number[];
  own: number;
  lowest: number[];
  sum: number;
}

/**
 * The best package of one to `maxEdits` edits: own gain at least `ownLeast`; among those the one with the highest lowest
 * gain of the others, then the second lowest, then the third; ties go to the larger sum, then to the first in the order of
 * the board. An option that another of the same provision beats for everybody is left out, which changes no result.
 */
export function bestDeal(query: DealQuery): Deal | null {
  const ties = tiesOf(query);
  const edits = usefulEdits(query, ties);
  const base = query.others.map((worth) => aboveFloor(worth, query.current));
  const ownBase = aboveFloor(query.own, query.current);
  const order = base.map((_, i) => i).sort((a, b) => (base[a] as number) - (base[b] as number) || a - b);
  const search = new Walk(query, ties, edits, base, ownBase, order);
  search.extend([], 0);
  return search.result();
}

interface Edit {
  readonly place: number;
  readonly provision: number;
  readonly own: number;
  readonly others: readonly number[];
}

/** A linkage that somebody in a query has, with what it is worth to each. */
interface Tie {
  readonly link: Link;
  readonly met: boolean;
  readonly own: number;
  readonly others: readonly number[];
}

function tiesOf({ current, own, others }: DealQuery): Tie[] {
  const worths = [own, ...others];
  const pointsIn = (worth: Worth, link: Link): number =>
    worth.links.reduce((sum, one) => sum + (one.link === link ? one.points : 0), 0);
  const all = worths.flatMap(({ links }) => (links.length === 0 ? [] : links.map(({ link }) => link)));
  return [...new Set(all)].map((link) => ({
    link,
    met: meets(link, current),
    own: pointsIn(own, link),
    others: others.map((worth) => pointsIn(worth, link)),
  }));
}

/**
 * Each option as a change against the text as it stands, linkages apart, without those that a sibling beats for all.
 * Siblings that count differently in some linkage are never weighed against each other: company decides between them.
 */
function usefulEdits(query: DealQuery, ties: readonly Tie[]): Edit[] {
  const { board, current } = query;
  const edits = [...query.options]
    .sort((a, b) => a - b)
    .filter((place) => current[board.provisionOf[place] as number] !== place)
    .map((place): Edit => {
      const provision = board.provisionOf[place] as number;
      const old = current[provision] as number;
      const change = (worth: Worth) => (worth.of[place] as number) - (worth.of[old] as number);
      return { place, provision, own: change(query.own), others: query.others.map(change) };
    });
  const alike = (a: Edit, b: Edit) => ties.every(({ link }) => link.counts[a.place] === link.counts[b.place]);
  return edits.filter(
    (edit) => !edits.some((rival) => rival.provision === edit.provision && beats(rival, edit) && alike(rival, edit)),
  );
}

function beats(rival: Edit, edit: Edit): boolean {
  if (rival.place === edit.place || rival.own < edit.own) return false;
  if (rival.others.some((value, i) => value < (edit.others[i] as number))) return false;
  const same = rival.own === edit.own && rival.others.every((value, i) => value === edit.others[i]);
  return !same || rival.place < edit.place;
}

/** A linkage whose state a package changes: 1 when it comes to be met, -1 when it no longer is. */
interface Turned {
  readonly tie: Tie;
  readonly sign: 1 | -1;
}

const NONE: readonly Turned[] = [];

/** Depth-first walk over sets of edits, in the order of the board. */
class Walk {
  private best: Found | null = null;
  private spent = 0;

  constructor(
    private readonly query: DealQuery,
    private readonly ties: readonly Tie[],
    private readonly edits: readonly Edit[],
    private readonly base: readonly number[],
    private readonly ownBase: number,
    /** The worst placed first, so that a hopeless package is given up early. */
    private readonly order: readonly number[],
  ) {}

  extend(chosen: readonly Edit[], from: number): void {
    for (let i = from; i < this.edits.length && this.spent < this.query.budget; i++) {
      const edit = this.edits[i] as Edit;
      if (chosen.some((other) => other.provision === edit.provision)) continue;
      const next = [...chosen, edit];
      this.weigh(next);
      if (next.length < this.query.maxEdits) this.extend(next, i + 1);
    }
  }

  private weigh(chosen: readonly Edit[]): void {
    this.spent++;
    let own = this.ownBase;
    for (const edit of chosen) own += edit.own;
    const turned = this.turned(chosen);
    for (const { tie, sign } of turned) own += sign * tie.own;
    if (own < this.query.ownLeast) return;
    const found = this.gains(chosen, turned, own);
    if (found && (!this.best || better(found, this.best))) this.best = found;
  }

  /** Linkages that these edits come to meet, or undo. */
  private turned(chosen: readonly Edit[]): readonly Turned[] {
    if (this.ties.length === 0) return NONE;
    const { board, current } = this.query;
    const text = withPlaces(
      board,
      current,
      chosen.map(({ place }) => place),
    );
    return this.ties.flatMap((tie) => {
      const met = meets(tie.link, text);
      return met === tie.met ? [] : [{ tie, sign: met ? 1 : -1 }];
    });
  }

  private gains(chosen: readonly Edit[], turned: readonly Turned[], own: number): Found | null {
    const lowest: number[] = [];
    const bar = this.best?.lowest[0] ?? Number.NEGATIVE_INFINITY;
    let sum = own;
    for (const who of this.order) {
      let gain = this.base[who] as number;
      for (const edit of chosen) gain += edit.others[who] as number;
      for (const { tie, sign } of turned) gain += sign * (tie.others[who] as number);
      if (gain < bar) return null;
      sum += gain;
      insertLow(lowest, gain);
    }
    return { places: chosen.map((edit) => edit.place), own, lowest, sum };
  }

  result(): Deal | null {
    if (!this.best) return null;
    const { places, own, lowest } = this.best;
    return { places, ownGain: own, lowest, evaluations: this.spent };
  }
}

/** Keeps the few lowest values in ascending order. */
function insertLow(lowest: number[], value: number): void {
  if (lowest.length === DEPTH && value >= (lowest[DEPTH - 1] as number)) return;
  let at = lowest.length;
  while (at > 0 && (lowest[at - 1] as number) > value) at--;
  lowest.splice(at, 0, value);
  if (lowest.length > DEPTH) lowest.pop();
}

function better(a: Found, b: Found): boolean {
  for (let i = 0; i < a.lowest.length; i++) {
    const difference = (a.lowest[i] as number) - (b.lowest[i] as number);
    if (difference !== 0) return difference > 0;
  }
  return a.sum > b.sum;
}
