import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical';
import { hashText, hashValue } from '../../src/kernel/hash';
import { clamp, floorMean, roundDiv } from '../../src/kernel/integers';
import { drawBell, drawBelow, drawOrder, drawPercent, drawUint32 } from '../../src/kernel/prng';

describe('canonical JSON', () => {
  it('does not depend on the order of keys and parses back to the same value', () => {
    expect(canonicalJson({ b: 1, a: [2, { d: null, c: 'x' }] })).toBe('{"a":[2,{"c":"x","d":null}],"b":1}');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });
  it.each([[undefined], [Number.NaN], [-0], [() => 1]])('refuses %s', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});

describe('hash', () => {
  it('is fixed for ever: records depend on it', () => {
    expect(hashText('')).toMatch(/^[0-9a-f]{16}$/);
    expect([hashText('ad referendum'), hashValue({ a: [1, 'x'] })]).toMatchSnapshot();
  });
  it('differs whenever the value differs, and not by identity or key order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [x, y] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))];
        expect(hashValue(x) === hashValue(y)).toBe(canonicalJson(x) === canonicalJson(y));
      }),
    );
    expect(hashValue({ a: 1, b: 2 })).toBe(hashValue({ b: 2, a: 1 }));
    expect(hashValue([])).not.toBe(hashValue({}));
  });
});

describe('keyed draws', () => {
  it('gives the same number for the same key and separates the parts', () => {
    expect(drawUint32(['s', 'CUB', 3, 'turn'])).toBe(drawUint32(['s', 'CUB', 3, 'turn']));
    expect(drawUint32(['ab', 'c'])).not.toBe(drawUint32(['a', 'bc']));
  });
  it('is even enough: each face of a die within 10 % over 12,000 throws', () => {
    const faces = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 12_000; i++) faces[drawBelow(['die', i], 6)]!++;
    for (const face of faces) expect(Math.abs(face - 2000)).toBeLessThan(200);
  });
  it('draws a bell with the stated deviation', () => {
    const draws = Array.from({ length: 4000 }, (_, i) => drawBell(['bell', i], 18));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const deviation = Math.sqrt(draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length);
    expect(Math.abs(mean)).toBeLessThan(1);
    expect(deviation).toBeGreaterThan(16.5);
    expect(deviation).toBeLessThan(19);
  });
  it('orders a list without losing anyone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        expect(drawOrder([seed], items).sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
      }),
    );
  });
  it('refuses an impossible bound', () => {
    expect(() => drawBelow(['x'], 0)).toThrow(RangeError);
    expect(drawPercent(['x'], 0)).toBe(false);
    expect(drawPercent(['x'], 100)).toBe(true);
  });
});

describe('integers', () => {
  it('clamps, floors and rounds', () => {
    expect([
      clamp(-3, 0, 5),
      clamp(9, 0, 5),
      floorMean([]),
      floorMean([1, 2]),
      roundDiv(5, 2),
      roundDiv(-5, 2),
    ]).toEqual([0, 5, 0, 1, 3, -2]);
  });
});
