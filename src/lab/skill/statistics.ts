/** The statistics of paired games: small samples, exact where it is cheap. */

import { mean } from '../evidence/figures';

export { mean };

/** Sum of squared distances from the mean. */
export const spread = (values: readonly number[]): number => {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
};

/** A mean of paired differences with its 95 % interval by Student's t, and the chance of one as large if there were none. */
export interface Paired {
  readonly of: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** One-sided: that the mean lies this far above 0 by chance. */
  readonly above: number;
}

/** The differences of pairs, in their order; null of fewer than two. */
export function paired(differences: readonly number[]): Paired | null {
  const of = differences.length;
  if (of < 2) return null;
  const middle = mean(differences);
  const error = Math.sqrt(spread(differences) / (of - 1) / of);
  if (error === 0) return { of, mean: middle, low: middle, high: middle, above: middle > 0 ? 0 : 1 };
  const half = studentAt(of - 1) * error;
  return { of, mean: middle, low: middle - half, high: middle + half, above: studentTail(middle / error, of - 1) };
}

/** The chance that Student's t with these degrees of freedom lies above a value. */
export function studentTail(t: number, degrees: number): number {
  const tail = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t >= 0 ? tail : 1 - tail;
}

/** The value that Student's t exceeds in one case of forty. */
export function studentAt(degrees: number): number {
  let low = 0;
  let high = 1000;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentTail(middle, degrees) > 0.025) low = middle;
    else high = middle;
  }
  return low;
}

/** The regularised incomplete beta function, by its continued fraction. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    product *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    product *= c * d;
    if (Math.abs(c * d - 1) < 1e-12) break;
  }
  return front * product;
}

/** Logarithm of the gamma function, by Stirling's series above 7. */
function logGamma(x: number): number {
  if (x < 7) return logGamma(x + 1) - Math.log(x);
  const over = 1 / (x * x);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + (1 / 12 - over * (1 / 360 - over / 1260)) / x;
}

/** Which of many findings hold at once with 5 % of error over all, by Holm's step-down. */
export function holm(chances: readonly number[]): boolean[] {
  const order = chances.map((_, i) => i).sort((a, b) => (chances[a] as number) - (chances[b] as number));
  const holds = chances.map(() => false);
  for (const [rank, i] of order.entries()) {
    if ((chances[i] as number) > 0.05 / (chances.length - rank)) break;
    holds[i] = true;
  }
  return holds;
}

/** What the differences between outcomes are owed to, in shares that make up 1. */
export interface Variance {
  readonly seed: number;
  readonly policy: number;
  readonly rest: number;
  /** The share of policy less what chance alone would give so many policies; below 0 where it explains less than that. */
  readonly beyondChance: number;
}

/** Two ways without repetition: a row for each seed, a column for each policy. Null where nothing differs. */
export function varianceOf(rows: readonly (readonly number[])[]): Variance | null {
  const [seeds, policies] = [rows.length, rows[0]?.length ?? 0];
  if (seeds < 2 || policies < 2) return null;
  const all = spread(rows.flat());
  if (all === 0) return null;
  const columns = Array.from({ length: policies }, (_, i) => rows.map((row) => row[i] as number));
  const bySeed = policies * spread(rows.map(mean));
  const byPolicy = seeds * spread(columns.map(mean));
  const rest = Math.max(0, all - bySeed - byPolicy);
  const chance = (policies - 1) * (rest / ((seeds - 1) * (policies - 1)));
  return {
    seed: bySeed / all,
    policy: byPolicy / all,
    rest: rest / all,
    beyondChance: (byPolicy - chance) / all,
  };
}

/** Pearson's correlation; null where one of the two does not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 2) return null;
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const [x, y] = [mean(xs), mean(ys)];
  const size = Math.sqrt(spread(xs) * spread(ys));
  return size === 0 ? null : pairs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / size;
}

/** The middle of some values; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] as number) + (sorted[Math.ceil(at)] as number)) / 2;
}
