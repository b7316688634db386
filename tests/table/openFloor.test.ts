import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import type { Point } from '../../src/engine/model/points';
import type { Setup } from '../../src/engine/model/setup';
import { foldRecord, verifyRecord } from '../../src/engine/record/verify';
import { restsOf } from '../../src/protocol/revisions';
import type { Reply, Submission } from '../../src/protocol/submissions';
import { INSTRUCTOR } from '../../src/table/notices';
import { branchOf } from '../../src/table/record';
import { createTable, reopenTable, type Table, type TableClock } from '../../src/table/table';
import { openRoomOf } from '../support/classroom';

const ALL = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'];
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A table with its clock in the test's hands. */
class Room {
  readonly table: Table;
  now = 0;
  private made = 0;
  constructor(setup: Setup, people: readonly string[] = ALL, seed = 'open', from?: Table) {
    this.table = from ?? createTable({ setup, seed, people, temper: 'mixed' });
    this.clock.tick(0);
  }
  get clock(): TableClock {
    return this.table.clock as TableClock;
  }
  get state() {
    return this.table.state;
  }
  /** Lets time go by, in ticks of a quarter of a second. */
  wait(time: number): this {
    for (const end = this.now + time; this.now < end; ) {
      this.now = Math.min(end, this.now + 250);
      this.clock.tick(this.now);
    }
    return this;
  }
  until(holds: (room: Room) => boolean, most = 120 * MINUTE): this {
    for (const end = this.now + most; !holds(this); ) {
      if (this.now > end) throw new Error(`this moment never comes; the room is in ${this.state.stage}`);
      this.wait(250);
    }
    return this;
  }
  submission(command: Command, more: Partial<Submission> = {}): Submission {
    this.made += 1;
    return { id: `id-${this.made}`, branch: this.table.branch, rests: {}, command, ...more };
  }
  send(seat: string, command: Command, more: Partial<Submission> = {}): Reply {
    return this.table.submit(seat, this.submission(command, more));
  }
  answersTo(seat: string): Reply[] {
    return this.table.notices(seat, 0).flatMap((notice) => (notice.type === 'answered' ? [notice.reply] : []));
  }
  types(from = 0): string[] {
    return this.table.steps.slice(from).map(({ command }) => command.type);
  }
}

const open = (people: readonly string[] = ALL, seed = 'open', change: Partial<Setup> = {}): Room =>
  new Room(openRoomOf(5, change), people, seed);
const object: readonly Point[] = [{ kind: 'object', provision: 'law', wording: 'law-before' }];
const ask = (by: string, points: readonly Point[] = object): Command => ({ type: 'floor.ask', by, points });
const give = (seat: string): Command => ({ type: 'floor.give', by: 'ARL', seat });
const speak = (by: string): Command => ({ type: 'statement.make', by, points: object });
const probe = (by: string, to: string): Command => ({
  type: 'probe.ask',
  by,
  to,
  provision: 'law',
  wording: 'law-named',
});
const pledge = (by: string): Command => ({ type: 'measure.pledge', by, measure: 'contact-points' });

describe('the list', () => {
  it('orders what is asked in the first two seconds by a draw, whoever came first', () => {
    const orders = [ALL.slice(1), ALL.slice(1).reverse()].map((seats) => {
      const room = open();
      for (const [i, seat] of seats.entries()) {
        expect(room.send(seat, ask(seat))).toMatchObject({ type: 'waits', until: 2 * SECOND });
        room.wait(100 * i);
      }
      expect(room.state.floor?.list).toEqual([]);
      room.wait(2 * SECOND);
      for (const seat of seats) expect(room.answersTo(seat)).toMatchObject([{ type: 'accepted' }]);
      return room.state.floor?.list;
    });
    expect(orders[0]).toHaveLength(4);
    expect(orders[1]).toEqual(orders[0]);
    const seeds = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => {
      const room = open(ALL, seed);
      for (const seat of ALL.slice(1)) room.send(seat, ask(seat));
      return room.wait(2 * SECOND).state.floor?.list.join();
    });
    expect(new Set(seeds).size).toBeGreaterThan(2);
  });
  it('is by order of arrival afterwards', () => {
    const room = open().wait(3 * SECOND);
    for (const seat of ['ELN', 'COR', 'BRE']) expect(room.send(seat, ask(seat))).toMatchObject({ type: 'accepted' });
    expect(room.state.floor?.list).toEqual(['ELN', 'COR', 'BRE']);
  });
  it('knows a repeated request while it waits and after', () => {
    const room = open();
    const sent = room.submission(ask('COR'));
    const first = room.table.submit('COR', sent);
    expect(room.table.submit('COR', sent)).toEqual(first);
    room.wait(2 * SECOND);
    expect(room.table.submit('COR', sent)).toEqual({ type: 'accepted', id: sent.id });
    expect(room.state.floor?.list).toEqual(['COR']);
  });
});

