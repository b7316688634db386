import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/acts';
import { STANDING_MOVES } from '../../../src/engine/model/parameters';
import { requestsFor } from '../../../src/engine/view/requests';
import { viewFor } from '../../../src/engine/view/view';
import { drafted, given, only, say, sit, statement, type Table, types, withSeat } from '../../support/table';

const order = (...provisions: string[]): Command => ({ type: 'business.order', by: 'ARL', provisions });
const status = (table: Table, provision: string) => table.state.paragraphs[provision]?.status;
const standing = (table: Table, seat: string) => table.state.seats[seat]?.standing ?? Number.NaN;

/** The law is on the agenda and these object to it. */
function contested(objectors: readonly string[], agenda: readonly string[] = ['law']): Table {
  const table = sit().toChair();
  if (agenda.length > 0) table.do(order(...agenda));
  for (const by of objectors) table.toTurnOf(by, 0).do(say(by, 'object', 'law', 'law-before'));
  return table;
}

const offerTo = (to: readonly string[], edits: Readonly<Record<string, string>>): Command => ({
  type: 'package.offer',
  by: 'COR',
  to: [...to],
  channel: 'corridor',
  edits,
});

/** COR offers this to others, who all accept. */
function agree(table: Table, to: readonly string[], edits: Readonly<Record<string, string>>) {
  table.toTurnOf('COR').do(offerTo(to, edits));
  const id = Object.keys(table.state.packages).at(-1) as string;
  const events = to.flatMap((by) => table.do({ type: 'package.accept', by, package: id }));
  return { id, events };
}

