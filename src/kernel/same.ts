/**
 * Whether two immutable JSON values are the same, whatever the order of their keys. Parts that are one object are not
 * looked into: of two values that share most parts only what differs is compared.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && areSame(one, other);
  if (Array.isArray(other)) return false;
  const a = one as Readonly<Record<string, unknown>>;
  const b = other as Readonly<Record<string, unknown>>;
  let keys = 0;
  for (const key in a) {
    keys += 1;
    const value = a[key];
    if (value === b[key] && value !== undefined) continue;
    if (!Object.hasOwn(b, key) || !isSame(value, b[key])) return false;
  }
  return keys === Object.keys(b).length;
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, i) => isSame(item, other[i]));
}
