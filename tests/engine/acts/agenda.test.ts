import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/acts';
import type { Cause } from '../../../src/engine/model/causes';
import { agendaSize } from '../../../src/engine/rules/text';
import { requestsFor } from '../../../src/engine/view/requests';
import { openRoom } from '../../support/rooms';
import { drafted, given, only, say, sit, type Table, tiny } from '../../support/table';

const order = (...provisions: string[]): Command => ({ type: 'business.order', by: 'ARL', provisions });
const draft = (edits: Readonly<Record<string, string>>): Command => ({ type: 'draft.circulate', by: 'ARL', edits });
const chair = () => sit().toChair();
const status = (table: Table, provision: string) => table.state.paragraphs[provision]?.status;

describe('the agenda of a meeting', () => {
  it('holds two paragraphs of a text of up to six, three of a longer one', () => {
    const [provision] = tiny().provisions;
    const text = (length: number) => ({ provisions: Array.from({ length }, () => provision) }) as never;
    expect([1, 3, 6, 7, 40].map((length) => agendaSize(text(length)))).toEqual([2, 2, 2, 3, 3]);
    const table = chair();
    expect(table.refusal(order('law', 'contacts', 'next'))).toMatchObject({
      code: 'business.tooMany',
      about: { most: 2 },
    });
    const [request] = requestsFor(table.state, 'ARL');
    const move = request?.kind === 'chair' ? request.moves.find(({ type }) => type === 'business.order') : undefined;
    expect(move?.choices).toEqual({ provisions: ['law', 'contacts', 'next'], max: 2 });
  });
  it('is set once a meeting, and costs the chair no turn', () => {
    const table = chair();
    table.do(order('law'));
    expect(table.state.stage).toBe('meeting.chair');
    expect(table.refused(order('next'))).toBe('business.already');
    table.do({ type: 'turn.pass', by: 'ARL' });
    expect(table.toChair().refused(order('next'))).toBe('business.already');
    table.toEvening().toChair().do(order('next'));
    expect(table.state.business).toEqual(['next']);
  });
  it('is set once a meeting on an open floor too', () => {
    const table = sit(openRoom()).passUntil(({ stage }) => stage === 'meeting.open');
    table.do(order('law'));
    expect(table.refused(order('next'))).toBe('business.already');
  });
  it('alone can close: what is not on it stays open, whoever agrees', () => {
    const table = chair();
    table.do(order('law'));
    table.toTurnOf('COR').do(say('COR', 'support', 'next', 'next-before'));
    table.toEvening();
    expect(['law', 'contacts', 'next'].map((provision) => status(table, provision))).toEqual([
      'provisional',
      'open',
      'open',
    ]);
    expect(table.state.paragraphs.law).toMatchObject({ taken: true, closedIn: 0 });
    expect(table.state.paragraphs.next).toMatchObject({ taken: false, closedIn: null });
  });
  it('does not close what is parked or objected to', () => {
    const table = chair();
    table.do(order('law', 'contacts'));
    table.do({ type: 'paragraph.park', by: 'ARL', provision: 'contacts' });
    table.toTurnOf('COR').do(say('COR', 'object', 'law', 'law-before'));
    table.toEvening();
    expect([status(table, 'law'), status(table, 'contacts')]).toEqual(['contested', 'parked']);
  });
});

describe('a draft', () => {
  it('changes only what is on the agenda', () => {
    const table = chair();
    table.set(given({ law: 'law-some' })).set(() => ({ business: ['contacts'] }));
    expect(table.refusal(draft({ law: 'law-some' }))).toMatchObject({
      code: 'draft.notOnAgenda',
      about: { provision: 'law' },
    });
    const both = { contacts: 'contacts-annex', law: 'law-some' };
    expect(table.refused(draft(both))).toBe('draft.notOnAgenda');
    // A wording that stands already is no change, wherever it is.
    table.do(draft({ contacts: 'contacts-annex', law: 'law-before' }));
    expect(table.state.draft.text).toMatchObject({ contacts: 'contacts-annex', law: 'law-before' });
  });
  it('closes nothing by itself and leaves the agenda as it is', () => {
    const table = chair();
    table.do(order('law'));
    table.do(draft({ law: 'law-caveat' }));
    expect([status(table, 'law'), table.state.business]).toEqual(['open', ['law']]);
    expect(status(table.toEvening(), 'law')).toBe('provisional');
  });
});