describe('a deal among all who object', () => {
  it('goes into the text at once, as provisionally agreed, with the names of those in it', () => {
    const table = contested(['COR', 'DEL']);
    const { id, events } = agree(table, ['DEL'], { law: 'law-caveat' });
    expect(types(events)).toEqual([
      'package.answered',
      'package.agreed',
      'package.tabled',
      'draft.circulated',
      'paragraph.moved',
      'paragraph.moved',
    ]);
    expect(only(events, 'package.tabled')).toMatchObject([
      { package: id, by: ['COR', 'DEL'], edits: { law: 'law-caveat' }, audience: 'all' },
    ]);
    expect(table.state.packages[id]).toMatchObject({ stage: 'agreed', tabled: true });
    expect(table.state.draft.text.law).toBe('law-caveat');
    expect(table.state.paragraphs.law).toMatchObject({
      status: 'provisional',
      objectors: [],
      because: { kind: 'deal', by: ['COR', 'DEL'] },
      closedIn: 0,
    });
  });
  it('may leave the words objected to as they are, in return for others', () => {
    const table = contested(['COR', 'DEL']);
    const { events } = agree(table, ['DEL'], { law: 'law-before', next: 'next-open' });
    expect(only(events, 'draft.circulated')[0]?.edits).toEqual({ next: 'next-open' });
    expect(table.state.paragraphs.law).toMatchObject({ status: 'provisional', objectors: [], because: null });
    expect(only(events, 'paragraph.moved').map(({ provision, because }) => [provision, because])).toEqual([
      ['next', 'redrafted'],
      ['law', 'agreed'],
    ]);
  });
  it('that leaves out somebody who objects stands in the margin, and is tabled when that one lifts', () => {
    const table = contested(['COR', 'DEL', 'ELN']);
    const { id } = agree(table, ['DEL'], { law: 'law-caveat' });
    expect(table.state.packages[id]).toMatchObject({ stage: 'agreed' });
    expect(table.state.packages[id]?.tabled).not.toBe(true);
    expect([table.state.draft.number, status(table, 'law')]).toEqual([0, 'contested']);
    table.toChair(1).do(order('law'));
    const events = table.toTurnOf('ELN').do(say('ELN', 'lift', 'law', 'law-before'));
    expect(only(events, 'package.tabled')).toMatchObject([{ package: id }]);
    expect([table.state.draft.text.law, status(table, 'law')]).toEqual(['law-caveat', 'provisional']);
  });
  it('waits in the margin until a meeting takes up what was objected to, and is tabled with the agenda', () => {
    const table = contested(['COR', 'DEL'], []);
    const { id } = agree(table, ['DEL'], { law: 'law-caveat' });
    expect([table.state.draft.number, status(table, 'law')]).toEqual([0, 'contested']);
    const events = table.toChair(1).do(order('law'));
    expect(only(events, 'package.tabled')).toMatchObject([{ package: id }]);
    expect([table.state.draft.text.law, status(table, 'law')]).toEqual(['law-caveat', 'provisional']);
  });
  it('brings what was given for it into the text too, which closes only where it is on the agenda', () => {
    const table = contested(['COR', 'DEL']);
    agree(table, ['DEL'], { law: 'law-caveat', next: 'next-open' });
    expect(table.state.draft.text).toMatchObject({ law: 'law-caveat', next: 'next-open' });
    expect([status(table, 'law'), status(table, 'next')]).toEqual(['provisional', 'open']);
    const both = contested(['COR', 'DEL'], ['law', 'next']);
    agree(both, ['DEL'], { law: 'law-caveat', next: 'next-open' });
    expect([status(both, 'law'), status(both, 'next')]).toEqual(['provisional', 'provisional']);
  });
  it.each(['provisional', 'parked'] as const)('is not tabled over words that are %s otherwise', (held) => {
    const table = contested(['COR', 'DEL']);
    table.set(({ paragraphs }) => ({ paragraphs: { ...paragraphs, next: { ...paragraphs.next!, status: held } } }));
    agree(table, ['DEL'], { law: 'law-caveat', next: 'next-open' });
    expect([table.state.draft.number, status(table, 'law')]).toEqual([0, 'contested']);
    // The words that stand there are no obstacle.
    const same = contested(['COR', 'DEL']);
    same.set(({ paragraphs }) => ({ paragraphs: { ...paragraphs, next: { ...paragraphs.next!, status: held } } }));
    agree(same, ['DEL'], { law: 'law-caveat', next: 'next-before' });
    expect(status(same, 'law')).toBe('provisional');
  });
  it('takes the place of an earlier one among the same: a seat keeps one deal a paragraph', () => {
    const table = contested(['COR', 'DEL', 'ELN']);
    const first = agree(table, ['DEL'], { law: 'law-caveat' }).id;
    const second = agree(table.toTurnOf('COR'), ['DEL'], { law: 'law-some' }).id;
    expect([first, second].map((id) => table.state.packages[id]?.stage)).toEqual(['undone', 'agreed']);
    table.toChair(1).do(order('law'));
    table.toTurnOf('ELN').do(say('ELN', 'lift', 'law', 'law-before'));
    expect(table.state.draft.text.law).toBe('law-some');
  });
  it('is left, for all to see, by whoever agrees otherwise with somebody else', () => {
    const table = contested(['COR', 'DEL', 'ELN']);
    const first = agree(table, ['DEL'], { law: 'law-caveat' }).id;
    const { standing: before = 0 } = table.state.seats.DEL ?? {};
    const offered: Command = {
      type: 'package.offer',
      by: 'ELN',
      to: ['DEL'],
      channel: 'corridor',
      edits: { law: 'law-some' },
    };
    table.toTurnOf('ELN').do(offered);
    const second = Object.keys(table.state.packages).at(-1) as string;
    const events = table.do({ type: 'package.accept', by: 'DEL', package: second });
    expect(only(events, 'package.broken')).toMatchObject([{ audience: 'all', package: first, by: 'DEL' }]);
    expect([first, second].map((id) => table.state.packages[id]?.stage)).toEqual(['broken', 'agreed']);
    expect(table.state.seats.DEL?.standing).toBe(before + STANDING_MOVES['broke-a-deal']);
  });
  it('where nobody objects moves nothing by itself: it stands in the margin and gives the chair the wording', () => {
    const table = contested([]);
    const { id } = agree(table, ['DEL'], { law: 'law-named' });
    expect([table.state.draft.number, status(table, 'law')]).toEqual([0, 'open']);
    table.toChair().do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-named' } });
    expect(table.state.paragraphs.law).toMatchObject({ status: 'open', because: { kind: 'deal', by: ['COR', 'DEL'] } });
    expect(table.state.packages[id]?.tabled).not.toBe(true);
  });
  it('is known to all once it is agreed, but not what it answered', () => {
    const table = contested([]);
    table.toTurnOf('COR').do({
      type: 'package.offer',
      by: 'COR',
      to: ['DEL'],
      channel: 'corridor',
      edits: { law: 'law-named' },
    });
    const [offer] = Object.keys(table.state.packages) as [string];
    table.do({ type: 'package.counter', by: 'DEL', package: offer, edits: { law: 'law-some' } });
    const countered = Object.keys(table.state.packages)[1] as string;
    expect(Object.keys(viewFor(table.state, 'BRE').packages)).toEqual([]);
    table.do({ type: 'package.accept', by: 'COR', package: countered });
    for (const seat of ['ARL', 'BRE', 'ELN']) {
      const { packages } = viewFor(table.state, seat);
      expect(Object.keys(packages)).toEqual([countered]);
      expect(packages[countered]).toMatchObject({ by: 'DEL', to: ['COR'], stage: 'agreed', counters: null });
    }
    expect(viewFor(table.state, 'COR').packages[countered]?.counters).toBe(offer);
  });
});

