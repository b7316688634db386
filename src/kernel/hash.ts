import { canonicalJson } from './canonical';

/**
 * 64 bits of a string as 16 hex digits: two 32-bit multiply-xor lanes finished with Murmur3's mixer.
 * Synchronous and in integers only, so that every engine agrees (WebCrypto is missing on plain-HTTP LAN pages).
 * It guards against accidents, not against an adversary.
 */
export function hashText(text: string): string {
  const [high, low] = hashLanes(text);
  return hex(high) + hex(low);
}

/** The two unsigned 32-bit lanes behind {@link hashText}. */
export function hashLanes(text: string): [number, number] {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
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
const strings = new Map<string, string>();
const MOST_STRINGS = 20_000;

function hashOfString(value: string): string {
  const known = strings.get(value);
  if (known !== undefined) return known;
  if (strings.size >= MOST_STRINGS) strings.clear();
  const hash = hashText(canonicalJson(value));
  strings.set(value, hash);
  return hash;
}

/**
 * Hash of an immutable JSON value. The hash of each object is remembered by identity and combined from its children's,
 * so that hashing a state that shares most parts with the one before costs only the changed path.
 */
export function hashValue(value: unknown): string {
  if (typeof value === 'string') return hashOfString(value);
  if (typeof value !== 'object' || value === null) return hashText(canonicalJson(value));
  const known = memo.get(value);
  if (known !== undefined) return known;
  const hash = hashText(Array.isArray(value) ? textOfList(value) : textOfRecord(value as Record<string, unknown>));
  memo.set(value, hash);
  return hash;
}

function textOfList(values: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < values.length; i++) text += (i === 0 ? '' : ',') + hashValue(values[i]);
  return text;
}

function textOfRecord(record: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(record).sort();
  let text = '{';
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    text += `${i === 0 ? '' : ','}${quoted(key)}:${hashValue(record[key])}`;
  }
  return text;
}

const quotes = new Map<string, string>();

function quoted(key: string): string {
  const known = quotes.get(key);
  if (known !== undefined) return known;
  if (quotes.size >= MOST_STRINGS) quotes.clear();
  const quote = JSON.stringify(key);
  quotes.set(key, quote);
  return quote;
}
