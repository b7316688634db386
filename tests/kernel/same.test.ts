import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical';
import { isSame } from '../../src/kernel/same';

const json = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value).replace(/-0(?![.\d])/g, '0')));
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('sameness', () => {
  it('is that of canonical JSON', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(isSame(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
        expect(isSame(one, copy(one))).toBe(true);
      }),
    );
  });
  it.each([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
    [{ toString: 1 }, {}, false],
    [{}, { toString: 1 }, false],
    [[], {}, false],
    [[1, 2], [1], false],
    [null, {}, false],
    ['1', 1, false],
  ])('of %j and %j is %s', (one, other, same) => expect(isSame(one, other)).toBe(same));
});
