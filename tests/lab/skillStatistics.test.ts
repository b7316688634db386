import { describe, expect, it } from 'vitest';
import { correlation, holm, median, paired, studentAt, studentTail, varianceOf } from '../../src/lab/skill/statistics';

describe('variance in two ways', () => {
  it('is all of it the policy’s where every seed gives each policy the same', () => {
    expect(
      varianceOf([
        [0, 10, 20],
        [0, 10, 20],
      ]),
    ).toMatchObject({ seed: 0, policy: 1, rest: 0 });
  });
  it('is all of it the seed’s where every policy gets the same', () => {
    const found = varianceOf([
      [5, 5, 5],
      [9, 9, 9],
    ]);
    expect(found).toMatchObject({ seed: 1, policy: 0, rest: 0, beyondChance: 0 });
  });
  it('is the rest where what is good in one seed is bad in the other', () => {
    expect(
      varianceOf([
        [0, 10],
        [10, 0],
      ]),
    ).toMatchObject({ seed: 0, policy: 0, rest: 1 });
  });
  it('parts a made-up table as worked out by hand', () => {
    // Rows 0, 4, 2 and 4, 8, 12: means 2 and 8; columns 2, 6, 7; in all 5. Squares 94: 54 by row, 28 by column, 12 left.
    const found = varianceOf([
      [0, 4, 2],
      [4, 8, 12],
    ]);
    expect(found?.seed).toBeCloseTo(54 / 94);
    expect(found?.policy).toBeCloseTo(28 / 94);
    expect(found?.rest).toBeCloseTo(12 / 94);
    expect(found?.beyondChance).toBeCloseTo((28 - 12) / 94);
  });
  it('says nothing where nothing differs', () => {
    expect(
      varianceOf([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull();
    expect(varianceOf([[3, 4]])).toBeNull();
  });
});

describe('paired differences', () => {
  it('follow Student, by the tables', () => {
    expect(studentTail(2.228, 10)).toBeCloseTo(0.025, 4);
    expect(studentTail(-2.228, 10)).toBeCloseTo(0.975, 4);
    expect(studentTail(1.895, 7)).toBeCloseTo(0.05, 3);
    expect(studentAt(4)).toBeCloseTo(2.776, 3);
    expect(studentAt(19)).toBeCloseTo(2.093, 3);
    expect(studentAt(1)).toBeCloseTo(12.706, 2);
  });
  it('carry their interval', () => {
    const found = paired([1, 2, 3, 4, 5]);
    expect(found?.mean).toBe(3);
    expect(found?.low).toBeCloseTo(3 - 2.776 * Math.sqrt(0.5), 2);
    expect(found?.high).toBeCloseTo(3 + 2.776 * Math.sqrt(0.5), 2);
    expect(found?.above).toBeCloseTo(studentTail(3 / Math.sqrt(0.5), 4));
    expect(paired([0, 0, 0])?.above).toBe(1);
    expect(paired([7])).toBeNull();
  });
  it('among many hold only as far as Holm lets them', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([true, false, false, true]);
    expect(holm([0.04])).toEqual([true]);
    expect(holm([])).toEqual([]);
  });
});

it('correlation and median are what they are', () => {
  expect(
    correlation([
      [1, 2],
      [2, 4],
      [3, 6],
    ]),
  ).toBeCloseTo(1);
  expect(
    correlation([
      [1, 1],
      [2, 0],
      [3, 1],
    ]),
  ).toBeCloseTo(0);
  expect(
    correlation([
      [1, 1],
      [1, 2],
    ]),
  ).toBeNull();
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNull();
});