describe('a tabled deal', () => {
  /** The law and what comes next, traded between COR and DEL and tabled; DEL has spoken for its part. */
  const tabled = () => {
    const table = sit();
    const object = { kind: 'object', provision: 'law', wording: 'law-before' } as const;
    const say = (by: string, provision: string, wording: string) =>
      table.toTurnOf(by, 0).do(statement(by, object, { kind: 'support', provision, wording }));
    say('DEL', 'law', 'law-caveat');
    say('COR', 'next', 'next-open');
    table.toChair(1).do(order('law', 'next'));
    return { table, id: agree(table, ['DEL'], { law: 'law-caveat', next: 'next-open' }).id };
  };
  it('closes when the meeting ends and nobody has reopened it', () => {
    const { table, id } = tabled();
    table.toEvening();
    expect([status(table, 'law'), status(table, 'next'), table.state.packages[id]?.stage]).toEqual([
      'provisional',
      'provisional',
      'agreed',
    ]);
  });
  it('may be reopened by any seat until the meeting ends, for one of its two brackets and no standing needed', () => {
    const { table } = tabled();
    table.toTurnOf('BRE').set(withSeat('BRE', { standing: 3 }));
    expect(table.state.seats.BRE?.brackets).toBe(2);
    const events = table.do(
      statement(
        'BRE',
        { kind: 'object', provision: 'law', wording: 'law-caveat' },
        { kind: 'propose', provision: 'law', wording: 'law-named' },
      ),
    );
    expect(only(events, 'bracket.spent')).toMatchObject([{ by: 'BRE', provision: 'law', audience: 'all' }]);
    expect(only(events, 'standing.moved')).toEqual([]);
    expect(table.state.seats.BRE?.brackets).toBe(1);
    expect(table.state.paragraphs.law).toMatchObject({ status: 'contested', objectors: ['BRE'], closedIn: null });
    expect(viewFor(table.state, 'COR').seats.BRE?.brackets).toBe(1);
  });
  it('once the meeting is over is reopened only at the price of closed text, and with standing', () => {
    const { table } = tabled();
    table.toChair(2).toTurnOf('BRE');
    const poor = table.copy().set(withSeat('BRE', { standing: 9 }));
    expect(poor.refused(say('BRE', 'object', 'law', 'law-caveat'))).toBe('standing.tooLow');
    const before = standing(table, 'BRE');
    table.do(say('BRE', 'object', 'law', 'law-caveat'));
    expect(standing(table, 'BRE')).toBe(before - 8);
    expect(table.state.seats.BRE?.brackets).toBe(1);
  });
  it('is not reopened by who has no bracket left', () => {
    const { table } = tabled();
    table.toTurnOf('BRE').set(withSeat('BRE', { brackets: 0 }));
    expect(table.refused(say('BRE', 'object', 'law', 'law-caveat'))).toBe('bracket.none');
    // An objection to what is open takes none.
    table.do(say('BRE', 'object', 'contacts', 'contacts-before'));
    expect(table.state.seats.BRE?.brackets).toBe(0);
  });
  it('is not reopened twice with one bracket in one breath', () => {
    const { table } = tabled();
    table.toTurnOf('BRE').set(withSeat('BRE', { brackets: 1 }));
    const twice = statement(
      'BRE',
      { kind: 'object', provision: 'law', wording: 'law-caveat' },
      { kind: 'object', provision: 'next', wording: 'next-open' },
    );
    expect(table.refused(twice)).toBe('bracket.none');
    table.set(withSeat('BRE', { brackets: 2 })).do(twice);
    expect(table.state.seats.BRE?.brackets).toBe(0);
  });
  it('comes undone when one of its paragraphs stands otherwise: who gave way on the other takes it back', () => {
    const { table, id } = tabled();
    table.toTurnOf('BRE').do(say('BRE', 'object', 'law', 'law-caveat'));
    const events = drafted(table.toChair(), { law: 'law-named' });
    expect(only(events, 'package.undone')).toMatchObject([{ package: id, provisions: ['next'], audience: 'all' }]);
    expect(table.state.packages[id]?.stage).toBe('undone');
    // COR spoke for what comes next; DEL gave it for the law.
    expect(table.state.paragraphs.next).toMatchObject({
      status: 'contested',
      objectors: ['DEL'],
      stirred: { kind: 'linkage', by: ['COR', 'DEL'] },
    });
    expect(only(events, 'paragraph.moved').at(-1)).toMatchObject({ because: 'unravelled', objector: 'DEL' });
    expect(viewFor(table.state, 'ELN').packages[id]?.stage).toBe('undone');
  });
  it('broken by a party is seen by all, stirs its words and leaves the other free', () => {
    const { table, id } = tabled();
    table.toTurnOf('DEL');
    const events = table.do(say('DEL', 'object', 'law', 'law-caveat'));
    expect(only(events, 'package.broken')).toMatchObject([{ package: id, by: 'DEL', audience: 'all' }]);
    expect(table.state.paragraphs.next?.stirred).toEqual({ kind: 'deal-broken', by: ['DEL'] });
    expect(viewFor(table.state, 'ELN').packages[id]?.stage).toBe('broken');
  });
  it('gives way to another among all who object by then: the first is undone', () => {
    const { table, id } = tabled();
    table.toTurnOf('ELN').do(say('ELN', 'object', 'law', 'law-caveat'));
    table.toTurnOf('COR');
    expect(table.refused(offerTo(['ELN'], { law: 'law-some' }))).toBe('package.dealtAlready');
    const other = agree(table, ['DEL', 'ELN'], { law: 'law-some' }).id;
    expect(table.state.draft.text.law).toBe('law-some');
    expect([table.state.packages[id]?.stage, table.state.packages[other]?.stage]).toEqual(['undone', 'agreed']);
    expect(table.state.paragraphs.next).toMatchObject({ status: 'contested', objectors: ['DEL'] });
  });
});