describe('what a chair may write', () => {
  /** The law is on the agenda of the second meeting, after this happened in the first. */
  const following = (...commands: readonly Command[]) => {
    const table = chair();
    for (const command of commands) {
      if (command.by === 'ARL') table.toChair();
      else if (command.type === 'statement.make' || command.type === 'package.offer') table.toTurnOf(command.by);
      table.do(command);
    }
    return table.toChair(1).set(() => ({ business: ['law'] }));
  };
  const words = { provision: 'law', wording: 'law-named' } as const;
  const offer: Command = {
    type: 'package.offer',
    by: 'COR',
    to: ['DEL'],
    channel: 'corridor',
    edits: { law: 'law-named' },
  };
  const dealt = () => {
    const table = chair();
    table.toTurnOf('COR').do(offer);
    const [id] = Object.keys(table.state.packages) as [string];
    table.do({ type: 'package.accept', by: 'DEL', package: id });
    return table.toChair(1).set(() => ({ business: ['law'] }));
  };
  const GIVEN: readonly (readonly [string, () => Table, Cause])[] = [
    ['proposed', () => following(say('DEL', 'propose', 'law', 'law-named')), { kind: 'proposal', by: ['DEL'] }],
    [
      'proposed, and backed by another',
      () => following(say('DEL', 'propose', 'law', 'law-named'), say('BRE', 'support', 'law', 'law-named')),
      { kind: 'proposal', by: ['DEL', 'BRE'] },
    ],
    ['supported', () => following(say('BRE', 'support', 'law', 'law-named')), { kind: 'proposal', by: ['BRE'] }],
    [
      'told as acceptable when the chair asked',
      () =>
        following(
          { type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' },
          { type: 'consult.answer', by: 'COR', provision: 'law', refuses: ['law-silence'] },
        ),
      { kind: 'told', by: [] },
    ],
    [
      'shown to the chair in a paper',
      () => {
        const table = chair().toTurnOf('COR');
        table.do({ type: 'paper.circulate', by: 'COR', to: ['ARL', 'DEL'], ...words });
        return table.toChair(1).set(() => ({ business: ['law'] }));
      },
      { kind: 'paper', by: [] },
    ],
    ['agreed in a deal that stands in the margin', dealt, { kind: 'deal', by: ['COR', 'DEL'] }],
  ];
  it.each(GIVEN)('is a wording that was %s, and the draft says so', (_name, reach, cause) => {
    const table = reach();
    const [event] = only(table.do(draft({ law: 'law-named' })), 'draft.circulated');
    expect(event?.because).toEqual({ law: cause });
    expect(table.state.paragraphs.law).toMatchObject({ because: cause, was: ['law-before'] });
  });
  const WITHHELD: readonly (readonly [string, () => Table])[] = [
    ['nobody has given', () => following()],
    [
      'was told as unacceptable',
      () =>
        following(
          { type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' },
          { type: 'consult.answer', by: 'COR', provision: 'law', refuses: ['law-named'] },
        ),
    ],
    [
      'was only not named in a confidence nobody asked for',
      () => {
        const table = chair().toTurnOf('COR');
        table.do({ type: 'chair.confide', by: 'COR', provision: 'law', refuses: ['law-silence'] });
        return table.toChair(1).set(() => ({ business: ['law'] }));
      },
    ],
    [
      'was shown to others in a paper',
      () => {
        const table = chair().toTurnOf('COR');
        table.do({ type: 'paper.circulate', by: 'COR', to: ['DEL'], ...words });
        return table.toChair(1).set(() => ({ business: ['law'] }));
      },
    ],
    [
      'was offered and not agreed',
      () => {
        const table = chair().toTurnOf('COR');
        table.do(offer);
        return table.toChair(1).set(() => ({ business: ['law'] }));
      },
    ],
  ];
  it.each(WITHHELD)('is not a wording that %s', (_name, reach) => {
    const table = reach();
    expect(table.refusal(draft({ law: 'law-named' }))).toMatchObject({ code: 'wording.notGiven', about: words });
    const [request] = requestsFor(table.state, 'ARL');
    const move = request?.kind === 'chair' ? request.moves.find(({ type }) => type === 'draft.circulate') : undefined;
    expect(move?.choices.wordings).not.toContainEqual(words);
  });
  it('is always what the paragraph falls back on', () => {
    const setup = tiny();
    const [law, ...rest] = setup.provisions as [(typeof setup.provisions)[0], ...typeof setup.provisions];
    const table = sit({ ...setup, provisions: [{ ...law, fallback: 'law-silence' }, ...rest] }).toChair();
    table.do(order('law'));
    table.do(draft({ law: 'law-silence' }));
    expect(table.state.paragraphs.law?.because).toEqual({ kind: 'fallback', by: [] });
    expect(
      chair()
        .set(given({ law: 'law-named' }))
        .refused(draft({ law: 'law-silence' })),
    ).toBe('wording.notGiven');
  });
  it('is one bridge of the drafting team in a draft, beside whatever was given', () => {
    const table = chair();
    table.do(order('law', 'contacts'));
    const [request] = requestsFor(table.state, 'ARL');
    const move = request?.kind === 'chair' ? request.moves.find(({ type }) => type === 'draft.circulate') : undefined;
    const team = [
      { provision: 'law', wording: 'law-caveat' },
      { provision: 'law', wording: 'law-some' },
      { provision: 'contacts', wording: 'contacts-annex' },
    ];
    expect(move?.choices).toMatchObject({ wordings: team, team });
    expect(table.refusal(draft({ law: 'law-caveat', contacts: 'contacts-annex' }))).toMatchObject({
      code: 'draft.oneBridge',
      about: { most: 1 },
    });
    const found = table.copy();
    found.do(draft({ law: 'law-caveat' }));
    expect(found.state.paragraphs.law?.because).toEqual({ kind: 'team', by: [] });
    // A bridge that somebody carried is no longer the team's.
    table.toTurnOf('DEL').do(say('DEL', 'propose', 'contacts', 'contacts-annex'));
    table.toChair().do(draft({ law: 'law-caveat', contacts: 'contacts-annex' }));
    expect(table.state.paragraphs.contacts?.because).toEqual({ kind: 'proposal', by: ['DEL'] });
    expect(table.state.paragraphs.law?.because).toEqual({ kind: 'team', by: [] });
  });
});

describe('an earlier wording', () => {
  /** The law was redrafted, and its first wording is proposed again. */
  const left = () => {
    const table = chair();
    drafted(table, { law: 'law-some' });
    table.toTurnOf('DEL').do(say('DEL', 'cite', 'law', 'law-before'));
    return table;
  };
  const back = draft({ law: 'law-before' });
  it('does not come back for being proposed again', () => {
    const table = left().toChair();
    expect(table.refusal(back)).toMatchObject({
      code: 'wording.withdrawn',
      about: { provision: 'law', wording: 'law-before' },
    });
  });
  it('comes back once somebody objects to what took its place, named as the cause', () => {
    const table = left();
    table.toTurnOf('COR').do(say('COR', 'object', 'law', 'law-some'));
    table.toChair();
    const [event] = only(table.do(back), 'draft.circulated');
    expect(event?.because).toEqual({ law: { kind: 'objection', by: ['COR'] } });
    expect(table.state.paragraphs.law).toMatchObject({ was: ['law-before', 'law-some'], stirred: null });
  });
  it('comes back once an objection is lifted', () => {
    const table = left();
    table.toTurnOf('COR').do(say('COR', 'object', 'law', 'law-some'));
    table.toTurnOf('COR', 1).do(say('COR', 'lift', 'law', 'law-some'));
    table.toChair().set(() => ({ business: ['law'] }));
    table.do(back);
    expect(table.state.paragraphs.law?.because).toEqual({ kind: 'lifted', by: ['COR'] });
  });
  it('comes back by a deal made, or broken', () => {
    const table = left().toTurnOf('COR');
    const edits = { law: 'law-some', next: 'next-open' };
    table.do({ type: 'package.offer', by: 'COR', to: ['DEL'], channel: 'corridor', edits });
    const [id] = Object.keys(table.state.packages) as [string];
    table.do({ type: 'package.accept', by: 'DEL', package: id });
    const made = table.copy();
    made.toChair(1).set(() => ({ business: ['law'] }));
    made.do(back);
    expect(made.state.paragraphs.law?.because).toEqual({ kind: 'deal', by: ['COR', 'DEL'] });
    table.toTurnOf('DEL', 1).set(({ paragraphs }) => ({
      paragraphs: { ...paragraphs, law: { ...paragraphs.law!, status: 'open', stirred: null } },
    }));
    table.do(say('DEL', 'object', 'law', 'law-some'));
    expect(table.state.packages[id]?.stage).toBe('broken');
    expect(table.state.paragraphs.next?.stirred).toEqual({ kind: 'deal-broken', by: ['DEL'] });
  });
  it('comes back by an instruction: a change of the last night is granted', () => {
    const table = left().toTurnOf('COR', 2);
    table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-before' });
    table.toChair().do({ type: 'change.settle', by: 'ARL', seat: 'COR', grant: true });
    expect(table.state.draft.text.law).toBe('law-before');
    expect(table.state.paragraphs.law?.because).toEqual({ kind: 'instruction', by: ['COR'] });
  });
  it('does not come back for what stirred the wording before', () => {
    const table = left();
    table.toTurnOf('COR').do(say('COR', 'object', 'law', 'law-some'));
    table.toChair().do(back);
    table.toTurnOf('DEL', 1).do(say('DEL', 'support', 'law', 'law-some'));
    table.toChair().set(() => ({ business: ['law'] }));
    expect(table.refused(draft({ law: 'law-some' }))).toBe('wording.withdrawn');
  });
});