describe('recall', () => {
  it('lets a public act wait for three seconds, in which it can be taken back', () => {
    const room = open().wait(3 * SECOND);
    const sent = room.submission(pledge('COR'));
    expect(room.table.submit('COR', sent)).toMatchObject({ type: 'waits' });
    room.wait(2.5 * SECOND);
    expect(room.types()).not.toContain('measure.pledge');
    expect(room.clock.recall('DEL', sent.id)).toBe(false);
    expect(room.clock.recall('COR', sent.id)).toBe(true);
    expect(room.clock.recall('COR', sent.id)).toBe(false);
    room.wait(10 * SECOND);
    expect(room.types()).not.toContain('measure.pledge');
    expect(room.table.submit('COR', sent)).toEqual({ type: 'recalled', id: sent.id });
  });
  it('is over when the act is done', () => {
    const room = open().wait(3 * SECOND);
    const sent = room.submission(pledge('COR'));
    room.table.submit('COR', sent);
    room.wait(3 * SECOND);
    expect(room.types()).toContain('measure.pledge');
    expect(room.answersTo('COR')).toEqual([{ type: 'accepted', id: sent.id }]);
    expect(room.clock.recall('COR', sent.id)).toBe(false);
  });
  it('is not for the corridor, the list and what home is asked', () => {
    const room = open().wait(3 * SECOND);
    expect(room.send('COR', probe('COR', 'DEL'))).toMatchObject({ type: 'accepted' });
    expect(room.send('COR', ask('COR'))).toMatchObject({ type: 'accepted' });
    const home: Command = { type: 'capital.ask', by: 'DEL', provision: 'law', wording: 'law-named' };
    expect(['accepted', 'refused']).toContain(room.send('DEL', home).type);
  });
  it('decides again against the state of then', () => {
    const room = open().wait(3 * SECOND);
    const draft: Command = { type: 'draft.circulate', by: 'ARL', edits: { law: 'law-some' } };
    room.send('ARL', draft);
    const offer: Command = {
      type: 'package.offer',
      by: 'COR',
      to: ['DEL'],
      channel: 'floor',
      edits: { law: 'law-named', contacts: 'contacts-annex' },
    };
    room.wait(SECOND);
    const rests = restsOf(room.table.outbox('COR').view, offer);
    expect(room.send('COR', offer, { rests })).toMatchObject({ type: 'waits' });
    room.wait(5 * SECOND);
    expect(room.answersTo('COR')).toMatchObject([{ type: 'stale', what: ['paragraph/law'] }]);
    expect(room.types()).not.toContain('package.offer');
  });
  it('has done what arrived in time before a meeting closes', () => {
    const room = open().wait(5 * MINUTE + 1.5 * SECOND);
    expect(room.state.stage).toBe('meeting.open');
    expect(room.send('COR', pledge('COR'))).toMatchObject({ type: 'waits' });
    room.wait(2 * SECOND);
    expect(room.state.stage).not.toBe('meeting.open');
    expect(room.answersTo('COR')).toMatchObject([{ type: 'accepted' }]);
  });
});

