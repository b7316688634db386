import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hemicycle, horseshoe, spread } from '../../../src/client/hall/layout';
import type { Point, Size } from '../../../src/client/hall/types';

const touching = (a: Point, b: Point, box: Size): boolean =>
  Math.abs(a.x - b.x) < box.width - 0.01 && Math.abs(a.y - b.y) < box.height - 0.01;

function overlaps(places: readonly Point[], box: Size): number {
  return places.flatMap((a, i) => places.slice(i + 1).filter((b) => touching(a, b, box))).length;
}

const AREA = { x: 0, y: 120, width: 849, height: 490 };
const PLATE = { width: 86, height: 36 };

describe('spread', () => {
  const line = Array.from({ length: 401 }, (_, i) => ({ x: i, y: 0 }));
  it('keeps boxes apart and says by how much they could grow', () => {
    const { places, room } = spread(line, 4, { width: 50, height: 10 });
    expect(places).toHaveLength(4);
    expect(overlaps(places, { width: 50 * room * 0.99, height: 10 })).toBe(0);
    expect(room).toBeGreaterThan(2);
    expect(room).toBeLessThanOrEqual(400 / 150);
  });
  it('says when boxes must shrink', () => {
    expect(spread(line, 9, { width: 100, height: 10 }).room).toBeLessThan(0.51);
  });
  it('mirrors both halves and puts an odd one in the middle', () => {
    const { places } = spread(line, 5, { width: 20, height: 10 });
    expect(places[2]?.x).toBe(200);
    expect(places.map((place) => 400 - place.x).reverse()).toEqual(places.map((place) => place.x));
  });
});

describe('horseshoe', () => {
  it('seats 24 about a table without one plate touching another', () => {
    const laid = horseshoe(AREA, 24, PLATE, 25);
    expect(laid.room).toBeGreaterThanOrEqual(1);
    const places = laid.seats.map((seat) => seat.at);
    expect(overlaps(places, PLATE)).toBe(0);
    for (const { x, y } of places) {
      expect(x - PLATE.width / 2).toBeGreaterThanOrEqual(AREA.x);
      expect(x + PLATE.width / 2).toBeLessThanOrEqual(AREA.x + AREA.width);
      expect(y + PLATE.height / 2).toBeLessThanOrEqual(AREA.y + AREA.height);
    }
  });
  it('keeps plates apart for any number of seats that fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 34 }), fc.integer({ min: 320, max: 2560 }), (count, width) => {
        const plate = { width: 34, height: 17 };
        const laid = horseshoe({ x: 0, y: 60, width, height: 260 }, count, plate, 12);
        const fit = Math.min(1, laid.room);
        const places = laid.seats.map((seat) => seat.at);
        return (
          places.length === count && overlaps(places, { width: plate.width * fit, height: plate.height * fit }) === 0
        );
      }),
      { numRuns: 60 },
    );
  });
  it('seats everybody facing the middle', () => {
    const laid = horseshoe(AREA, 24, PLATE, 25);
    for (const { at, outward } of laid.seats) {
      expect(Math.hypot(outward.x, outward.y)).toBeCloseTo(1);
      expect(outward.x * (at.x - AREA.width / 2)).toBeGreaterThanOrEqual(0);
      expect(outward.y).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('hemicycle', () => {
  it.each([41, 100, 193])('seats %i in rows that do not touch', (count) => {
    const rings = hemicycle(AREA, count);
    expect(rings.seats).toHaveLength(count);
    expect(
      overlaps(
        rings.seats.map((seat) => seat.at),
        rings.box,
      ),
    ).toBe(0);
    expect(rings.box.width).toBeGreaterThan(12);
    for (const { at } of rings.seats) {
      expect(at.x).toBeGreaterThan(AREA.x);
      expect(at.x).toBeLessThan(AREA.x + AREA.width);
      expect(at.y).toBeLessThan(AREA.y + AREA.height);
    }
  });
});
