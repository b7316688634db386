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

const hex = (lane: number): string => lane.toString(16).padStart(8, '0');

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
  const parts = Array.isArray(value)
    ? value.map(hashValue)
    : Object.keys(value)
        .sort()
        .map((key) => `${JSON.stringify(key)}:${hashValue((value as Record<string, unknown>)[key])}`);
  const hash = hashText((Array.isArray(value) ? '[' : '{') + parts.join(','));
  memo.set(value, hash);
  return hash;
}