describe('the clock', () => {
  it('ticks once a minute, and two seconds after its end a meeting is over', () => {
    const room = open().wait(5 * MINUTE);
    expect(room.clock.deadline).toEqual({ what: 'meeting', at: 5 * MINUTE });
    expect(room.types().filter((type) => type === 'floor.tick')).toHaveLength(4);
    expect(room.state.stage).toBe('meeting.open');
    room.wait(2 * SECOND);
    expect(room.state.stage).toBe('evening');
    expect(room.send('COR', probe('COR', 'DEL'))).toMatchObject({ type: 'refused' });
    room.wait(MINUTE);
    expect(room.state).toMatchObject({ stage: 'meeting.open', meeting: 1 });
  });
  it('stands still while it is paused, and every deadline with it', () => {
    const room = open().wait(3 * SECOND);
    room.send('COR', pledge('COR'));
    room.clock.pause();
    room.wait(30 * MINUTE);
    expect(room.types()).toEqual(['clock.advance']);
    room.clock.resume();
    room.wait(3 * SECOND);
    expect(room.types()).toContain('measure.pledge');
    expect(room.clock.deadline?.at).toBe(5 * MINUTE);
    room.wait(5 * MINUTE);
    expect(room.state.stage).toBe('evening');
  });
  it('can be moved on', () => {
    const room = open().wait(3 * SECOND);
    room.send('COR', pledge('COR'));
    expect(room.clock.moveOn()).toBe(true);
    expect(room.state.stage).toBe('evening');
    expect(room.types()).toContain('measure.pledge');
    expect(room.clock.moveOn()).toBe(true);
    expect(room.state).toMatchObject({ stage: 'meeting.open', meeting: 1 });
  });
  it('never goes back, and catches up with what was missed', () => {
    const room = open();
    room.clock.tick(3 * MINUTE + 5 * SECOND);
    expect(room.state.floor?.now).toBe(3);
    room.clock.tick(0);
    expect(room.state.floor?.now).toBe(3);
    expect(room.clock.now).toBe(3 * MINUTE + 5 * SECOND);
  });
  it('is no command of people', () => {
    const room = open().wait(3 * SECOND);
    const host: Command[] = [
      { type: 'floor.tick', by: 'host', at: 4 },
      { type: 'floor.pass', by: 'host' },
      { type: 'meeting.close', by: 'host' },
      { type: 'seat.hand', by: 'host', seat: 'ARL', to: 'bot' },
      { type: 'conference.branch', by: 'host', branch: 'other' },
      { type: 'clock.advance', by: 'host', meeting: 1 },
    ];
    for (const command of host) expect(room.send('COR', command)).toMatchObject({ refusal: { code: 'actor.unknown' } });
  });
});

describe('the corridor', () => {
  it('stops nobody but those in it, and an unanswered question lapses', () => {
    const room = open().wait(3 * SECOND);
    room.send('COR', probe('COR', 'DEL'));
    expect(room.table.outbox('DEL').requests.map(({ kind }) => kind)).toContain('probe');
    expect(room.send('BRE', ask('BRE'))).toMatchObject({ type: 'accepted' });
    expect(room.send('ARL', give('BRE'))).toMatchObject({ type: 'accepted' });
    room.send('BRE', speak('BRE'));
    room.wait(3 * SECOND);
    expect(room.types()).toContain('statement.make');
    room.wait(3 * MINUTE);
    expect(room.table.outbox('DEL').requests.map(({ kind }) => kind)).not.toContain('probe');
  });
});

describe('a speaker who drops', () => {
  const speaking = (): Room => {
    const room = open().wait(3 * SECOND);
    for (const seat of ['BRE', 'COR']) room.send(seat, ask(seat));
    room.send('ARL', give('BRE'));
    room.clock.presence('BRE', false);
    return room;
  };
  it('loses the floor after twenty seconds and keeps a place at the end of the list, once', () => {
    const room = speaking().wait(19 * SECOND);
    expect(room.state.floor?.speaker?.seat).toBe('BRE');
    room.wait(2 * SECOND);
    expect(room.state.floor).toMatchObject({ speaker: null, list: ['COR', 'BRE'] });
    room.send('ARL', give('BRE'));
    room.wait(21 * SECOND);
    expect(room.state.floor).toMatchObject({ speaker: null, list: ['COR'] });
    expect(room.types()).not.toContain('statement.make');
  });
  it('who is back in time speaks on', () => {
    const room = speaking().wait(15 * SECOND);
    room.clock.presence('BRE', true);
    room.wait(10 * SECOND);
    expect(room.state.floor?.speaker?.seat).toBe('BRE');
  });
  it('does not speak by a bot’s mouth', () => {
    const room = speaking().wait(SECOND);
    room.table.hand('BRE', 'bot');
    room.wait(60 * SECOND);
    expect(room.types()).not.toContain('statement.make');
  });
  it('who is there and says nothing does not hold the room for ever', () => {
    const room = open([...ALL], 'mute', {
      floor: { kind: 'open', roundMinutes: 2, refillMinutes: 2, answerMinutes: 1, meetingMinutes: 30 },
    }).wait(3 * SECOND);
    room.send('BRE', ask('BRE'));
    room.send('ARL', give('BRE'));
    room.wait(4 * MINUTE);
    expect(room.state.floor?.speaker).toBeNull();
  });
});

