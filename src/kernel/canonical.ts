/** Any value that JSON can hold without loss. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON text that is the same for equal values: keys sorted by code unit, no white space.
 * @throws TypeError for what JSON would lose or blur: undefined, non-finite numbers, minus zero, functions.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value as Record<string, unknown>);
  throw new TypeError(`canonical JSON cannot hold a value of type ${typeof value}`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value) || Object.is(value, -0)) throw new TypeError(`canonical JSON cannot hold ${value}`);
  return String(value);
}

function canonicalObject(value: Record<string, unknown>): string {
  const keys = Object.keys(value).sort(byCodeUnit);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}

/** Order of strings by UTF-16 code unit: the same in every engine and locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
