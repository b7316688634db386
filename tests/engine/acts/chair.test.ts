import { describe, expect, it } from 'vitest';
import { requestsFor } from '../../../src/engine/view/requests';
import { viewFor } from '../../../src/engine/view/view';
import { only, say, sit, type Table, types } from '../../support/table';

const chair = (meeting?: number) => sit().toChair(meeting);
const law = (table: Table) => table.state.paragraphs.law!;

describe('the order of business', () => {
  it('takes up one to three paragraphs and lifts parked ones back on the table', () => {
    const table = chair();
    table.do({ type: 'paragraph.park', by: 'ARL', provision: 'law' });
    table.toChair();
    const events = table.do({ type: 'business.order', by: 'ARL', provisions: ['contacts', 'law'] });
    expect(only(events, 'paragraph.moved')).toMatchObject([{ provision: 'law', status: 'open', because: 'taken-up' }]);
    expect(table.state.business).toEqual(['contacts', 'law']);
  });
  it('resumes as contested what was parked under objection', () => {
    const table = sit().toTurnOf('COR');
    table.do(say('COR', 'object', 'law', 'law-before'));
    table.toChair().do({ type: 'paragraph.park', by: 'ARL', provision: 'law' });
    expect(law(table)).toMatchObject({ status: 'parked', objectors: ['COR'] });
    table.toChair().do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
    expect(law(table)).toMatchObject({ status: 'contested', objectors: ['COR'] });
  });
  it('lets a parked objection be lifted', () => {
    const table = sit().toTurnOf('COR');
    table.do(say('COR', 'object', 'law', 'law-before'));
    table.toChair().do({ type: 'paragraph.park', by: 'ARL', provision: 'law' });
    table.toTurnOf('COR').do(say('COR', 'lift', 'law', 'law-before'));
    expect(law(table)).toMatchObject({ status: 'parked', objectors: [] });
  });
});

describe('a new draft', () => {
  it('is numbered, keeps the one before and clears the objections to what it changes', () => {
    const table = sit().toTurnOf('COR');
    table.do(say('COR', 'object', 'law', 'law-before'));
    table.toChair();
    const events = table.do({
      type: 'draft.circulate',
      by: 'ARL',
      edits: { law: 'law-caveat', contacts: 'contacts-before' },
    });
    expect(only(events, 'draft.circulated')).toMatchObject([{ number: 1, edits: { law: 'law-caveat' } }]);
    expect(table.state.draft).toMatchObject({
      number: 1,
      text: { law: 'law-caveat', contacts: 'contacts-before' },
      previous: { law: 'law-before' },
    });
    expect(law(table)).toMatchObject({ status: 'open', objectors: [] });
    expect(table.state.business).toEqual(['law']);
  });
  it('earns standing for whoever first proposed what it takes up', () => {
    const table = sit().toTurnOf('DEL');
    table.do(say('DEL', 'propose', 'law', 'law-some'));
    table.toChair();
    const before = table.state.seats.DEL?.standing ?? 0;
    table.do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-some', contacts: 'contacts-annex' } });
    expect(table.state.seats.DEL?.standing).toBe(before + 6);
  });
  it('reopens what was provisionally agreed, which counts, and what was parked', () => {
    const table = chair();
    table.do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
    table.toChair().do({ type: 'paragraph.park', by: 'ARL', provision: 'next' });
    table.toChair().do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-caveat', next: 'next-open' } });
    expect([law(table).status, table.state.paragraphs.next?.status]).toEqual(['open', 'open']);
    expect(table.state.reopened).toBe(1);
  });
});