describe('a chair who drops', () => {
  const gone = (): Room => {
    const room = open().wait(3 * SECOND);
    room.clock.presence('ARL', false);
    return room;
  };
  const told = (room: Room) => room.table.notices(INSTRUCTOR, 0).map(({ type }) => type);
  it('is the instructor’s business after a minute', () => {
    const room = gone().wait(59 * SECOND);
    expect(told(room)).toEqual([]);
    expect(told(room.wait(2 * SECOND))).toEqual(['chair.needed']);
    room.table.hand('ARL', 'bot');
    expect(told(room.wait(5 * MINUTE))).toEqual(['chair.needed']);
    expect(room.state.hands.ARL).toBe('bot');
  });
  it('is otherwise replaced by a vice-chair that gives the floor, and neither drafts nor gavels', () => {
    const room = gone().wait(95 * SECOND);
    expect(told(room)).toEqual(['chair.needed', 'chair.replaced']);
    expect(room.state.hands.ARL).toBe('vice-chair');
    room.send('COR', ask('COR'));
    room.until(({ state }) => state.floor?.speaker?.seat === 'COR', 5 * MINUTE);
    room.until(({ state }) => state.stage === 'closing.sounding');
    const steps = room.types();
    expect(steps).not.toContain('draft.circulate');
    expect(steps).not.toContain('gavel.adopt');
  });
  it('gives way to an AI chair where nothing but the gavel is left', () => {
    const room = gone().until(({ state }) => state.stage === 'closing.gavel');
    expect(room.state.hands.ARL).toBe('vice-chair');
    room.wait(2 * MINUTE);
    expect(room.state.stage).toBe('closing.gavel');
    room.until(({ state }) => state.stage !== 'closing.gavel', 10 * MINUTE);
    expect(room.state.hands.ARL).toBe('bot');
  });
  it('who is there and lets the gavel lie is the instructor’s business too', () => {
    const room = open().until(({ state }) => state.stage === 'closing.gavel');
    room.wait(3 * MINUTE + SECOND);
    expect(room.table.notices(INSTRUCTOR, 0)).toMatchObject([{ type: 'chair.needed', why: 'silent' }]);
    room.until(({ state }) => state.stage !== 'closing.gavel', 10 * MINUTE);
  });
  it('who is back in time stays the chair', () => {
    const room = gone().wait(70 * SECOND);
    room.clock.presence('ARL', true);
    expect(told(room.wait(MINUTE))).toEqual(['chair.needed']);
    expect(room.state.hands.ARL).toBeUndefined();
  });
  it('takes the chair again', () => {
    const room = gone().wait(95 * SECOND);
    room.table.hand('ARL', 'person');
    room.clock.presence('ARL', true);
    expect(room.table.outbox('ARL').view.you).toBe('ARL');
    expect(room.send('ARL', { type: 'draft.circulate', by: 'ARL', edits: { law: 'law-some' } })).toMatchObject({
      type: 'waits',
    });
  });
});

describe('nobody waits for ever', () => {
  it.each([
    ['all are there and do nothing', true],
    ['all are gone', false],
  ])('when %s', (_name, here) => {
    const room = open([...ALL], 'asleep');
    for (const seat of ALL) room.clock.presence(seat, here);
    room.until(({ state }) => state.stage === 'adopted' || state.stage === 'failed', 60 * MINUTE);
  });
});

describe('hands', () => {
  it('change by a recorded command at any moment, and the newcomer is told all the seat was told', () => {
    const room = open().wait(3 * SECOND);
    room.send('COR', probe('COR', 'DEL'));
    const before = JSON.stringify(room.table.outbox('DEL').since(0));
    expect(room.table.hand('DEL', 'bot')).toBeNull();
    expect(() => room.table.outbox('DEL')).toThrow(RangeError);
    expect(room.table.hand('DEL', 'bot')).toMatchObject({ code: 'seat.heldAlready' });
    expect(room.table.hand('DEL', 'person')).toBeNull();
    const told = room.table.outbox('DEL').since(0);
    expect(JSON.stringify(told)).toContain(before.slice(1, -1));
    expect(told.map(({ n }) => n)).toEqual(told.map((_, i) => i + 1));
    const again = reopenTable(JSON.parse(JSON.stringify(room.table.record())));
    expect(JSON.stringify(again.outbox('DEL').since(0))).toBe(JSON.stringify(told));
  });
  it('are known to a table that is opened again', () => {
    const room = open(['COR']).wait(3 * SECOND);
    room.table.hand('COR', 'bot');
    room.table.hand('BRE', 'person');
    const again = reopenTable(JSON.parse(JSON.stringify(room.table.record())));
    expect(again.outbox('BRE').view.you).toBe('BRE');
    expect(() => again.outbox('COR')).toThrow(RangeError);
  });
  it('leave what waited for the person undone', () => {
    const room = open().wait(3 * SECOND);
    room.send('COR', pledge('COR'));
    room.table.hand('COR', 'bot');
    room.wait(3.5 * SECOND);
    expect(room.types()).not.toContain('measure.pledge');
  });
});

