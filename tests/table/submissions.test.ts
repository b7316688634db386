import { describe, expect, it } from 'vitest';
import { ACTS, COMMAND_TYPES, type Command } from '../../src/engine/acts';
import { restsOf, revisionOf } from '../../src/protocol/revisions';
import { readSubmission } from '../../src/protocol/schemas';
import type { Submission } from '../../src/protocol/submissions';
import { createTable, reopenTable, type Table } from '../../src/table/table';
import { EVERY_TYPE, say, sit, tiny } from '../support/table';

const laid = (people: readonly string[] = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'], seed = 'submissions'): Table =>
  createTable({ setup: tiny(), seed, temper: 'mixed', people });

let made = 0;
const submission = (command: Command, more: Partial<Submission> = {}): Submission => {
  made += 1;
  return { id: `id-${made}`, branch: '', rests: {}, command, ...more };
};
const pass = (by: string): Command => ({ type: 'turn.pass', by });

/** A table in its first round, whoever speaks first having the floor. */
function inRound(): { table: Table; speaker: string } {
  const table = laid();
  table.advance();
  table.act('ARL', pass('ARL'));
  return { table, speaker: table.state.queue[0] as string };
}

describe('a submission', () => {
  it('is done once, however often it is sent', () => {
    const { table, speaker } = inRound();
    const sent = submission(pass(speaker));
    const first = table.submit(speaker, sent);
    expect(first).toEqual({ type: 'accepted', id: sent.id });
    const steps = table.steps.length;
    for (let i = 0; i < 3; i++) expect(table.submit(speaker, sent)).toEqual(first);
    expect(table.submit(speaker, { ...sent, command: pass('nobody') })).toEqual(first);
    expect(table.steps).toHaveLength(steps);
  });
  it('that was refused stays refused under its id, and may be tried under another', () => {
    const { table, speaker } = inRound();
    const other = table.state.queue[1] as string;
    const sent = submission(pass(other));
    const refused = table.submit(other, sent);
    expect(refused).toMatchObject({ type: 'refused', refusal: { code: 'actor.notYourTurn' } });
    table.act(speaker, pass(speaker));
    expect(table.submit(other, sent)).toEqual(refused);
    expect(table.submit(other, submission(pass(other)))).toMatchObject({ type: 'accepted' });
  });
  it('of one seat says nothing of another’s under the same id', () => {
    const { table, speaker } = inRound();
    const other = table.state.queue[1] as string;
    const sent = submission(pass(speaker));
    table.submit(speaker, sent);
    expect(table.submit(other, { ...sent, command: pass('nobody') })).toMatchObject({ type: 'refused' });
  });
  it('is known after a restart', () => {
    const { table, speaker } = inRound();
    const sent = submission(pass(speaker));
    table.submit(speaker, sent);
    const again = reopenTable(JSON.parse(JSON.stringify(table.record())));
    expect(again.submit(speaker, sent)).toEqual({ type: 'accepted', id: sent.id });
    expect(again.steps).toHaveLength(table.steps.length);
  });
  it('is remembered for as long as a client may repeat it, and no longer', () => {
    const { table } = inRound();
    const first = submission(pass('nobody'));
    table.submit('COR', first);
    for (let i = 0; i < 63; i++) table.submit('COR', submission(pass('nobody')));
    expect(table.submit('COR', { ...first, command: { type: 'gavel.adopt', by: 'COR' } })).toMatchObject({
      refusal: { code: 'actor.unknown' },
    });
    table.submit('COR', submission(pass('nobody')));
    expect(table.submit('COR', { ...first, command: { type: 'gavel.adopt', by: 'COR' } })).not.toMatchObject({
      refusal: { code: 'actor.unknown' },
    });
  });
  it('for a course that was left is stale', () => {
    const { table, speaker } = inRound();
    const reply = table.submit(speaker, submission(pass(speaker), { branch: 'other' }));
    expect(reply).toMatchObject({ type: 'stale', what: ['branch'] });
  });
  it('by a seat nobody holds has no answer', () => {
    expect(() => laid(['COR']).submit('DEL', submission(pass('DEL')))).toThrow(RangeError);
  });
  it('in another’s name, or the host’s, is refused', () => {
    const { table, speaker } = inRound();
    for (const by of ['ARL', 'host', speaker])
      expect(table.submit(table.state.queue[1] as string, submission(pass(by)))).toMatchObject({
        refusal: { code: 'actor.unknown' },
      });
  });
});

describe('what a submission rests on', () => {
  const viewOf = (table: Table, seat: string) => table.outbox(seat).view;
  const objection = (by: string) => say(by, 'object', 'law', 'law-before');

  it('is what its command names', () => {
    const { table } = inRound();
    const view = viewOf(table, 'COR');
    const offer: Command = {
      type: 'package.offer',
      by: 'COR',
      to: ['DEL'],
      channel: 'floor',
      edits: { law: 'law-some', contacts: 'contacts-annex' },
    };
    const named = (command: Command) => Object.keys(restsOf(view, command)).sort();
    expect(named(objection('COR'))).toEqual(['paragraph/law']);
    expect(named(offer)).toEqual(['paragraph/contacts', 'paragraph/law']);
    expect(named({ type: 'package.accept', by: 'COR', package: 'p-1' })).toEqual(['package/p-1']);
    expect(named({ type: 'ballot.cast', by: 'COR', vote: 'yes' })).toEqual(['ballot', 'draft']);
    expect(named(pass('COR'))).toEqual([]);
  });
  it('makes it stale when the draft replaced the paragraph, which is named, spends nothing and leaves all as it was', () => {
    const table = laid();
    table.advance();
    const rests = restsOf(viewOf(table, 'COR'), objection('COR'));
    table.act('ARL', { type: 'draft.circulate', by: 'ARL', edits: { law: 'law-some' } });
    while (table.state.queue[0] !== 'COR')
      table.act(table.state.queue[0] as string, pass(table.state.queue[0] as string));
    const before = table.state;
    const reply = table.submit('COR', submission(objection('COR'), { rests }));
    expect(reply).toMatchObject({ type: 'stale', what: ['paragraph/law'] });
    expect(table.state).toBe(before);
    const now = say('COR', 'object', 'law', 'law-some');
    expect(table.submit('COR', submission(now, { rests: restsOf(viewOf(table, 'COR'), now) }))).toMatchObject({
      type: 'accepted',
    });
  });
  it('lets two who object at once both be heard', () => {
    const { table, speaker } = inRound();
    const next = table.state.queue[1] as string;
    const rests = restsOf(viewOf(table, next), objection(next));
    expect(table.submit(speaker, submission(objection(speaker)))).toMatchObject({ type: 'accepted' });
    expect(table.submit(next, submission(objection(next), { rests }))).toMatchObject({ type: 'accepted' });
  });
  it('is the same whatever others said in the corridor', () => {
    const parts = ['draft', 'ballot', 'paragraph/law', 'paragraph/next', 'package/package-COR-1', 'package/none'];
    const plain = sit(tiny(), 'revisions').toTurnOf('COR');
    const told = plain.copy();
    plain.do(pass('COR'));
    told.do({ type: 'package.offer', by: 'COR', to: ['DEL'], channel: 'corridor', edits: { law: 'law-some' } });
    const deal = Object.keys(told.state.packages)[0] as string;
    for (const seat of ['BRE', 'ELN']) {
      const [one, other] = [plain, told].map((table) => {
        const people = reopenTable({ ...laid([seat], 'revisions').record(), steps: table.steps });
        return [...parts, `package/${deal}`].map((part) => revisionOf(people.outbox(seat).view, part));
      });
      expect(other).toEqual(one);
    }
  });
});

describe('an act about the whole', () => {
  const whole = COMMAND_TYPES.filter((type) => ACTS[type].onWhole);
  it.each(COMMAND_TYPES)('%s rests on the draft and on the question put just where its declaration says so', (type) => {
    const { table } = inRound();
    const command = { ...EVERY_TYPE[type], by: 'COR' } as Command;
    const parts = Object.keys(restsOf(table.outbox('COR').view, command));
    expect(parts.includes('draft') && parts.includes('ballot')).toBe(whole.includes(type));
  });
  it('is each that decides on it or on what becomes of it', () => {
    for (const type of ['exhaustion.declare', 'clock.stop', 'conference.close', 'motion.raise'] as const)
      expect(whole).toContain(type);
  });
});

describe('the shape of a submission', () => {
  const good = submission(pass('COR'), { rests: { draft: 'abc', 'paragraph/law': 'def' } });
  it('is read', () => expect(readSubmission(good)).toEqual({ ok: true, value: good }));
  it.each([
    [{ ...good, id: '' }],
    [{ ...good, id: 'x'.repeat(65) }],
    [{ ...good, id: undefined }],
    [{ ...good, branch: '__proto__' }],
    [{ ...good, rests: { law: 'x' } }],
    [{ ...good, rests: { draft: 'x'.repeat(17) } }],
    [{ ...good, rests: Object.fromEntries(Array.from({ length: 131 }, (_, i) => [`paragraph/p${i}`, ''])) }],
    [{ ...good, command: { type: 'win', by: 'COR' } }],
    [{ ...good, extra: 1 }],
    [null],
  ])('is not %j', (input) => expect(readSubmission(input)).toMatchObject({ ok: false, code: 'malformed' }));
});
