import { describe, expect, it } from 'vitest';
import { only, sit, tiny, types } from '../../support/table';

const VOICES = ['BRE', 'COR', 'DEL', 'ELN'];
const advance = (meeting: number) => ({ type: 'clock.advance', by: 'host', meeting }) as const;

describe('opening', () => {
  it('waits for the host and opens the first meeting with everybody’s actions and the chair first', () => {
    const table = sit();
    expect([table.state.stage, table.state.meeting]).toEqual(['evening', -1]);
    const events = table.do(advance(0));
    expect(types(events)).toEqual(['meeting.opened', 'round.opened', 'stage.entered']);
    expect(only(events, 'meeting.opened')[0]?.actions).toEqual({ BRE: 3, COR: 3, DEL: 3, ELN: 2 });
    expect(table.state).toMatchObject({ stage: 'meeting.chair', meeting: 0, round: 1 });
  });
  it('starts from the last agreed language, numbered 0, with every paragraph open', () => {
    const { draft, paragraphs } = sit().state;
    expect(draft).toMatchObject({
      number: 0,
      text: { law: 'law-before', contacts: 'contacts-before', next: 'next-before' },
    });
    expect(Object.values(paragraphs).map((paragraph) => paragraph.status)).toEqual(['open', 'open', 'open']);
  });
});

describe('turns', () => {
  it('go to the chair, then to every voice once, in the order drawn for the round', () => {
    const table = sit().toChair();
    const { queue } = table.state;
    expect([...queue].sort()).toEqual(VOICES);
    table.do({ type: 'turn.pass', by: 'ARL' });
    for (const [i, by] of queue.entries()) {
      expect([table.state.stage, table.state.round, table.state.queue]).toEqual(['meeting.seats', 1, queue.slice(i)]);
      table.do({ type: 'turn.pass', by });
    }
    expect([table.state.stage, table.state.round, table.state.queue]).toEqual(['meeting.seats', 1, []]);
    table.do({ type: 'floor.tick', by: 'host' });
    expect([table.state.stage, table.state.round]).toEqual(['meeting.chair', 2]);
  });
  it('are drawn anew each round and by seed', () => {
    const orders = (seed: string) => {
      const table = sit(tiny(), seed).toSounding();
      return only(table.events, 'round.opened').map((event) => event.order.join());
    };
    expect(new Set(orders('a')).size).toBeGreaterThan(2);
    expect(orders('a')).toEqual(orders('a'));
    expect(orders('a')).not.toEqual(orders('b'));
  });
  it('give the chair one act a round, but as many settled changes as there are', () => {
    const table = sit().toTurnOf('COR', 2);
    table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-caveat' });
    table.toTurnOf('DEL');
    table.do({ type: 'change.ask', by: 'DEL', provision: 'next', wording: 'next-open' });
    table.toChair();
    table.do({ type: 'change.settle', by: 'ARL', seat: 'COR', grant: false });
    table.do({ type: 'change.settle', by: 'ARL', seat: 'DEL', grant: false });
    expect(table.state.stage).toBe('meeting.chair');
    table.do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
    expect(table.state.stage).toBe('meeting.seats');
  });
});

describe('rounds and evenings', () => {
  it('make two rounds a meeting, then an evening; the last meeting has one round and no evening', () => {
    const table = sit().toSounding();
    const opened = only(table.events, 'round.opened').map((event) => event.round);
    expect(opened).toEqual([1, 2, 1, 2, 1, 2, 1]);
    const stages = only(table.events, 'stage.entered').map((event) => event.stage);
    expect(stages.filter((stage) => stage === 'evening')).toHaveLength(3);
    expect(only(table.events, 'meeting.closed').map((event) => event.meeting)).toEqual([0, 1, 2]);
    expect(table.state.meeting).toBe(3);
  });
  it('agree provisionally, at the end of a round, what was taken up and met no objection', () => {
    const table = sit().toChair();
    table.do({ type: 'business.order', by: 'ARL', provisions: ['law', 'contacts'] });
    table.toTurnOf('COR');
    table.do({
      type: 'statement.make',
      by: 'COR',
      points: [{ kind: 'object', provision: 'law', wording: 'law-before' }],
    });
    table.toChair();
    const status = Object.values(table.state.paragraphs).map((paragraph) => paragraph.status);
    expect(status).toEqual(['contested', 'provisional', 'open']);
    expect(table.state.business).toEqual([]);
  });
  it('refresh actions in the morning', () => {
    const table = sit().toTurnOf('BRE');
    table.do({
      type: 'statement.make',
      by: 'BRE',
      points: [{ kind: 'support', provision: 'law', wording: 'law-named' }],
    });
    expect(table.state.seats.BRE?.actions).toBe(2);
    table.toEvening();
    expect(table.state.seats.BRE?.actions).toBe(2);
    table.do(advance(1));
    expect(table.state.seats.BRE?.actions).toBe(3);
  });
  it('open only the next meeting, only from an evening', () => {
    const table = sit();
    expect(table.refused(advance(1))).toBe('clock.wrongMeeting');
    table.do(advance(0));
    expect(table.refused(advance(1))).toBe('stage.notNow');
  });
});

