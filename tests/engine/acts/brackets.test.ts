import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/acts';
import { requestsFor } from '../../../src/engine/view/requests';
import { viewFor } from '../../../src/engine/view/view';
import { committee, openRoom, workingGroup } from '../../support/rooms';
import { drafted, only, say, sit, type Table, tiny, types, withSeat } from '../../support/table';

const VOICES = ['BRE', 'COR', 'DEL', 'ELN'];
const order = (...provisions: string[]): Command => ({ type: 'business.order', by: 'ARL', provisions });
const carry = (by: string, ...carries: string[]): Command => ({ type: 'brackets.carry', by, carries });
const status = (table: Table, provision: string) => table.state.paragraphs[provision]?.status;
const text = (table: Table) => table.state.draft.text;

/** The last evening; on the way there these objected to the law, which the second meeting had taken up as it was or redrafted. */
function evening(objectors: readonly string[], edits: Readonly<Record<string, string>> = {}): Table {
  const table = sit().toChair(1);
  if (Object.keys(edits).length > 0) drafted(table, edits);
  else table.do(order('law'));
  for (const by of objectors) table.toTurnOf(by, 1).do(say(by, 'object', 'law', text(table).law as string));
  return table.toBrackets();
}

/** Everybody answers on the last evening: these carry what they carry, the others nothing. */
function answered(table: Table, carries: Readonly<Record<string, readonly string[]>>): Table {
  for (const by of [...table.state.queue]) table.do(carry(by, ...(carries[by] ?? [])));
  return table;
}

