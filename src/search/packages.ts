import { type Board, gainOf, type Text, type Worth } from './board';

/** A deal to look for: which edits may be used, what it must leave for oneself, and whom it must please. */
export interface DealQuery {
  readonly board: Board;
  readonly standing: Text;
  /** Places that may be written instead of the standing ones. */
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
  const edits = usefulEdits(query);
  const base = query.others.map((worth) => gainOf(worth, query.standing));
  const ownBase = gainOf(query.own, query.standing);
  const order = base.map((_, i) => i).sort((a, b) => (base[a] as number) - (base[b] as number) || a - b);
  const search = new Walk(query, edits, base, ownBase, order);
  search.extend([], 0);
  return search.result();
}

interface Edit {
  readonly place: number;
  readonly provision: number;
  readonly own: number;
  readonly others: readonly number[];
}

/** Each option as a change against the standing text, without those that a sibling beats for all. */
function usefulEdits(query: DealQuery): Edit[] {
  const { board, standing } = query;
  const edits = [...query.options]
    .sort((a, b) => a - b)
    .filter((place) => standing[board.provisionOf[place] as number] !== place)
    .map((place): Edit => {
      const provision = board.provisionOf[place] as number;
      const old = standing[provision] as number;
      const change = (worth: Worth) => (worth.of[place] as number) - (worth.of[old] as number);
      return { place, provision, own: change(query.own), others: query.others.map(change) };
    });
  return edits.filter((edit) => !edits.some((rival) => rival.provision === edit.provision && beats(rival, edit)));
}

function beats(rival: Edit, edit: Edit): boolean {
  if (rival.place === edit.place || rival.own < edit.own) return false;
  if (rival.others.some((value, i) => value < (edit.others[i] as number))) return false;
  const same = rival.own === edit.own && rival.others.every((value, i) => value === edit.others[i]);
  return !same || rival.place < edit.place;
}

/** Depth-first walk over sets of edits, in the order of the board. */
class Walk {
  private best: Found | null = null;
  private spent = 0;

  constructor(
    private readonly query: DealQuery,
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
    if (own < this.query.ownLeast) return;
    const found = this.gains(chosen, own);
    if (found && (!this.best || better(found, this.best))) this.best = found;
  }

  private gains(chosen: readonly Edit[], own: number): Found | null {
    const lowest: number[] = [];
    const bar = this.best?.lowest[0] ?? Number.NEGATIVE_INFINITY;
    let sum = own;
    for (const who of this.order) {
      let gain = this.base[who] as number;
      for (const edit of chosen) gain += edit.others[who] as number;
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
