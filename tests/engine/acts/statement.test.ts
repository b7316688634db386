import { describe, expect, it } from 'vitest';
import { interests, only, say, sit, statement, type Table, types, withSeat } from '../../support/table';

const floor = (seat = 'COR') => sit().toTurnOf(seat);
const law = (table: Table) => table.state.paragraphs.law!;
const standing = (table: Table, seat: string) => table.state.seats[seat]?.standing ?? Number.NaN;

/** The law taken up in the first round and agreed provisionally. */
const agreedLaw = () => {
  const table = sit().toChair();
  table.do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
  return table.toChair();
};

/** COR and DEL have agreed a deal on these wordings. */
const dealt = (edits: Readonly<Record<string, string>>) => {
  const table = floor();
  table.do({ type: 'package.offer', by: 'COR', to: ['DEL'], channel: 'corridor', edits });
  const id = Object.keys(table.state.packages)[0] as string;
  table.do({ type: 'package.accept', by: 'DEL', package: id });
  return { table, id };
};

describe('an intervention', () => {
  it('makes up to three points, costs one action and ends the turn', () => {
    const table = floor();
    const events = table.do(
      statement(
        'COR',
        { kind: 'object', provision: 'law', wording: 'law-before' },
        { kind: 'support', provision: 'contacts', wording: 'contacts-directory' },
        { kind: 'propose', provision: 'next', wording: 'next-open' },
      ),
    );
    expect(types(events).filter((type) => type !== 'stage.entered')).toEqual([
      'statement.made',
      'paragraph.moved',
      'action.spent',
      'turn.taken',
    ]);
    expect(table.state.seats.COR?.actions).toBe(2);
    expect(table.state.queue).not.toContain('COR');
  });
});

describe('support and proposals', () => {
  it('keep the first proposer of a wording and everybody behind it', () => {
    const table = floor('COR');
    table.do(say('COR', 'propose', 'law', 'law-some'));
    table.toTurnOf('DEL').do(say('DEL', 'propose', 'law', 'law-some'));
    table.toTurnOf('ELN').do(say('ELN', 'support', 'law', 'law-some'));
    expect(law(table).proposedBy).toEqual({ 'law-some': 'COR' });
    expect(law(table).backers).toEqual({ 'law-some': ['COR', 'DEL', 'ELN'] });
  });
  it('back one wording of a paragraph at a time: the last spoken for', () => {
    const table = floor('DEL');
    table.do(say('DEL', 'propose', 'law', 'law-some'));
    table.toTurnOf('ELN').do(say('ELN', 'support', 'law', 'law-named'));
    table.toTurnOf('DEL').do(say('DEL', 'support', 'law', 'law-caveat'));
    table.toTurnOf('ELN').do(say('ELN', 'support', 'law', 'law-caveat'));
    // A proposal stays on the table without backers; a wording that was only supported does not.
    expect(law(table).backers).toEqual({ 'law-some': [], 'law-caveat': ['DEL', 'ELN'] });
  });
  it('count a citation of agreed language as a proposal', () => {
    const table = sit().toChair();
    table.do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-caveat' } });
    table.toTurnOf('COR').do(say('COR', 'cite', 'law', 'law-before'));
    expect(law(table)).toMatchObject({ proposedBy: { 'law-before': 'COR' }, backers: { 'law-before': ['COR'] } });
  });
});

describe('objections', () => {
  it('contest an open paragraph; the second adds a name, lifting both opens it again', () => {
    const table = floor('COR');
    expect(only(table.do(say('COR', 'object', 'law', 'law-before')), 'paragraph.moved')).toMatchObject([
      { provision: 'law', status: 'contested', because: 'objection' },
    ]);
    expect(types(table.toTurnOf('DEL').do(say('DEL', 'object', 'law', 'law-before')))).not.toContain('paragraph.moved');
    expect(law(table)).toMatchObject({ status: 'contested', objectors: ['COR', 'DEL'] });
    expect(types(table.toTurnOf('COR').do(say('COR', 'lift', 'law', 'law-before')))).not.toContain('paragraph.moved');
    const before = standing(table, 'DEL');
    expect(only(table.toTurnOf('DEL').do(say('DEL', 'lift', 'law', 'law-before')), 'paragraph.moved')).toMatchObject([
      { status: 'open', because: 'lifted' },
    ]);
    expect(standing(table, 'DEL')).toBe(before + 3);
    expect(law(table).objectors).toEqual([]);
  });
  it('keep a paragraph from closing while they stand', () => {
    const table = sit().toChair();
    table.do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
    table.toTurnOf('COR').do(say('COR', 'object', 'law', 'law-before'));
    table.toChair();
    table.do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
    expect(law(table.toEvening()).status).toBe('contested');
  });
  it('reopen what was agreed provisionally at a price, and are counted', () => {
    const table = agreedLaw().toTurnOf('COR');
    expect(law(table).status).toBe('provisional');
    const before = standing(table, 'COR');
    const events = table.do(say('COR', 'object', 'law', 'law-before'));
    expect(only(events, 'standing.moved')).toMatchObject([{ seat: 'COR', by: -8, reason: 'reopened-agreed-text' }]);
    expect(standing(table, 'COR')).toBe(before - 8);
    expect([law(table).status, table.state.reopened]).toEqual(['contested', 1]);
  });
  it('need standing only to reopen', () => {
    const poor = withSeat('COR', { standing: 9 });
    expect(
      agreedLaw()
        .toTurnOf('COR')
        .set(poor)
        .refused(say('COR', 'object', 'law', 'law-before')),
    ).toBe('standing.tooLow');
    const rich = agreedLaw()
      .toTurnOf('COR')
      .set(withSeat('COR', { standing: 10 }));
    rich.do(say('COR', 'object', 'law', 'law-before'));
    const open = floor('COR').set(poor);
    open.do(say('COR', 'object', 'law', 'law-before'));
    expect(law(open).status).toBe('contested');
  });
  it('never take standing below 0 or above 100', () => {
    const table = agreedLaw()
      .toTurnOf('COR')
      .set(withSeat('COR', { standing: 99 }));
    table.do({ type: 'measure.pledge', by: 'COR', measure: 'contact-points' });
    expect(standing(table, 'COR')).toBe(100);
  });
});

