import { hashLanes } from './hash';

/**
 * Keyed draws: every draw is named by (seed, who, when, what for) and depends on nothing drawn before it, so adding a
 * delegation shifts nobody else's luck. The same key always gives the same number, in every engine.
 */
export type DrawKey = readonly (string | number)[];

/** Uniform unsigned 32-bit integer for the key. Parts are length-prefixed so that ('ab','c') differs from ('a','bc'). */
export function drawUint32(key: DrawKey): number {
  return hashLanes(key.map((part) => `${String(part).length}:${part}`).join('|'))[0];
}

/** Uniform integer in [0, bound). @throws RangeError unless 0 < bound <= 2^31. */
export function drawBelow(key: DrawKey, bound: number): number {
  if (!Number.isInteger(bound) || bound <= 0 || bound > 0x80000000)
    throw new RangeError(`bound ${bound} is not in 1..2^31`);
  const limit = 0x100000000 - (0x100000000 % bound);
  for (let attempt = 0; ; attempt++) {
    const value = drawUint32(attempt === 0 ? key : [...key, 'retry', attempt]);
    if (value < limit) return value % bound;
  }
}

/** True in `percent` of a hundred draws. */
export function drawPercent(key: DrawKey, percent: number): boolean {
  return drawBelow(key, 100) < percent;
}

/** One element of a list. @throws RangeError when it is empty. */
export function drawOne<T>(key: DrawKey, items: readonly T[]): T {
  return items[drawBelow(key, items.length)] as T;
}

/** The list in an order drawn from the key (Fisher–Yates). */
export function drawOrder<T>(key: DrawKey, items: readonly T[]): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = drawBelow([...key, i], i + 1);
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/**
 * Integer near a bell curve with mean 0 and the given standard deviation: the sum of twelve uniforms on 0..1000 has
 * mean 6000 and standard deviation about 1001 (Irwin–Hall), rescaled and truncated toward zero.
 */
export function drawBell(key: DrawKey, deviation: number): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += drawBelow([...key, 'bell', i], 1001);
  return Math.trunc(((sum - 6000) * deviation) / 1001) || 0;
}
