import { describe, expect, it } from 'vitest';
import type { Setup } from '../../src/engine/model/setup';
import { foldRecord, verifyRecord } from '../../src/engine/record/verify';
import { viewFor } from '../../src/engine/view/view';
import { hashValue } from '../../src/kernel/hash';
import { reopenTable } from '../../src/table/table';
import { type ClassRoom, catchUp, classRoom, isHeld, openRoomOf, roomOf } from '../support/classroom';

const HOUR = 3_600_000;

/** Plays a class to its end; at every so many ticks every seat's updates must add up to what it may see. */
function playClass(setup: Setup, seed: string, count: number, everyTick: number, most = 4 * HOUR): ClassRoom {
  const people = setup.delegations.slice(0, count).map(({ id }) => id);
  const room = classRoom({ setup, seed, people });
  for (let i = 0; !room.over; i++) {
    room.step();
    if (room.now > most) throw new Error(`after ${room.now / 60_000} minutes the room is in ${room.table.state.stage}`);
    if (i % everyTick === 0 || room.over) everySeatAddsUp(room);
  }
  return room;
}

function everySeatAddsUp({ table, devices }: ClassRoom): void {
  for (const device of devices) {
    if (!isHeld(table, device.seat)) continue;
    catchUp(table, device);
    const view = JSON.stringify(viewFor(table.state, device.seat));
    expect(JSON.stringify(table.outbox(device.seat).view)).toBe(view);
    expect(JSON.stringify(device.view)).toBe(view);
  }
}

const SIZES = [
  [1, 12, 1],
  [6, 12, 2],
  [60, 61, 400],
] as const;

describe.each([
  ['in turn', roomOf],
  ['open', openRoomOf],
] as const)('a class with its floor %s', { timeout: 300_000 }, (_name, made) => {
  it.each(
    SIZES,
  )('of %i people in a room of %i plays to an end that every seat saw and the record bears out', (count, seats, every) => {
    const { table, devices, replies } = playClass(made(seats), `class-${count}`, count, every);
    expect(replies.accepted ?? 0).toBeGreaterThan(0);
    const record = JSON.parse(JSON.stringify(table.record()));
    expect(hashValue(foldRecord(record))).toBe(hashValue(table.state));
    if (count === 60) return;
    expect(verifyRecord(record)).toMatchObject({ ok: true });
    const again = reopenTable(record);
    for (const { seat } of devices.slice(0, 6).filter((device) => isHeld(table, device.seat))) {
      expect(JSON.stringify(again.outbox(seat).since(0))).toBe(JSON.stringify(table.outbox(seat).since(0)));
      expect(again.outbox(seat).requests).toEqual(table.outbox(seat).requests);
    }
  });
  it('is the same again, to the byte', () => {
    const [one, other] = [0, 1].map(() => playClass(made(8), 'again', 4, 1_000).table.record());
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });
});