describe('an objection to what one agreed', () => {
  it('breaks the deal, costs standing and confidence of every party', () => {
    const { table, id } = dealt({ law: 'law-before', contacts: 'contacts-directory' });
    const trust = table.state.confidence.DEL?.COR ?? 0;
    const before = standing(table, 'COR');
    table.toTurnOf('COR');
    const events = table.do(say('COR', 'object', 'law', 'law-before'));
    expect(only(events, 'package.broken')).toMatchObject([{ package: id, by: 'COR', audience: ['COR', 'DEL'] }]);
    expect(table.state.packages[id]?.stage).toBe('broken');
    expect(standing(table, 'COR')).toBe(before - 12);
    expect(table.state.confidence.DEL?.COR).toBe(trust - 18);
    // The breaker’s own trust in the other stays where the deal left it.
    expect(table.state.confidence.COR?.DEL).toBe(66);
  });
  it('breaks it once, however many of its parts are objected to', () => {
    const { table } = dealt({ law: 'law-before', contacts: 'contacts-before', next: 'next-open' });
    table.toTurnOf('COR');
    const events = table.do(
      statement(
        'COR',
        { kind: 'object', provision: 'law', wording: 'law-before' },
        { kind: 'object', provision: 'contacts', wording: 'contacts-before' },
      ),
    );
    expect(only(events, 'package.broken')).toHaveLength(1);
    expect(only(events, 'standing.moved').map((event) => event.by)).toEqual([-12]);
  });
  it('leaves a deal on other wordings alone, and a broken one cannot be broken again', () => {
    const { table, id } = dealt({ law: 'law-caveat' });
    table.toTurnOf('COR').do(say('COR', 'object', 'law', 'law-before'));
    expect(table.state.packages[id]?.stage).toBe('agreed');
    const twice = dealt({ law: 'law-before', contacts: 'contacts-directory' }).table;
    twice.toTurnOf('COR').do(say('COR', 'object', 'law', 'law-before'));
    twice.toTurnOf('DEL');
    expect(types(twice.do(say('DEL', 'object', 'law', 'law-before')))).not.toContain('package.broken');
  });
});

describe('red lines', () => {
  it('declared aloud stand beside the speaker’s name; a bluff costs standing, a true one nothing', () => {
    const table = floor('COR');
    const line = interests(table.state, 'COR').redLines[0] as { provision: string; wording: string };
    expect(line).toMatchObject({ provision: 'law', wording: 'law-named' });
    expect(types(table.do(say('COR', 'red-line', 'law', 'law-named')))).not.toContain('standing.moved');
    table.toTurnOf('COR');
    const before = standing(table, 'COR');
    table.do(say('COR', 'red-line', 'contacts', 'contacts-directory'));
    expect(standing(table, 'COR')).toBe(before - 4);
    expect(law(table).declared).toEqual({ COR: ['law-named'] });
    expect(table.state.paragraphs.contacts?.declared).toEqual({ COR: ['contacts-directory'] });
    table.toTurnOf('COR');
    expect(table.refused(say('COR', 'red-line', 'law', 'law-named'))).toBe('objection.already');
  });
});

describe('what words betray', () => {
  it('narrows what everybody believes of the speaker, and never leaves the scale', () => {
    const table = floor('DEL');
    const before = table.state.ranges.DEL?.IHL as readonly [number, number];
    table.do(say('DEL', 'support', 'law', 'law-caveat'));
    const after = table.state.ranges.DEL?.IHL as readonly [number, number];
    expect(after[1] - after[0]).toBeLessThan(before[1] - before[0]);
    expect(after[0]).toBeGreaterThanOrEqual(52);
  });
  it('moves the range to the words when they exclude what was believed', () => {
    const table = floor('COR');
    table.do(say('COR', 'support', 'law', 'law-named'));
    expect(table.state.ranges.COR?.IHL).toEqual([68, 80]);
  });
});
