import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodeUnit } from '../../src/kernel/canonical';
import { hashText, hashValue } from '../../src/kernel/hash';
import { layoutOf } from '../../src/kernel/layout';

/** The text that is hashed, written out: what the layouts must never change. */
function spelt(value: unknown): string {
  if (typeof value !== 'object' || value === null) return hashText(JSON.stringify(value));
  if (Array.isArray(value)) return hashText(`[${value.map(spelt).join(',')}`);
  const keys = Object.keys(value).sort(byCodeUnit);
  const children = keys.map((key) => `${JSON.stringify(key)}:${spelt((value as Record<string, unknown>)[key])}`);
  return hashText(`{${children.join(',')}`);
}

describe('layouts of records', () => {
  it('are in the order of the keys, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.string(), { maxLength: 40 }), { maxLength: 8 }), (records) => {
        for (const keys of records) expect(layoutOf(keys).keys).toEqual([...keys].sort(byCodeUnit));
      }),
    );
  });
  it('follow a record that grows by one key at a time, at the front too', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 80 }), (keys) => {
        for (let i = 1; i <= keys.length; i++) {
          const given = keys.slice(0, i);
          const { keys: sorted, heads } = layoutOf(given);
          expect(sorted).toEqual([...given].sort(byCodeUnit));
          expect(heads).toEqual(sorted.map((key, place) => `${place === 0 ? '' : ','}${JSON.stringify(key)}:`));
        }
      }),
    );
  });
  it('hash values as their text says', () => {
    // Through JSON, which knows no minus zero.
    const value = fc.jsonValue().map((one) => JSON.parse(JSON.stringify(one)) as unknown);
    fc.assert(
      fc.property(value, (one) => {
        expect(hashValue(one)).toBe(spelt(one));
      }),
    );
    for (const n of [0, 1, 4095, 4096, 100_000, -7, 0.5]) expect(hashValue(n)).toBe(spelt(n));
  });
});
