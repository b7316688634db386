/** The value held inside [low, high]. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** Floor of a / b for integers, b > 0. */
export function floorDiv(a: number, b: number): number {
  return Math.floor(a / b);
}

/** a / b rounded half up for integers, b > 0. */
export function roundDiv(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b));
}

/** Floored mean of integers; 0 for none. */
export function floorMean(values: readonly number[]): number {
  return values.length === 0 ? 0 : floorDiv(sum(values), values.length);
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