describe('an objection', () => {
  it('with what one would have instead in the same breath is noted with both, in either order', () => {
    const object = { kind: 'object', provision: 'law', wording: 'law-before' } as const;
    const instead = { kind: 'propose', provision: 'law', wording: 'law-named' } as const;
    for (const points of [
      [object, instead],
      [instead, object],
    ] as const) {
      const table = sit().toTurnOf('BRE');
      table.do(statement('BRE', ...points));
      expect(table.state.paragraphs.law).toMatchObject({
        status: 'contested',
        objectors: ['BRE'],
        proposedBy: { 'law-named': 'BRE' },
        backers: { 'law-named': ['BRE'] },
      });
    }
  });
  const floor = (by: string) => sit().toTurnOf(by);
  const price = (table: Table, by: string, ...points: Parameters<typeof statement>[1][]) => {
    const before = standing(table, by);
    table.do(statement(by, ...points));
    return standing(table, by) - before;
  };
  const object = { kind: 'object', provision: 'law', wording: 'law-before' } as const;
  it('alone, with nothing to offer instead, costs standing', () => {
    const table = floor('COR');
    expect(only(table.do(say('COR', 'object', 'law', 'law-before')), 'standing.moved')).toMatchObject([
      { seat: 'COR', by: -3, reason: 'objected-without-alternative' },
    ]);
  });
  it.each(['support', 'propose'] as const)('is free for who says in the same breath what it would have: %s', (kind) => {
    const other = { kind, provision: 'law', wording: 'law-some' } as const;
    expect(price(floor('DEL'), 'DEL', object, other)).toBe(0);
    expect(price(floor('DEL'), 'DEL', other, object)).toBe(0);
  });
  it('and what one would have instead are one on a paragraph, and not the words objected to', () => {
    const table = floor('DEL');
    const some = { kind: 'propose', provision: 'law', wording: 'law-some' } as const;
    const named = { kind: 'support', provision: 'law', wording: 'law-named' } as const;
    expect(table.refused(statement('DEL', object, some, named))).toBe('statement.repeatedProvision');
    expect(table.refused(statement('DEL', object, { ...object, kind: 'support' }))).toBe('statement.repeatedProvision');
    expect(table.refused(statement('DEL', object, { ...some, kind: 'red-line' }))).toBe('statement.repeatedProvision');
  });
  it('is free for who has spoken for another wording before, and beside somebody who objects too', () => {
    const spoke = floor('DEL');
    spoke.do(say('DEL', 'support', 'law', 'law-some'));
    expect(price(spoke.toTurnOf('DEL'), 'DEL', object)).toBe(0);
    const beside = floor('COR');
    beside.do(say('COR', 'object', 'law', 'law-before'));
    expect(price(beside.toTurnOf('ELN'), 'ELN', object)).toBe(0);
  });
  it('is not free for who has only backed the words that stand, or a wording of another paragraph', () => {
    const table = floor('DEL');
    table.do(say('DEL', 'support', 'next', 'next-open'));
    expect(price(table.toTurnOf('DEL'), 'DEL', object)).toBe(-3);
    const turned = floor('DEL');
    turned.do(say('DEL', 'support', 'law', 'law-some'));
    drafted(turned.toChair(), { law: 'law-some' });
    expect(price(turned.toTurnOf('DEL'), 'DEL', { ...object, wording: 'law-some' })).toBe(-3);
  });
  it('costs what the request says', () => {
    const table = floor('COR').set(given({ law: 'law-some' }));
    const offered = () =>
      viewPoints(table, 'COR').find(({ kind, provision }) => kind === 'object' && provision === 'law');
    expect(offered()?.standing).toBe(-3);
    table.do(say('COR', 'support', 'law', 'law-some'));
    table.toTurnOf('COR');
    expect(offered()?.standing).toBe(0);
  });
});

function viewPoints(table: Table, seat: string) {
  const [request] = requestsFor(table.state, seat);
  const moves = request && 'moves' in request ? request.moves : [];
  return moves.find(({ type }) => type === 'statement.make')?.choices.points ?? [];
}
