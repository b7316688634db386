import { describe, expect, it } from 'vitest';
import { causeOf, trustedMost, trustNetwork } from '../../src/debrief/confidence';
import { foldRecord } from '../../src/engine/record/verify';
import { floorMean } from '../../src/kernel/integers';
import { CORPUS, readFrom } from '../golden/files';
import { playRandom } from '../support/play';
import { tiny } from '../support/table';

describe('the network of trust', () => {
  const records = ['one', 'two', 'three', 'four'].map((seed) => playRandom(tiny(), seed));
  it('begins and ends as the record does, and each pair’s acts lead from one to the other', () => {
    let moved = 0;
    for (const record of records) {
      const { seats, start, end, changes } = trustNetwork(record);
      expect(end).toEqual(foldRecord(record).confidence);
      expect(start).toEqual(record.setup.confidence);
      for (const of of seats)
        for (const to of seats) {
          const own = changes.filter((change) => change.of === of && change.to === to);
          moved += own.length;
          let at = start[of]?.[to];
          for (const { before, after } of own) {
            expect(before).toBe(at);
            expect(after).not.toBe(before);
            at = after;
          }
          expect(at).toBe(end[of]?.[to]);
        }
    }
    expect(moved).toBeGreaterThan(20);
  });
  it('gives every change an act that can move trust, in order of time', () => {
    for (const { changes } of records.map(trustNetwork)) {
      for (const { event } of changes) expect(event.type).toMatch(/^(measure|package|incident)\./);
      expect(changes.map(({ meeting }) => meeting)).toEqual(
        changes.map(({ meeting }) => meeting).sort((a, b) => a - b),
      );
    }
  });
  it('says who won most and by what', () => {
    for (const network of records.map(trustNetwork)) {
      const most = trustedMost(network);
      expect(most.map(({ seat }) => seat).sort()).toEqual([...network.seats].sort());
      const sums = most.map(({ by }) => by.measures + by.packages + by.incidents);
      expect(sums).toEqual([...sums].sort((a, b) => b - a));
      const total = network.changes.reduce((all, { before, after }) => all + after - before, 0);
      expect(sums.reduce((all, one) => all + one, 0)).toBe(total);
      for (const { seat, end } of most) {
        const others = network.seats.filter((of) => of !== seat && network.end[of]?.[seat] !== undefined);
        expect(end).toBe(floorMean(others.map((of) => network.end[of]?.[seat] as number)));
      }
    }
  });
  it('tells measures, packages and incidents apart', () => {
    const cause = (type: string) => causeOf({ type } as never);
    expect(['measure.lapsed', 'package.broken', 'incident.settled'].map(cause)).toEqual([
      'measures',
      'packages',
      'incidents',
    ]);
  });
  it('is there for records of the first engine', () => {
    expect(trustNetwork(readFrom(`${CORPUS}/v1`, 'gge-quick-ai')).changes.length).toBeGreaterThan(0);
  });
});