describe('sounding', () => {
  it('asks every voice once when nobody withholds, and comes to the gavel after one wave', () => {
    const table = sit().toGavel();
    expect(only(table.events, 'sounding.opened').map(({ wave, order }) => [wave, [...order].sort()])).toEqual([
      [1, VOICES],
    ]);
    expect(only(table.events, 'sounding.answered')).toHaveLength(4);
    expect(table.state.stage).toBe('closing.gavel');
  });
  it('asks the others again after each new objector, until a wave adds none', () => {
    const table = sit().toSounding();
    const withholding = [['COR'], ['COR', 'DEL'], ['COR', 'DEL']];
    for (const [wave, company] of [0, 1, 2].entries()) {
      expect(table.state).toMatchObject({ wave: wave + 1, company });
      for (const by of [...table.state.queue]) {
        const exit = withholding[wave]?.includes(by) ? 'withhold' : 'agree-ad-referendum';
        table.do({ type: 'sounding.answer', by, exit, explain: false });
      }
    }
    expect(table.state.stage).toBe('closing.gavel');
    const orders = only(table.events, 'sounding.opened').map((event) => [...event.order].sort());
    expect(orders).toEqual([VOICES, ['BRE', 'DEL', 'ELN'], ['BRE', 'ELN']]);
  });
  it('stops when everybody withholds', () => {
    const table = sit().toGavel({ BRE: 'withhold', COR: 'withhold', DEL: 'withhold', ELN: 'withhold' });
    expect(only(table.events, 'sounding.opened')).toHaveLength(1);
  });
  it('drops changes that were not settled, before anybody is asked', () => {
    const table = sit().toTurnOf('COR', 3);
    table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-caveat' });
    table.toSounding();
    expect(only(table.events, 'change.settled')).toMatchObject([{ seat: 'COR', granted: false }]);
    expect(table.state.changes).toEqual([]);
  });
});

describe('the gavel', () => {
  it('adopts the standing text when nobody withholds', () => {
    const table = sit().toGavel();
    const events = table.do({ type: 'gavel.adopt', by: 'ARL' });
    expect(only(events, 'report.adopted')).toMatchObject([{ text: table.state.draft.text }]);
    expect(table.state.stage).toBe('adopted');
  });
  it('cannot fall over one objection, and then closes as failed with the objectors named', () => {
    const table = sit().toGavel({ COR: 'withhold' });
    expect(table.refused({ type: 'gavel.adopt', by: 'ARL' })).toBe('gavel.objectionStands');
    expect(only(table.do({ type: 'conference.close', by: 'ARL' }), 'report.failed')).toMatchObject([
      { objectors: ['COR'] },
    ]);
    expect(table.state.stage).toBe('failed');
  });
  it('may close as failed even when nobody objects', () => {
    const table = sit().toGavel();
    table.do({ type: 'conference.close', by: 'ARL' });
    expect([table.state.stage, only(table.events, 'report.failed')[0]?.objectors]).toEqual(['failed', []]);
  });
});

describe('stopping the clock', () => {
  it('gives one more round, then a fresh sounding, at a price for the chair', () => {
    const table = sit().toGavel({ COR: 'withhold' });
    const standing = table.state.seats.ARL?.standing ?? 0;
    table.do({ type: 'clock.stop', by: 'ARL' });
    expect(table.state).toMatchObject({ stage: 'meeting.chair', meeting: 3, round: 2, clockStops: 1, wave: 0 });
    expect(table.state.seats.ARL?.standing).toBe(standing - 5);
    expect(Object.values(table.state.seats).every((seat) => seat.exit === null)).toBe(true);
    table.toGavel();
    expect(only(table.events, 'round.opened').slice(-1)).toMatchObject([{ round: 2 }]);
    expect(only(table.events, 'sounding.opened').slice(-1)).toMatchObject([{ wave: 1 }]);
    table.do({ type: 'gavel.adopt', by: 'ARL' });
    expect(table.state.stage).toBe('adopted');
  });
  it('works as often as the process says', () => {
    const table = sit().toGavel();
    table.do({ type: 'clock.stop', by: 'ARL' });
    table.toGavel();
    expect(table.refused({ type: 'clock.stop', by: 'ARL' })).toBe('clock.stoppedOut');
    const lenient = tiny();
    const twice = sit({ ...lenient, process: { ...lenient.process, clockStops: 2 } }).toGavel();
    twice.do({ type: 'clock.stop', by: 'ARL' });
    twice.toGavel().do({ type: 'clock.stop', by: 'ARL' });
    expect(twice.toGavel().state.round).toBe(3);
  });
});
