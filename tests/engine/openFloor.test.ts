import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import { evolveAll } from '../../src/engine/events/fold';
import { openingState } from '../../src/engine/events/opening';
import { ECHO_MINUTES } from '../../src/engine/model/parameters';
import { requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { hashValue } from '../../src/kernel/hash';
import { brokenInvariants } from '../properties/invariants';
import { playOpen } from '../support/openPlay';
import { OPEN_FLOOR, openDrafting, openGroup, openRoom } from '../support/rooms';
import { only, say, sit, type Table, types } from '../support/table';

const opened = (): Table => {
  const table = sit(openRoom());
  table.do({ type: 'clock.advance', by: 'host', meeting: 0 });
  return table;
};
const tick = (at: number): Command => ({ type: 'floor.tick', by: 'host', at });
const ask = (by: string): Command => ({ type: 'floor.ask', by, points: [] });
const give = (seat: string): Command => ({ type: 'floor.give', by: 'ARL', seat });
const probe: Command = { type: 'probe.ask', by: 'COR', to: 'DEL', provision: 'law', wording: 'law-caveat' };
const offer: Command = {
  type: 'package.offer',
  by: 'COR',
  to: ['DEL'],
  channel: 'corridor',
  edits: { law: 'law-some' },
};

describe('the speakers’ list', () => {
  it('is joined by whoever wants the floor, and the chair gives it to one at a time', () => {
    const table = opened();
    for (const by of ['COR', 'BRE']) table.do(ask(by));
    expect(table.state.floor?.list).toEqual(['COR', 'BRE']);
    expect(table.refused(say('COR', 'support', 'law', 'law-named'))).toBe('floor.notGiven');
    table.do(give('BRE'));
    expect(table.state.floor).toMatchObject({ speaker: { seat: 'BRE' }, list: ['COR'] });
    const spoken = table.do(say('BRE', 'support', 'law', 'law-named'));
    expect(types(spoken)).toEqual(['statement.made', 'floor.freed', 'action.spent']);
    table.do(give('COR')).length;
    table.do({ type: 'floor.yield', by: 'COR' });
    expect(table.state.floor).toMatchObject({ speaker: null, list: [] });
  });
  it('keeps prepared points to their author', () => {
    const table = opened();
    const points = [{ kind: 'support', provision: 'law', wording: 'law-named' }] as const;
    table.do({ type: 'floor.ask', by: 'COR', points });
    expect(viewFor(table.state, 'COR').prepared).toEqual(points);
    expect(JSON.stringify(viewFor(table.state, 'BRE'))).not.toContain('"prepared":[{');
  });
  it('keeps the place of a speaker who is gone once, at its end', () => {
    const table = opened();
    for (const by of ['COR', 'BRE']) table.do(ask(by));
    table.do(give('COR'));
    table.do({ type: 'floor.pass', by: 'host' });
    expect(table.state.floor).toMatchObject({ speaker: null, list: ['BRE', 'COR'] });
    table.do(give('COR'));
    table.do({ type: 'floor.pass', by: 'host' });
    expect(table.state.floor?.list).toEqual(['BRE']);
  });
  it('hears a proposal that was just made as support, and charges nothing for it', () => {
    const table = opened();
    for (const by of ['COR', 'BRE']) table.do(ask(by));
    table.do(give('COR'));
    table.do(say('COR', 'propose', 'law', 'law-silence'));
    table.do(give('BRE'));
    const events = table.do(say('BRE', 'propose', 'law', 'law-silence'));
    expect(only(events, 'statement.made')[0]?.points[0]?.kind).toBe('support');
    expect([table.state.seats.COR?.actions, table.state.seats.BRE?.actions]).toEqual([2, 3]);
    expect(table.state.paragraphs.law?.proposedBy).toEqual({ 'law-silence': 'COR' });
  });
  /** COR has proposed; minutes later BRE has the floor. */
  const later = (minutes: number): Table => {
    const table = opened();
    for (const by of ['COR', 'BRE']) table.do(ask(by));
    table.do(give('COR'));
    table.do(say('COR', 'propose', 'law', 'law-silence'));
    if (minutes > 0) table.do(tick(minutes));
    table.do(give('BRE'));
    return table;
  };
  const quoted = (table: Table, type: 'statement.make' | 'group.speak') =>
    requestsFor(table.state, 'BRE')
      .flatMap((request) => ('moves' in request ? request.moves : []))
      .find((move) => move.type === type)
      ?.choices.points?.filter(({ kind, wording }) => kind === 'propose' && wording === 'law-silence')
      .map(({ echoes }) => echoes ?? false);
  it.each([
    [0, true],
    [ECHO_MINUTES, true],
    [ECHO_MINUTES + 1, false],
  ])('after %i minutes it is quoted and charged alike: just made %s', (minutes, echo) => {
    for (const type of ['statement.make', 'group.speak'] as const) {
      const table = later(minutes);
      expect(quoted(table, type)).toEqual([echo]);
      const words = { kind: 'propose', provision: 'law', wording: 'law-silence' } as const;
      const said: Command =
        type === 'group.speak'
          ? { type, by: 'BRE', points: [words], members: ['COR'] }
          : { type, by: 'BRE', points: [words] };
      const events = table.do(said);
      const told = type === 'group.speak' ? only(events, 'group.spoke') : only(events, 'statement.made');
      expect(told[0]?.points[0]?.kind).toBe(echo ? 'support' : 'propose');
      expect(types(events).includes('action.spent')).toBe(!echo);
    }
  });
});

describe('beside the list', () => {
  it('the corridor and the chair go on while somebody has the floor', () => {
    const table = opened();
    table.do(ask('BRE'));
    table.do(give('BRE'));
    table.do(probe);
    table.do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
    table.do({ type: 'probe.answer', by: 'DEL', probe: 'probe-COR-DEL-1', answer: 'could-live' });
    table.do(say('BRE', 'support', 'law', 'law-named'));
    expect(table.state.stage).toBe('meeting.open');
  });
  it('confiding and questions home cost no action', () => {
    const table = opened();
    table.do({ type: 'chair.confide', by: 'COR', provision: 'law', refuses: ['law-named'] });
    table.do({ type: 'capital.ask', by: 'COR', provision: 'law', wording: 'law-named' });
    expect(table.state.seats.COR?.actions).toBe(3);
  });
});

describe('the clock', () => {
  it('gives actions back, up to what the mission has', () => {
    const table = opened();
    table.do(probe);
    table.do({ ...probe, wording: 'law-some' } as Command);
    expect(table.state.seats.COR?.actions).toBe(1);
    table.do(tick(OPEN_FLOOR.refillMinutes));
    expect(table.state.seats.COR?.actions).toBe(2);
    table.do(tick(4 * OPEN_FLOOR.refillMinutes));
    expect([table.state.seats.COR?.actions, table.state.seats.ELN?.actions]).toEqual([3, 2]);
  });
  it('gives them back without saying who had spent some', () => {
    const [busy, idle] = [opened(), opened()];
    busy.do(probe);
    const told = [busy, idle].map((table) => only(table.do(tick(OPEN_FLOOR.refillMinutes)), 'actions.refilled'));
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toHaveLength(1);
  });
  it('lets what was taken up and met no objection be agreed after a round’s minutes', () => {
    const table = opened();
    table.do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
    table.do(tick(OPEN_FLOOR.roundMinutes - 1));
    expect(table.state.paragraphs.law?.status).toBe('open');
    table.do(tick(OPEN_FLOOR.roundMinutes));
    expect(table.state).toMatchObject({ round: 2, business: [] });
    expect(table.state.paragraphs.law?.status).toBe('provisional');
  });
  it('lets questions and offers lapse when their minutes are over, not before, told to those in them', () => {
    const table = opened();
    table.do(tick(2));
    table.do(probe);
    table.do(offer);
    table.do({ type: 'seat.consult', by: 'ARL', seat: 'ELN', provision: 'law' });
    table.do(tick(2 + OPEN_FLOOR.answerMinutes - 1));
    expect([table.state.probes['probe-COR-DEL-1']?.lapsed, table.state.consulting?.seat]).toEqual([undefined, 'ELN']);
    const events = table.do(tick(2 + OPEN_FLOOR.answerMinutes));
    expect(events.filter(({ type }) => type.endsWith('lapsed')).map(({ type, audience }) => [type, audience])).toEqual([
      ['consult.lapsed', ['ARL', 'ELN']],
      ['probe.lapsed', ['COR', 'DEL']],
      ['package.lapsed', ['COR', 'DEL']],
    ]);
  });
  it('ends the meeting: what is open lapses, and what comes later is too late', () => {
    const table = opened();
    table.do(probe);
    const events = table.do({ type: 'meeting.close', by: 'host' });
    expect(types(events)).toContain('probe.lapsed');
    expect(table.state).toMatchObject({ stage: 'evening', floor: null, queue: [] });
    const late: Command = { type: 'probe.answer', by: 'DEL', probe: 'probe-COR-DEL-1', answer: 'evade' };
    expect(table.refused(late)).toBe('meeting.closed');
  });
  const afterTheGavel: readonly (readonly [string, () => Table])[] = [
    ['in the evening', () => opened().passUntil(({ stage }) => stage === 'evening')],
    ['in the sounding', () => sit(openRoom()).toSounding()],
    ['at the gavel', () => sit(openRoom()).toGavel()],
    ['in the sounding of a room in turn', () => sit().toSounding()],
  ];
  const late: readonly Command[] = [
    probe,
    offer,
    ask('COR'),
    say('COR', 'support', 'law', 'law-named'),
    { type: 'probe.answer', by: 'COR', probe: 'probe-DEL-COR-1', answer: 'evade' },
    { type: 'package.accept', by: 'COR', package: 'deal-of-nobody' },
    { type: 'package.refuse', by: 'COR', package: 'deal-of-nobody' },
    { type: 'consult.answer', by: 'COR', provision: 'law', refuses: [] },
    { type: 'capital.ask', by: 'COR', provision: 'law', wording: 'law-named' },
    { type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' },
  ];
  it.each(afterTheGavel)('says of whatever belonged to the meeting that it has closed: %s', (_when, at) => {
    const table = at();
    expect(late.map((command) => table.refused(command))).toEqual(late.map(() => 'meeting.closed'));
  });
  it('says nothing of the kind before there was a meeting', () => {
    expect(sit(openRoom()).refused(ask('COR'))).toBe('actor.notYourTurn');
  });
  it('is not needed when all have passed', () => {
    const table = opened();
    for (const by of ['BRE', 'COR', 'DEL', 'ELN']) table.do({ type: 'turn.pass', by });
    expect(table.state.stage).toBe('evening');
  });
});

describe('what is put to all', () => {
  const sounding = () => {
    const table = sit(openRoom());
    return table.passUntil(({ stage }) => stage === 'closing.sounding');
  };
  const leave = (by: string, exit: 'withhold' | 'silent'): Command => ({
    type: 'sounding.answer',
    by,
    exit,
    explain: false,
  });
  it('is answered in any order, kept shut until all have answered, and may change until then', () => {
    const table = sounding();
    const last = table.state.queue.at(-1) as string;
    const events = table.do(leave(last, 'withhold'));
    expect(events.map(({ type, audience }) => [type, audience])).toEqual([
      ['answer.sealed', [last]],
      ['turn.taken', 'all'],
    ]);
    for (const seat of Object.keys(table.state.seats)) expect(viewFor(table.state, seat).seats[last]?.exit).toBeNull();
    expect(viewFor(table.state, last).answered).toBe(true);
    table.do(leave(last, 'silent'));
    for (const by of [...table.state.queue]) table.do(leave(by, 'silent'));
    expect(table.state).toMatchObject({ stage: 'closing.gavel', sealed: {} });
    expect(table.state.seats[last]?.exit).toBe('silent');
  });
  it('goes on when time is up: who said nothing is taken to say what binds least', () => {
    const table = sounding();
    const [first] = table.state.queue as [string];
    table.do(leave(first, 'withhold'));
    table.do({ type: 'answers.close', by: 'host' });
    expect(table.state.seats[first]?.exit).toBe('withhold');
    expect(table.state.wave).toBe(2);
    table.do({ type: 'answers.close', by: 'host' });
    expect(table.state.stage).toBe('closing.gavel');
    expect(Object.values(table.state.seats).map(({ exit }) => exit)).toContain('agree-ad-referendum');
  });
});

describe('seats and courses', () => {
  it('leave a vice-chair to give the floor, but neither draft nor gavel', () => {
    const table = opened();
    table.do({ type: 'seat.hand', by: 'host', seat: 'ARL', to: 'vice-chair' });
    expect(viewFor(table.state, 'COR').hands).toEqual({ ARL: 'vice-chair' });
    table.do(ask('COR'));
    table.do(give('COR'));
    expect(table.refused({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-some' } })).toBe('actor.viceChair');
    const beyond: readonly Command[] = [
      { type: 'change.settle', by: 'ARL', seat: 'COR', grant: true },
      { type: 'business.order', by: 'ARL', provisions: ['law'] },
      { type: 'paragraph.park', by: 'ARL', provision: 'law' },
      { type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' },
      { type: 'friends.name', by: 'ARL', seat: 'COR', provision: 'law' },
    ];
    expect(beyond.map((command) => table.refused(command))).toEqual(beyond.map(() => 'actor.viceChair'));
    table.passUntil(({ stage }) => stage === 'closing.sounding').toGavel();
    expect(table.refused({ type: 'gavel.adopt', by: 'ARL' })).toBe('actor.viceChair');
    table.do({ type: 'seat.hand', by: 'host', seat: 'ARL', to: 'person' });
    table.do({ type: 'gavel.adopt', by: 'ARL' });
  });
  it('draw anew on another course, and keep what the seats were dealt', () => {
    const [one, other] = [sit(), sit()];
    other.do({ type: 'conference.branch', by: 'host', branch: 'again' });
    for (const table of [one, other]) table.do({ type: 'clock.advance', by: 'host', meeting: 0 });
    expect(other.state.seats).toEqual(one.state.seats);
    expect(other.state.queue).not.toEqual(one.state.queue);
    expect([...other.state.queue].sort()).toEqual([...one.state.queue].sort());
  });
});

describe('random play on an open floor', () => {
  it.each([
    ['a group of experts', openRoom],
    ['a working group', openGroup],
    ['a drafting committee', openDrafting],
  ])('of %s comes to an end, keeps every invariant, and folds to the same state', (_name, room) => {
    for (const seed of ['a', 'b', 'c']) {
      const setup = room();
      let folded = openingState(setup, seed);
      let steps = 0;
      for (const { events, after } of playOpen(setup, seed)) {
        expect(brokenInvariants(after)).toEqual([]);
        folded = evolveAll(folded, events);
        steps += 1;
        if (steps % 25 === 0) expect(hashValue(folded)).toBe(hashValue(after));
      }
      expect(['adopted', 'failed']).toContain(folded.stage);
    }
  });
});
