/**
 * The formulas by which a single best package is named, each over the acceptable set. Every figure on screen that rests
 * on one carries its name.
 */

export const FORMULAS = ['nash', 'egalitarian', 'kalai-smorodinsky', 'welfare'] as const;
/**
 * nash: largest product of gains; egalitarian: leximin of gains; kalai-smorodinsky: leximin of gain / own best gain;
 * welfare: largest sum of gains. Ties go to the smaller package id.
 */
export type Formula = (typeof FORMULAS)[number];

export type Worth = bigint | readonly number[];

/** How a formula weighs the gains of a package. */
export interface Scorer {
  /** Rough size, never falling when a gain rises: used only to pass over what is clearly worse. */
  readonly rough: (gains: Int32Array) => number;
  readonly exact: (gains: Int32Array) => Worth;
  readonly compare: (a: Worth, b: Worth) => number;
}

/** Formulas that compare gains as shares leave out whoever cannot gain at all; the others count everybody. */
export function leavesOut(formula: Formula): boolean {
  return formula === 'nash' || formula === 'kalai-smorodinsky';
}

/** A scorer for a formula. `counted` lists the seats it counts. */
export function scorerOf(formula: Formula, counted: readonly number[], best: Int32Array): Scorer {
  if (formula === 'nash') return nash(counted);
  if (formula === 'welfare') return welfare(counted);
  return formula === 'egalitarian' ? egalitarian(counted) : kalaiSmorodinsky(counted, best);
}

function nash(counted: readonly number[]): Scorer {
  return {
    rough: (gains) => {
      let product = 1;
      for (const seat of counted) product *= gains[seat] as number;
      return product;
    },
    exact: (gains) => {
      let product = 1n;
      for (const seat of counted) product *= BigInt(gains[seat] as number);
      return product;
    },
    compare: (a, b) => (a > b ? 1 : a < b ? -1 : 0),
  };
}

function welfare(counted: readonly number[]): Scorer {
  const total = (gains: Int32Array): number => {
    let sum = 0;
    for (const seat of counted) sum += gains[seat] as number;
    return sum;
  };
  return {
    rough: total,
    exact: (gains) => BigInt(total(gains)),
    compare: (a, b) => (a > b ? 1 : a < b ? -1 : 0),
  };
}

function egalitarian(counted: readonly number[]): Scorer {
  return {
    rough: (gains) => {
      let least = Number.MAX_SAFE_INTEGER;
      for (const seat of counted) least = Math.min(least, gains[seat] as number);
      return least;
    },
    exact: (gains) => counted.map((seat) => gains[seat] as number).sort((a, b) => a - b),
    compare: (a, b) => leximin(a as readonly number[], b as readonly number[]),
  };
}

/** One million stands for a seat's whole best gain: finer than any two shares of integers up to 1000 can differ. */
const WHOLE = 1_000_000;

function kalaiSmorodinsky(counted: readonly number[], best: Int32Array): Scorer {
  const share = (gains: Int32Array, seat: number): number =>
    Math.floor(((gains[seat] as number) * WHOLE) / (best[seat] as number));
  return {
    rough: (gains) => {
      let least = Number.MAX_SAFE_INTEGER;
      for (const seat of counted) least = Math.min(least, share(gains, seat));
      return least;
    },
    exact: (gains) => counted.map((seat) => share(gains, seat)).sort((a, b) => a - b),
    compare: (a, b) => leximin(a as readonly number[], b as readonly number[]),
  };
}

/** Ascending lists: the first place in which they differ decides. */
function leximin(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < a.length; place++) {
    const difference = (a[place] as number) - (b[place] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
