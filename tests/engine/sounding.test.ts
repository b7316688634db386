import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stance, soundRoom } from '../../src/engine/rules/sounding';

const company = { reliefPerObjector: 30, leastPrice: 10 };
const stance = (delegation: string, gain: number, priceAlone: number, lineStake = 0): Stance => ({
  delegation,
  gain,
  priceAlone,
  lineStake,
});

describe('sounding the room in waves', () => {
  it('finds nobody when everybody gains', () => {
    expect(soundRoom([stance('KEN', 40, 100), stance('CHE', 0, 0)], company)).toEqual([]);
  });
  it('lets company carry those who would not stand alone', () => {
    const room = [stance('CUB', -300, 200), stance('CHN', -150, 200), stance('IDN', -90, 200), stance('KEN', -10, 200)];
    expect(soundRoom(room, company)).toEqual([['CUB'], ['CHN'], ['IDN']]);
  });
  it('bends a lone small State whose loss is under the price', () => {
    expect(soundRoom([stance('CUB', -150, 200), stance('CHN', -150, 200)], company)).toEqual([]);
  });
  it('counts a crossed red line as points at stake', () => {
    expect(soundRoom([stance('USA', 50, 200, 300)], company)).toEqual([['USA']]);
  });
  it('does not depend on the order of the room', () => {
    const seat = fc.record({ gain: fc.integer({ min: -500, max: 500 }), price: fc.nat(400), line: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 12 }), (seats) => {
        const room = seats.map((s, i) => stance(`D${i}`, s.gain, s.price, s.line));
        const sorted = (waves: string[][]) => waves.map((wave) => [...wave].sort());
        expect(sorted(soundRoom([...room].reverse(), company))).toEqual(sorted(soundRoom(room, company)));
      }),
    );
  });
});
