import { byCodeUnit } from './canonical';

/** How the text of a record with certain keys is laid out. */
export interface Layout {
  /** Keys as they come in the record. */
  readonly given: readonly string[];
  /** Keys in the order of the text. */
  readonly keys: readonly string[];
  /** What stands before each child: a comma but for the first, the key in quotes, a colon. */
  readonly heads: readonly string[];
}

/**
 * Layouts by a number made from the keys as they come. Records of one kind have the same keys in the same order, and
 * sorting them anew is most of what hashing a large room would cost.
 */
const layouts = new Map<number, Layout>();
const MOST_LAYOUTS = 4096;

const numbers = new Map<string, number>();
const MOST_NUMBERS = 50_000;

function numberOf(key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  if (numbers.size >= MOST_NUMBERS) {
    numbers.clear();
    layouts.clear();
  }
  const next = Math.imul(numbers.size + 1, 0x9e3779b1);
  numbers.set(key, next);
  return next;
}

/** The layout of a record with these keys, given in the order in which they come. */
export function layoutOf(given: readonly string[]): Layout {
  let number = 0;
  let before = 0;
  for (let i = 0; i < given.length; i++) {
    before = number;
    number = Math.imul(number ^ numberOf(given[i] as string), 0x01000193);
    number ^= number >>> 15;
  }
  const known = layouts.get(number);
  if (known && isFor(known, given, given.length)) return known;
  const shorter = layouts.get(before);
  const grown = shorter !== undefined && isFor(shorter, given, given.length - 1);
  const layout = grown ? extended(shorter, given) : laidOut(given);
  // What grows by a key at every step would leave a layout behind at each.
  if (grown && given.length > GROWING) layouts.delete(before);
  if (layouts.size >= MOST_LAYOUTS) layouts.clear();
  layouts.set(number, layout);
  return layout;
}

const GROWING = 32;

function isFor({ given }: Layout, keys: readonly string[], length: number): boolean {
  if (given.length !== length) return false;
  for (let i = 0; i < length; i++) if (given[i] !== keys[i]) return false;
  return true;
}

function laidOut(given: readonly string[]): Layout {
  const keys = [...given].sort(byCodeUnit);
  return { given, keys, heads: keys.map(headOf) };
}

const headOf = (key: string, place: number): string => `${place === 0 ? '' : ','}${JSON.stringify(key)}:`;

/** The layout of a record that has one key more, the last of those given. */
function extended(shorter: Layout, given: readonly string[]): Layout {
  const added = given[given.length - 1] as string;
  const place = placeFor(shorter.keys, added);
  const keys = [...shorter.keys.slice(0, place), added, ...shorter.keys.slice(place)];
  const heads = [...shorter.heads.slice(0, place), headOf(added, place), ...shorter.heads.slice(place)];
  if (place === 0 && keys.length > 1) heads[1] = headOf(keys[1] as string, 1);
  return { given, keys, heads };
}

/** Where a key belongs among sorted ones. */
function placeFor(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