describe('the last evening', () => {
  it('is the one before the last meeting: everybody is asked which brackets it carries, in an order drawn by seed', () => {
    const table = evening(['COR']);
    expect(table.state).toMatchObject({ stage: 'brackets', meeting: 2 });
    expect([...table.state.queue].sort()).toEqual(VOICES);
    const orders = ['a', 'b', 'c', 'd'].map((seed) => sit(tiny(), seed).toBrackets().state.queue.join());
    expect(new Set(orders).size).toBeGreaterThan(1);
    const [first, second] = table.state.queue as [string, string];
    expect(table.refused(carry(second))).toBe('actor.notYourTurn');
    expect(table.refused(carry('ARL'))).toBe('actor.chairHasNoVoice');
    table.do(carry(first));
    expect(only(table.events, 'brackets.opened')).toHaveLength(1);
    answered(table, {});
    expect(table.state).toMatchObject({ stage: 'evening', meeting: 2, queue: [] });
    table.toSounding();
    expect(only(table.events, 'brackets.opened')).toHaveLength(1);
  });
  it('asks nobody when everything is provisionally agreed', () => {
    const table = sit().passUntil(({ stage, meeting }) => stage === 'meeting.chair' && meeting === 2);
    table.set(({ paragraphs }) => ({
      paragraphs: Object.fromEntries(
        Object.entries(paragraphs).map(([id, paragraph]) => [id, { ...paragraph, status: 'provisional' as const }]),
      ),
    }));
    table.passUntil(({ stage }) => stage === 'evening' || stage === 'brackets');
    expect(table.state.stage).toBe('evening');
    expect(only(table.events, 'brackets.opened')).toMatchObject([{ order: [] }]);
    expect(types(table.events)).toContain('brackets.closed');
  });
  it('does not ask who has neither a bracket left nor an objection that would fall', () => {
    const table = sit().toChair(1);
    table.do(order('law'));
    table.toTurnOf('COR', 1).do(say('COR', 'object', 'law', 'law-before'));
    table.toChair(2).set((state) => {
      const spent = { ...withSeat('COR', { brackets: 0 })(state) };
      return withSeat('ELN', { brackets: 0 })({ ...state, ...spent });
    });
    expect([...table.toBrackets().state.queue].sort()).toEqual(['BRE', 'COR', 'DEL']);
  });
  it('shows each what is still open, whether it objects, what it would fall back on and how many it may carry', () => {
    const table = evening(['COR'], { law: 'law-some' }).toBrackets('COR');
    expect(requestsFor(table.state, 'COR')).toMatchObject([
      {
        kind: 'brackets',
        open: [
          { provision: 'law', objects: true, fallback: 'law-before' },
          { provision: 'contacts', objects: false, fallback: 'contacts-before' },
          { provision: 'next', objects: false, fallback: 'next-before' },
        ],
        max: 2,
      },
    ]);
  });
  it('lets a delegation carry two, or what it has left, of what is open, each once', () => {
    const table = evening(['COR']).toBrackets('COR');
    expect(table.refusal(carry('COR', 'law', 'contacts', 'next'))).toMatchObject({
      code: 'bracket.tooMany',
      about: { most: 2 },
    });
    expect(table.refused(carry('COR', 'law', 'law'))).toBe('command.malformed');
    expect(table.refused(carry('COR', 'nothing'))).toBe('provision.unknown');
    const fewer = table.copy().set(withSeat('COR', { brackets: 1 }));
    expect(fewer.refusal(carry('COR', 'law', 'next'))).toMatchObject({ code: 'bracket.tooMany', about: { most: 1 } });
    table.do(carry('COR', 'law', 'next'));
    expect(table.state.seats.COR).toMatchObject({ carries: ['law', 'next'], brackets: 0 });
    expect(viewFor(table.state, 'BRE').seats.COR).toMatchObject({ carries: ['law', 'next'], brackets: 0 });
  });
  it('does not let a bracket be put on what is agreed', () => {
    const table = evening([]).toBrackets('COR');
    expect(status(table, 'law')).toBe('provisional');
    expect(table.refusal(carry('COR', 'law'))).toMatchObject({ code: 'paragraph.closed', about: { provision: 'law' } });
  });
  it('lets objections that are not carried fall, with the concern noted, and the paragraph close as it stands', () => {
    const table = evening(['COR', 'DEL'], { law: 'law-some' });
    answered(table, {});
    expect(only(table.events, 'brackets.carried').filter(({ noted }) => noted.length > 0)).toMatchObject(
      table.events.flatMap((event) =>
        event.type === 'brackets.carried' && ['COR', 'DEL'].includes(event.by)
          ? [{ by: event.by, carries: [], noted: ['law'], audience: 'all' }]
          : [],
      ),
    );
    expect(table.state.paragraphs.law).toMatchObject({ status: 'provisional', objectors: [] });
    expect([...(table.state.paragraphs.law?.noted ?? [])].sort()).toEqual(['COR', 'DEL']);
    expect(only(table.events, 'paragraph.moved').slice(-2)).toMatchObject([
      { provision: 'law', status: 'open', because: 'lifted' },
      { provision: 'law', status: 'provisional', because: 'concerns-noted' },
    ]);
    expect(text(table.toSounding()).law).toBe('law-some');
  });
  it('keeps a paragraph open on which one bracket is carried, while the objections of others fall', () => {
    const table = answered(evening(['COR', 'DEL'], { law: 'law-some' }), { COR: ['law'] });
    expect(table.state.paragraphs.law).toMatchObject({ status: 'contested', objectors: ['COR'], noted: ['DEL'] });
  });
  it('opens again, and does not close, what no meeting took up when its objection falls', () => {
    const table = sit().toTurnOf('COR');
    table.do(say('COR', 'object', 'next', 'next-before'));
    answered(table.toBrackets(), {});
    expect(table.state.paragraphs.next).toMatchObject({ status: 'open', objectors: [], noted: ['COR'] });
  });
  it('opens again what somebody carries a bracket on without objecting when the objection of another falls', () => {
    const table = answered(evening(['COR'], { law: 'law-some' }), { DEL: ['law'] });
    expect(table.state.paragraphs.law).toMatchObject({ status: 'open', objectors: [], noted: ['COR'] });
  });
});

describe('the last evening on an open floor', () => {
  it('asks all at once and keeps what they say shut; who is silent when time is up lets its objections fall', () => {
    const table = sit(openRoom()).passUntil(({ stage, meeting }) => stage === 'meeting.open' && meeting === 2);
    for (const [by, provision] of [
      ['COR', 'law'],
      ['DEL', 'next'],
    ] as const) {
      table.do({ type: 'floor.ask', by, points: [] });
      table.do({ type: 'floor.give', by: 'ARL', seat: by });
      table.do(say(by, 'object', provision, `${provision}-before`));
    }
    table.toBrackets();
    table.do(carry('COR', 'law'));
    expect(table.state.seats.COR?.carries).toEqual([]);
    table.do({ type: 'answers.close', by: 'host' });
    expect(table.state).toMatchObject({ stage: 'evening', sealed: {}, queue: [] });
    expect(table.state.seats.COR?.carries).toEqual(['law']);
    expect(table.state.paragraphs.law).toMatchObject({ status: 'contested', objectors: ['COR'] });
    expect(table.state.paragraphs.next).toMatchObject({ status: 'open', objectors: [], noted: ['DEL'] });
  });
});

