import { canonicalJson } from './canonical';
import { layoutOf } from './layout';
import { rememberingSome } from './remember';

/**
 * 64 bits of a string as 16 hex digits: two 32-bit multiply-xor lanes finished with Murmur3's mixer.
 * Synchronous and in integers only, so that every engine agrees (WebCrypto is missing on plain-HTTP LAN pages).
 * It guards against accidents, not against an adversary.
 */
export function hashText(text: string): string {
  const [high, low] = hashLanes(text);
  return hex(high) + hex(low);
}

/** Where both lanes begin. */
const START_A = 0x9e3779b9;
const START_B = 0x85ebca6b;
/** What the lanes are multiplied by for every character. */
const STEP_A = 0x01000193;
const STEP_B = 0x5bd1e995;

/** The two unsigned 32-bit lanes behind {@link hashText}. */
export function hashLanes(text: string): [number, number] {
  let a = START_A;
  let b = START_B;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, STEP_A);
    b = Math.imul(b ^ unit, STEP_B);
    b ^= b >>> 15;
  }
  return [mix(a ^ (b >>> 9)), mix(b ^ Math.imul(a, 0xcc9e2d51))];
}

/** Murmur3's 32-bit finaliser: every input bit reaches every output bit. Returns an unsigned integer. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Eight hex digits of an unsigned 32-bit integer, byte by byte from a table: hashing is most of a step's cost. */
function hex(lane: number): string {
  const high = (BYTES[lane >>> 24] as string) + (BYTES[(lane >>> 16) & 255] as string);
  return high + (BYTES[(lane >>> 8) & 255] as string) + (BYTES[lane & 255] as string);
}

const memo = new WeakMap<object, string>();

/** Names recur in every state, so their hashes are kept; the bound keeps memory flat over many conferences. */
const hashOfString = rememberingSome(20_000, (value) => hashText(canonicalJson(value)));

/** Most numbers of a state are small: points, percentages, rounds. */
const numbers: string[] = [];
const MOST_NUMBERS = 4096;

function hashOfNumber(value: number): string {
  if (!(value >= 0 && value < MOST_NUMBERS && Number.isInteger(value)) || Object.is(value, -0))
    return hashText(canonicalJson(value));
  let known = numbers[value];
  if (known === undefined) {
    known = hashText(String(value));
    numbers[value] = known;
  }
  return known;
}

/**
 * Hash of an immutable JSON value. The hash of each object is remembered by identity and combined from its children's,
 * so that hashing a state that shares most parts with the one before costs only the changed path.
 */
export function hashValue(value: unknown): string {
  if (typeof value === 'string') return hashOfString(value);
  if (typeof value === 'number') return hashOfNumber(value);
  if (typeof value !== 'object' || value === null) return hashText(canonicalJson(value));
  if (Array.isArray(value) && isTiny(value)) return hashOfList(value);
  const known = memo.get(value);
  if (known !== undefined) return known;
  const hash = Array.isArray(value) ? hashOfList(value) : hashOfRecord(value as Record<string, unknown>);
  memo.set(value, hash);
  return hash;
}

/** A pair of numbers or names is hashed sooner than remembered. */
function isTiny(list: readonly unknown[]): boolean {
  return list.length <= 2 && typeof list[0] !== 'object' && typeof list[1] !== 'object';
}

/** The lanes of the text being hashed. Kept in one array: a pair made for every piece would cost more than the hashing. */
function feed(lanes: Int32Array, text: string): void {
  let a = lanes[0] as number;
  let b = lanes[1] as number;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, STEP_A);
    b = Math.imul(b ^ unit, STEP_B);
    b ^= b >>> 15;
  }
  lanes[0] = a;
  lanes[1] = b;
}

function finished(lanes: Int32Array): string {
  const [a = 0, b = 0] = lanes;
  return hex(mix(a ^ (b >>> 9))) + hex(mix(b ^ Math.imul(a, 0xcc9e2d51)));
}

/** Hash of the text "[" and the children's hashes, parted by commas. */
function hashOfList(values: readonly unknown[]): string {
  const lanes = Int32Array.of(START_A, START_B);
  feed(lanes, '[');
  for (let i = 0; i < values.length; i++) {
    const hash = hashValue(values[i]);
    if (i > 0) feed(lanes, ',');
    feed(lanes, hash);
  }
  return finished(lanes);
}

/** Hash of the text "{" and, in the order of the keys, each key in quotes with its child's hash. */
function hashOfRecord(record: Readonly<Record<string, unknown>>): string {
  const { keys, heads } = layoutOf(Object.keys(record));
  const lanes = Int32Array.of(START_A, START_B);
  feed(lanes, '{');
  for (let i = 0; i < keys.length; i++) {
    const hash = hashValue(record[keys[i] as string]);
    feed(lanes, heads[i] as string);
    feed(lanes, hash);
  }
  return finished(lanes);
}
