import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import type { Exit } from '../../src/engine/model/setup';
import { createTable, type Table } from '../../src/table/table';
import { openRoomOf } from '../support/classroom';

const ALL = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'];
const VOICES = ALL.slice(1);
const SECOND = 1_000;

/** Lets time go by at a table, in ticks of a quarter of a second. */
function clockOf(table: Table): (time: number) => void {
  let now = 0;
  return (time) => {
    for (const end = now + time; now < end; ) {
      now += 250;
      table.clock?.tick(now);
    }
  };
}

/** A table of people at the sounding, with what lets time go by. */
function atSounding(): { table: Table; wait: (time: number) => void; say: (seat: string, exit: Exit) => string } {
  const table = createTable({ setup: openRoomOf(5), seed: 'sealed', people: ALL, temper: 'mixed' });
  let made = 0;
  const wait = clockOf(table);
  table.clock?.tick(0);
  while (table.state.stage !== 'closing.sounding') wait(SECOND);
  const say = (seat: string, exit: Exit) => {
    made += 1;
    const command: Command = { type: 'sounding.answer', by: seat, exit, explain: false };
    return table.submit(seat, { id: `a-${made}`, branch: '', rests: {}, command }).type;
  };
  return { table, wait, say };
}

const exitOf = (table: Table, seat: string) => table.state.seats[seat]?.exit;

describe('answers put to all', () => {
  it('are taken from all at once, and may change until they are opened', () => {
    const { table, say } = atSounding();
    for (const seat of VOICES) expect(table.outbox(seat).requests.map(({ kind }) => kind)).toEqual(['sounding']);
    expect(say('ELN', 'withhold')).toBe('accepted');
    expect(say('COR', 'agree')).toBe('accepted');
    expect(say('ELN', 'agree-ad-referendum')).toBe('accepted');
    expect(exitOf(table, 'COR')).toBeNull();
    expect(say('DEL', 'silent')).toBe('accepted');
    // The last opens them all, and is done at once like the others.
    expect(say('BRE', 'silent')).toBe('accepted');
    expect(table.state.stage).toBe('closing.gavel');
    expect(VOICES.map((seat) => exitOf(table, seat))).toEqual(['silent', 'agree', 'silent', 'agree-ad-referendum']);
  });
  it('are nobody else’s to see before', () => {
    const [one, other] = (['withhold', 'agree'] as const).map((exit) => {
      const { table, say } = atSounding();
      say('ELN', exit);
      return ['ARL', 'BRE', 'COR', 'DEL'].map((seat) =>
        JSON.stringify([table.outbox(seat).since(0), table.outbox(seat).requests]),
      );
    });
    expect(other).toEqual(one);
  });
  it('are closed when time is up, two seconds after the hour', () => {
    const { table, wait, say } = atSounding();
    const at = table.clock?.deadline;
    expect(at?.what).toBe('answers');
    say('COR', 'agree');
    wait((at?.at ?? 0) + SECOND - (table.clock?.now ?? 0));
    expect(table.state.stage).toBe('closing.sounding');
    expect(say('DEL', 'agree')).toBe('accepted');
    wait(2 * SECOND);
    expect(table.state.stage).toBe('closing.gavel');
    expect(say('BRE', 'agree')).toBe('refused');
    expect(VOICES.map((seat) => exitOf(table, seat))).toEqual(expect.arrayContaining(['agree', 'agree']));
  });
  it('are answered by AI seats while there is time', () => {
    const table = createTable({ setup: openRoomOf(12), seed: 'sealed', people: ['BRE'], temper: 'mixed' });
    const wait = clockOf(table);
    while (table.state.stage !== 'closing.sounding') wait(SECOND);
    wait(60 * SECOND);
    expect(table.state).toMatchObject({ stage: 'closing.sounding', queue: ['BRE'] });
  });
});

describe('at the same moment', () => {
  it('the second is decided against the state after the first: what was just proposed is supported, free of charge', () => {
    const table = createTable({ setup: openRoomOf(5), seed: 'same', people: ALL, temper: 'mixed' });
    const wait = clockOf(table);
    wait(3 * SECOND);
    const points = [{ kind: 'propose', provision: 'law', wording: 'law-some' }] as const;
    const send = (seat: string, command: Command) =>
      table.submit(seat, { id: `${command.type}-${seat}`, branch: '', rests: {}, command });
    for (const seat of ['COR', 'DEL']) send(seat, { type: 'floor.ask', by: seat, points });
    const actions = () => ['COR', 'DEL'].map((seat) => table.state.seats[seat]?.actions ?? 0);
    const [cor = 0, del = 0] = actions();
    for (const seat of ['COR', 'DEL']) {
      expect(table.act('ARL', { type: 'floor.give', by: 'ARL', seat })).toBeNull();
      send(seat, { type: 'statement.make', by: seat, points });
      wait(4 * SECOND);
    }
    expect(actions()).toEqual([cor - 1, del]);
    expect(table.state.paragraphs.law?.backers['law-some']).toEqual(['COR', 'DEL']);
  });
});