describe('the instructor', () => {
  it('gives the floor in the chair’s stead, to whoever is on the list', () => {
    const room = open();
    room.wait(3 * SECOND);
    room.send('COR', ask('COR'));
    expect(room.clock.give('BRE')?.code).toBe('floor.notListed');
    expect(room.clock.give('COR')).toBeNull();
    expect(room.state.floor?.speaker?.seat).toBe('COR');
    expect(room.clock.give('COR')?.code).toBe('floor.taken');
    expect(room.table.steps.at(-1)?.command).toEqual({ type: 'floor.give', by: 'host', seat: 'COR' });
  });
});

describe('a branch', () => {
  const played = (): Room => open([...ALL], 'branch').wait(3 * MINUTE);
  it('is a record of its own that keeps what was dealt and goes another way', () => {
    const { table } = played();
    const step = 2;
    const record = branchOf(table.record(), step, 'again');
    expect(record.parent).toEqual({ branch: '', step });
    expect(record.steps.slice(0, step)).toEqual(table.steps.slice(0, step));
    expect(verifyRecord(record)).toMatchObject({ ok: true });
    const branched = reopenTable(record);
    expect(branched.branch).toBe('again');
    expect(branched.state.luck).not.toBe(table.state.luck);
    for (const seat of ALL) expect(branched.state.seats[seat]?.positions).toEqual(table.state.seats[seat]?.positions);
    expect(branched.record()).toEqual(record);
    expect(branchOf(record, 1, 'other').parent).toEqual({ branch: '', step: 1 });
    expect(branchOf(record, record.steps.length, 'other').parent).toEqual({ branch: 'again', step: 3 });
    expect(() => branchOf(record, 99, 'x')).toThrow(RangeError);
    expect(() => branchOf(record, 1, 'again')).toThrow('the record has a course "again"');
    expect(() => branchOf(record, record.steps.length, 'again')).toThrow(RangeError);
  });
  it('takes no command meant for the course that was left', () => {
    const { table } = played();
    const branched = reopenTable(branchOf(table.record(), 2, 'again'));
    const command = probe('COR', 'DEL');
    const sent = (branch: string): Submission => ({ id: `b-${branch}`, branch, rests: {}, command });
    branched.clock?.tick(0);
    expect(branched.submit('COR', sent(''))).toMatchObject({ type: 'stale', what: ['branch'] });
    expect(branched.submit('COR', sent('again'))).toMatchObject({ type: 'accepted' });
    expect(table.submit('COR', sent('again'))).toMatchObject({ type: 'stale', what: ['branch'] });
  });
});

describe('a restart', () => {
  it('goes on in the minute it was in', () => {
    const room = open().wait(2 * MINUTE + 30 * SECOND);
    const again = new Room(room.state.setup, ALL, 'open', reopenTable(JSON.parse(JSON.stringify(room.table.record()))));
    expect(again.state.floor?.now).toBe(2);
    again.wait(MINUTE + 2 * SECOND);
    expect(again.state.floor?.now).toBe(3);
    again.wait(2 * MINUTE);
    expect(again.state.stage).toBe('evening');
  });
});

describe('bots', () => {
  it('play a whole conference by themselves, one public act in two seconds at most, and replay never thinks', () => {
    const room = new Room(openRoomOf(12), []);
    const seen: number[] = [];
    let steps = 0;
    room.until(({ table, now }) => {
      for (const { command, events } of table.steps.slice(steps)) {
        const quiet = events.every(({ type, audience }) => audience !== 'all' || type === 'turn.taken');
        if (command.by !== 'host' && !quiet && !room.state.stage.startsWith('closing'))
          seen.push(Math.floor(now / 2000));
      }
      steps = table.steps.length;
      return table.state.stage === 'adopted' || table.state.stage === 'failed';
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(room.types()).toEqual(
      expect.arrayContaining(['floor.ask', 'floor.give', 'statement.make', 'sounding.answer']),
    );
    const record = JSON.parse(JSON.stringify(room.table.record()));
    expect(verifyRecord(record)).toMatchObject({ ok: true });
    expect(foldRecord(record)).toEqual(JSON.parse(JSON.stringify(room.state)));
  });
  it('whose thoughts do not come are stood in for where an answer is owed, and silent elsewhere', () => {
    const setup = openRoomOf(5);
    const table = createTable({ setup, seed: 'dull', people: ['COR'], temper: 'mixed' }, () => undefined);
    const room = new Room(setup, ['COR'], 'dull', table).wait(3 * SECOND);
    room.send('COR', probe('COR', 'DEL'));
    room.wait(50 * SECOND);
    expect(room.types()).toContain('probe.answer');
    expect(room.types()).not.toContain('floor.ask');
  });
});