describe('the last meeting', () => {
  const last = (carries: Readonly<Record<string, readonly string[]>>, objectors = Object.keys(carries)) =>
    answered(evening(objectors, { law: 'law-some' }), carries).toChair(3);
  it('takes up what is carried, and nothing else', () => {
    const table = last({ COR: ['law', 'next'] });
    expect(table.state.business).toEqual(['law', 'next']);
    expect(table.refused(order('contacts'))).toBe('business.already');
    expect(status(table, 'law')).toBe('contested');
  });
  it('has an agenda of the chair’s where nothing is carried', () => {
    const table = last({}, ['COR']);
    expect(table.state.business).toEqual([]);
    table.do(order('next'));
    expect(table.state.business).toEqual(['next']);
  });
  it('hears objections only on brackets that are carried, for no further bracket', () => {
    const table = last({ COR: ['next'] }, []);
    const other = table.copy().toTurnOf('DEL', 3);
    expect(other.refused(say('DEL', 'object', 'next', 'next-before'))).toBe('objection.notCarried');
    table.toTurnOf('COR', 3);
    const contacts = say('COR', 'object', 'contacts', 'contacts-before');
    expect(table.refusal(contacts)).toMatchObject({ code: 'objection.notCarried', about: { provision: 'contacts' } });
    table.do(say('COR', 'object', 'next', 'next-before'));
    expect(table.state.paragraphs.next?.objectors).toEqual(['COR']);
    expect(table.state.seats.COR?.brackets).toBe(1);
  });
  it('is at once settled by a deal among those who carry and object', () => {
    const table = last({ COR: ['law'], DEL: ['law'] });
    table.toTurnOf('COR');
    table.do({ type: 'package.offer', by: 'COR', to: ['DEL'], channel: 'corridor', edits: { law: 'law-caveat' } });
    table.do({ type: 'package.accept', by: 'DEL', package: Object.keys(table.state.packages)[0] as string });
    expect([text(table).law, status(table, 'law')]).toEqual(['law-caveat', 'provisional']);
    expect(text(table.toSounding()).law).toBe('law-caveat');
  });
});

describe('the end of the last meeting', () => {
  const end = (carries: Readonly<Record<string, readonly string[]>>, objectors = Object.keys(carries)) =>
    answered(evening(objectors, { law: 'law-some' }), carries);
  it('lets what a carried bracket holds open fall back, named with whose bracket it was', () => {
    const table = end({ COR: ['law'] }).toSounding();
    expect(text(table).law).toBe('law-before');
    expect(only(table.events, 'draft.circulated').at(-1)?.because).toEqual({
      law: { kind: 'fallback', by: ['COR'] },
    });
    expect(table.state.paragraphs.law).toMatchObject({
      status: 'provisional',
      objectors: [],
      because: { kind: 'fallback', by: ['COR'] },
    });
  });
  it('closes what is carried and no longer objected to', () => {
    const table = end({ COR: ['law'] });
    table.toTurnOf('COR', 3).do(say('COR', 'lift', 'law', 'law-some'));
    table.toSounding();
    expect([text(table).law, status(table, 'law')]).toEqual(['law-some', 'provisional']);
  });
  it('takes what the scenario says as the fallback, deletion too', () => {
    const setup = tiny();
    const [law, ...rest] = setup.provisions as [(typeof setup.provisions)[0], ...typeof setup.provisions];
    const table = sit({ ...setup, provisions: [{ ...law, fallback: 'law-silence' }, ...rest] }).toSounding();
    expect(text(table).law).toBe('law-silence');
    expect(table.state.paragraphs.law?.because).toEqual({ kind: 'fallback', by: [] });
  });
  it('lets a draft that no meeting took up again and nobody closed fall back', () => {
    const table = sit().toChair(1);
    drafted(table, { law: 'law-some' });
    table.toChair().do({ type: 'paragraph.park', by: 'ARL', provision: 'law' });
    table.set(({ paragraphs }) => ({ paragraphs: { ...paragraphs, law: { ...paragraphs.law!, taken: false } } }));
    expect(text(table.toSounding()).law).toBe('law-before');
  });
  it('leaves what stands on its fallback as it is, agreed or not', () => {
    const table = sit().toSounding();
    expect(only(table.events, 'draft.circulated')).toEqual([]);
    expect(table.state.draft.number).toBe(0);
  });
  it('undoes what was traded for a paragraph that falls back, which falls back too if nobody closes it', () => {
    const table = sit();
    for (const by of ['COR', 'DEL']) table.toTurnOf(by, 0).do(say(by, 'object', 'law', 'law-before'));
    table.toChair(1).do(order('law', 'next'));
    table.toTurnOf('COR', 1).do({
      type: 'package.offer',
      by: 'COR',
      to: ['DEL'],
      channel: 'corridor',
      edits: { law: 'law-caveat', next: 'next-open' },
    });
    const [id] = Object.keys(table.state.packages) as [string];
    table.do({ type: 'package.accept', by: 'DEL', package: id });
    table.toTurnOf('BRE', 2).do(say('BRE', 'object', 'law', 'law-caveat'));
    answered(table.toBrackets(), { BRE: ['law'] });
    table.toSounding();
    expect(table.state.packages[id]?.stage).toBe('undone');
    expect(text(table)).toMatchObject({ law: 'law-before', next: 'next-before' });
    expect(only(table.events, 'package.undone')).toMatchObject([{ package: id, provisions: ['next'] }]);
    const drafts = only(table.events, 'draft.circulated').slice(-2);
    expect(drafts.map(({ because }) => because)).toEqual([
      { law: { kind: 'fallback', by: ['BRE'] } },
      { next: { kind: 'fallback', by: ['COR'] } },
    ]);
  });
});