describe('a word in confidence', () => {
  it('is asked of one seat, costs it nothing and may be answered with nothing', () => {
    const table = chair();
    const events = table.do({ type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' });
    expect(only(events, 'seat.consulted')).toMatchObject([{ audience: ['ARL', 'COR'] }]);
    expect(requestsFor(table.state, 'COR')).toMatchObject([{ kind: 'consult', provision: 'law' }]);
    const other = { type: 'consult.answer', by: 'COR', provision: 'next', refuses: ['next-open'] } as const;
    expect(table.refused(other)).toBe('consult.notAsked');
    const { queue } = table.state;
    const told = table.do({ type: 'consult.answer', by: 'COR', provision: 'law', refuses: [] });
    expect(only(told, 'chair.confided')).toMatchObject([{ asked: true, refuses: [] }]);
    expect(table.state).toMatchObject({ stage: 'meeting.seats', queue, consulting: null });
    expect(table.state.seats.COR?.actions).toBe(3);
  });
  it('is no more than the chair passing, for everybody else', () => {
    const consulted = chair();
    consulted.do({ type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' });
    const passed = chair();
    passed.do({ type: 'turn.pass', by: 'ARL' });
    const heard = (table: Table) => table.events.filter((event) => event.audience === 'all');
    expect(heard(consulted)).toEqual(heard(passed));
    expect(viewFor(consulted.state, 'DEL')).toEqual(viewFor(passed.state, 'DEL'));
  });
});

describe('a late change', () => {
  const asked = () => {
    const table = sit().toTurnOf('COR', 2);
    const before = table.state.seats.COR?.standing ?? 0;
    table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-silence' });
    expect(table.state.seats.COR?.standing).toBe(before - 3);
    return table.toChair();
  };
  it('waits for the chair, known to the two alone', () => {
    const table = asked();
    expect(only(table.events, 'change.asked')).toMatchObject([{ audience: ['COR', 'ARL'] }]);
    expect(viewFor(table.state, 'DEL').changes).toEqual([]);
    expect(viewFor(table.state, 'ARL').changes).toHaveLength(1);
    expect(viewFor(table.state, 'COR').changes).toHaveLength(1);
  });
  it('granted makes a new draft; declined leaves the text', () => {
    const granted = asked();
    granted.do({ type: 'change.settle', by: 'ARL', seat: 'COR', grant: true });
    expect(granted.state.draft).toMatchObject({ number: 1, text: { law: 'law-silence' } });
    const declined = asked();
    declined.do({ type: 'change.settle', by: 'ARL', seat: 'COR', grant: false });
    expect(declined.state.draft.number).toBe(0);
    expect(declined.state.changes).toEqual([]);
  });
  it('granted after the text has come to it anyway changes nothing', () => {
    const table = sit().toTurnOf('COR', 2);
    table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-silence' });
    table.toChair().do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-silence' } });
    table.toChair();
    const events = table.do({ type: 'change.settle', by: 'ARL', seat: 'COR', grant: true });
    expect(types(events)).toEqual(['change.settled']);
  });
});

describe('unravelling', () => {
  /** The contacts agreed at a loss to ELN or others, one paragraph reopened, and a late change granted. */
  const settled = (seed: string, reopened: number) => {
    const table = sit(undefined, seed).toChair(1);
    table.do({ type: 'draft.circulate', by: 'ARL', edits: { next: 'next-open' } });
    table.toTurnOf('COR', 2);
    expect(table.state.paragraphs.next?.status).toBe('provisional');
    table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-silence' });
    table.toChair().set(() => ({ reopened }));
    return only(table.do({ type: 'change.settle', by: 'ARL', seat: 'COR', grant: true }), 'paragraph.moved');
  };
  const seeds = Array.from({ length: 40 }, (_, i) => `unravel-${i}`);
  it('never happens while nothing was reopened', () => {
    for (const seed of seeds.slice(0, 10)) {
      expect(settled(seed, 0).filter((event) => event.because === 'unravelled')).toEqual([]);
    }
  });
  it('happens as often as its risk, at most in 60 of 100, and reopens the paragraph somebody lost most by', () => {
    const undone = seeds.map((seed) => settled(seed, 9).filter((event) => event.because === 'unravelled'));
    const happened = undone.filter((events) => events.length > 0);
    expect(happened.length).toBeGreaterThan(12);
    expect(happened.length).toBeLessThan(36);
    for (const [event] of happened) {
      expect(event).toMatchObject({ provision: 'next', status: 'contested' });
      expect(['BRE', 'DEL', 'ELN']).toContain(event?.objector);
    }
  });
  it('is announced: twelve in a hundred for every reopening, never more than sixty', () => {
    const risk = (reopened: number) => viewFor(chair().set(() => ({ reopened })).state, 'COR').unravelling;
    expect([0, 1, 2, 5, 6].map(risk)).toEqual([0, 12, 24, 60, 60]);
  });
});