describe('what a vote or the parting of the report has decided', () => {
  it('does not fall back when the clock stops afterwards', () => {
    const parted = sit(workingGroup()).toGavel({ COR: 'withhold' });
    parted.do({ type: 'report.split', by: 'ARL', edits: { next: 'next-summary' } });
    parted.toGavel({ COR: 'withhold' }).do({ type: 'clock.stop', by: 'ARL' });
    expect(text(parted.toSounding()).next).toBe('next-summary');
    const voted = sit(committee()).passUntil(({ stage, queue }) => stage === 'closing.motions' && queue[0] === 'COR');
    voted.do({ type: 'motion.raise', by: 'COR', motion: 'delete', provision: 'law' });
    voted.passUntil(({ stage }) => stage === 'closing.ballot').vote({}, 'yes');
    expect(text(voted).law).toBe('law-silence');
    voted.toGavel({ COR: 'withhold' }).do({ type: 'clock.stop', by: 'ARL' });
    expect(text(voted.toSounding()).law).toBe('law-silence');
  });
});

describe('a carried bracket', () => {
  it('that stands makes withholding cost less, and one that was met does not', () => {
    const price = (carries: Readonly<Record<string, readonly string[]>>, lift: boolean) => {
      const table = answered(evening(['COR'], { law: 'law-some' }), carries);
      if (lift) table.toTurnOf('COR', 3).do(say('COR', 'lift', 'law', 'law-some'));
      table.toSounding().passUntil(({ queue }) => queue[0] === 'COR');
      const [request] = requestsFor(table.state, 'COR');
      return request?.kind === 'sounding'
        ? request.exits.find(({ exit }) => exit === 'withhold')?.standing
        : Number.NaN;
    };
    expect(price({ COR: ['law'] }, false)).toBe(-10);
    expect(price({ COR: ['law'] }, true)).toBe(-16);
    expect(price({}, false)).toBe(-16);
  });
  it('stops no gavel once its carrier has joined, and stops it while the carrier withholds', () => {
    const sounded = () => answered(evening(['COR']), { COR: ['law'] });
    expect(sounded().toGavel({ COR: 'withhold' }).refused({ type: 'gavel.adopt', by: 'ARL' })).toBe(
      'gavel.objectionStands',
    );
    const table = sounded().toGavel({ COR: 'agree-ad-referendum' });
    expect(table.state.paragraphs.law?.objectors).toEqual(['COR']);
    table.do({ type: 'gavel.adopt', by: 'ARL' });
    expect(table.state.stage).toBe('adopted');
  });
});
