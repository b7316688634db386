import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import { evolve } from '../../src/engine/events/fold';
import type { ConferenceState } from '../../src/engine/model/state';
import { publicRecord } from '../../src/engine/record/public';
import { requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { momentsOf, type Seen } from '../../src/table/moments';
import { playRandom } from '../support/play';
import { seenAfter } from '../support/seen';
import { EVERY_TYPE, say, sit, type Table, tiny, withSeat } from '../support/table';

/** Commands by which a seat could try to learn of what it may not know: every type, and the ids of others' affairs. */
function attempts(seat: string, ...tables: readonly Table[]): Command[] {
  const ids = (kind: 'probes' | 'packages') =>
    [...new Set(tables.flatMap((table) => Object.keys(table.state[kind])))].sort();
  const probes = ids('probes');
  const deals = ids('packages');
  const guesses = [
    ...probes.map((probe): Command => ({ type: 'probe.answer', by: seat, probe, answer: 'could-live' })),
    ...deals.flatMap((id): Command[] => [
      { type: 'package.accept', by: seat, package: id },
      { type: 'package.refuse', by: seat, package: id },
      { type: 'package.counter', by: seat, package: id, edits: { law: 'law-named' } },
    ]),
  ];
  return [...Object.values(EVERY_TYPE).map((body) => ({ ...body, by: seat }) as Command), ...guesses];
}

/** Everything a seat is sent while a table is played from a state: numbered updates, then view, requests, refusals. */
function sentTo(seat: string, from: ConferenceState, table: Table, ...others: readonly Table[]): string[] {
  let state = from;
  let seen: Seen = { view: viewFor(from, seat), updates: [] };
  for (const { events } of table.steps) {
    seen = seenAfter(seen, momentsOf(state, events));
    state = events.reduce(evolve, state);
  }
  const refusals = attempts(seat, table, ...others).map((command) => {
    const decided = decide(table.state, command);
    return decided.refused ? decided : 'taken';
  });
  return [...seen.updates, viewFor(table.state, seat), requestsFor(table.state, seat), refusals].map((sent) =>
    JSON.stringify(sent),
  );
}

/** Plays two versions of a story; each of the seats must be sent the same, to the byte. */
function sameFor(seats: readonly string[], one: Table, other: Table, from = [sit().state, sit().state]): void {
  expect(JSON.stringify(one.state)).not.toBe(JSON.stringify(other.state));
  for (const seat of seats) {
    const sent = sentTo(seat, from[0] as ConferenceState, one, other);
    expect([seat, ...sentTo(seat, from[1] as ConferenceState, other, one)]).toEqual([seat, ...sent]);
  }
}

/** A story from the same beginning: COR has the floor in some meeting. */
const told = (meeting: number, ...acts: readonly ((table: Table) => unknown)[]): Table => {
  const table = sit().toTurnOf('COR', meeting);
  for (const act of acts) act(table);
  return table;
};
const pass = (table: Table) => table.do({ type: 'turn.pass', by: 'COR' });
const probe = (wording: string) => (table: Table) =>
  table.do({ type: 'probe.ask', by: 'COR', to: 'DEL', provision: 'law', wording });
const answer = (given: 'could-live' | 'could-not' | 'evade') => (table: Table) =>
  table.do({ type: 'probe.answer', by: 'DEL', probe: Object.keys(table.state.probes).at(-1) as string, answer: given });
const offer =
  (wording: string, to: readonly string[] = ['DEL']) =>
  (table: Table) =>
    table.do({ type: 'package.offer', by: 'COR', to, channel: 'corridor', edits: { law: wording } });
const last = (table: Table) => Object.keys(table.state.packages).at(-1) as string;
const accept = (by: string) => (table: Table) => table.do({ type: 'package.accept', by, package: last(table) });
const refuse = (by: string) => (table: Table) => table.do({ type: 'package.refuse', by, package: last(table) });
const counter = (by: string, wording: string) => (table: Table) =>
  table.do({ type: 'package.counter', by, package: last(table), edits: { law: wording } });
const confide = (wording: string) => (table: Table) =>
  table.do({ type: 'chair.confide', by: 'COR', provision: 'law', refuses: [wording] });
const cable = (wording: string) => (table: Table) =>
  table.do({ type: 'capital.ask', by: 'COR', provision: 'law', wording });
const again = (table: Table) => table.toTurnOf('COR');
const toEnd = (table: Table) => table.toGavel();

const ALL = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'];
const but = (...insiders: readonly string[]) => ALL.filter((seat) => !insiders.includes(seat));

describe('what a seat may not know of another’s home', () => {
  const positions = (at: number) => ({
    IHL: { at, salience: 90 },
    CBM: { at: 50, salience: 30 },
    RID: { at: 90, salience: 65 },
  });
  const story = (change: ReturnType<typeof withSeat>): [Table, ConferenceState] => {
    const table = sit().set(change);
    const from = table.state;
    table.toTurnOf('COR').do(say('COR', 'red-line', 'law', 'law-named'));
    table.toTurnOf('DEL').do(say('DEL', 'object', 'law', 'law-before'));
    table.toSounding().passUntil((state) => state.queue[0] === 'COR');
    table.do({ type: 'sounding.answer', by: 'COR', exit: 'agree', explain: true });
    toEnd(table);
    return [table, from];
  };
  it.each([
    ['its draw', withSeat('COR', { positions: positions(3) }), withSeat('COR', { positions: positions(88) })],
    [
      'its cables',
      withSeat('COR', { cables: { 'law/law-named': true } }),
      withSeat('COR', { cables: { 'law/law-named': false } }),
    ],
    ['its standing', withSeat('COR', { standing: 71 }), withSeat('COR', { standing: 20 })],
  ])('%s', (_name, one, other) => {
    const [left, from] = story(one);
    const [right, also] = story(other);
    sameFor(but('COR'), left, right, [from, also]);
  });
  it('its confidence in others', () => {
    const row = (trust: number) => (state: ConferenceState) => ({
      confidence: { ...state.confidence, COR: { ARL: trust, BRE: trust, DEL: trust, ELN: trust } },
    });
    const [left, from] = story(row(10));
    const [right, also] = story(row(90));
    sameFor(but('COR'), left, right, [from, also]);
  });
  it('what it learnt of third parties in its corridor', () => {
    const notes = (at: number) => () => ({ notes: { COR: { DEL: { IHL: [at, at] as const } } } });
    const [left, from] = story(notes(30));
    const [right, also] = story(notes(70));
    sameFor(but('COR'), left, right, [from, also]);
  });
});

describe('a corridor talk of two others', () => {
  const outsiders = but('COR', 'DEL');
  it('is like a pass: while it lasts, after it, and to the end', () => {
    sameFor(
      but('COR', 'DEL', sit().toTurnOf('COR').state.queue[1] as string),
      told(0, probe('law-caveat')),
      told(0, pass),
    );
    sameFor(outsiders, told(0, probe('law-caveat'), answer('could-not')), told(0, pass));
    sameFor(outsiders, told(0, probe('law-caveat'), answer('could-live'), toEnd), told(0, pass, toEnd));
  });
  it('hides what was asked and what was answered', () => {
    sameFor(outsiders, told(0, probe('law-caveat'), answer('could-not')), told(0, probe('law-named'), answer('evade')));
  });
  it('leaves no trace in the ids of later talk', () => {
    const twice = told(0, probe('law-caveat'), answer('evade'), again, probe('law-some'), answer('could-live'), toEnd);
    sameFor(outsiders, twice, told(0, pass, again, pass, toEnd));
  });
});

describe('a corridor deal of two others', () => {
  it('refused or countered is like a pass, for the chair too', () => {
    sameFor(but('COR', 'DEL'), told(0, offer('law-caveat'), refuse('DEL'), toEnd), told(0, pass, toEnd));
    sameFor(
      but('COR', 'DEL'),
      told(0, offer('law-caveat'), counter('DEL', 'law-some'), refuse('COR'), toEnd),
      told(0, pass, toEnd),
    );
  });
  it('agreed is like a pass for all but the chair', () => {
    sameFor(but('COR', 'DEL', 'ARL'), told(0, offer('law-caveat'), accept('DEL'), toEnd), told(0, pass, toEnd));
  });
  it('of three others hides who is still to answer', () => {
    sameFor(['BRE', 'ARL'], told(0, offer('law-caveat', ['DEL', 'ELN']), accept('DEL'), refuse('ELN')), told(0, pass));
  });
  it('agreed tells the chair of no offer before it', () => {
    const straight = told(0, pass, again, offer('law-some'), accept('DEL'), toEnd);
    const after = told(0, offer('law-caveat'), refuse('DEL'), again, offer('law-some'), accept('DEL'), toEnd);
    sameFor(but('COR', 'DEL'), after, straight);
  });
  it('agreed in answer to an offer tells the chair nothing of that offer', () => {
    const story = (first: string) => told(0, offer(first), counter('DEL', 'law-silence'), accept('COR'), toEnd);
    sameFor(but('COR', 'DEL'), story('law-caveat'), story('law-some'));
  });
  it('made aloud after one in the corridor is like the first', () => {
    const aloud = (table: Table) =>
      table.do({ type: 'package.offer', by: 'COR', to: ['DEL'], channel: 'floor', edits: { law: 'law-some' } });
    const one = told(0, pass, again, aloud, refuse('DEL'));
    const other = told(0, offer('law-caveat'), refuse('DEL'), again, aloud, refuse('DEL'));
    sameFor(but('COR', 'DEL'), other, one);
  });
  it('broken by an objection is like the objection alone, for all but parties and chair', () => {
    const object = (table: Table) => table.do(say('COR', 'object', 'law', 'law-before'));
    const both = (table: Table) =>
      table.do({
        type: 'package.offer',
        by: 'COR',
        to: ['DEL'],
        channel: 'corridor',
        edits: { law: 'law-before', contacts: 'contacts-annex' },
      });
    sameFor(['BRE', 'ELN'], told(0, both, accept('DEL'), again, object, toEnd), told(0, pass, again, object, toEnd));
  });
});

describe('a word with the chair', () => {
  it('is like a pass for the others, whatever was said', () => {
    sameFor(but('COR', 'ARL'), told(0, confide('law-named'), toEnd), told(0, pass, toEnd));
    sameFor(but('COR', 'ARL'), told(0, confide('law-named'), toEnd), told(0, confide('law-caveat'), toEnd));
  });
  it('that the chair asked for is like the chair passing', () => {
    const consulted = sit().toChair();
    consulted.do({ type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' });
    consulted.do({ type: 'consult.answer', by: 'COR', provision: 'law', refuses: ['law-named'] });
    const passed = sit().toChair();
    passed.do({ type: 'turn.pass', by: 'ARL' });
    sameFor(but('COR', 'ARL'), consulted, passed);
  });
  it('about a late change is like a pass until the chair settles it', () => {
    const ask = (table: Table) => table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-caveat' });
    sameFor(but('COR', 'ARL'), told(2, ask), told(2, pass));
  });
});

describe('a step proposed in the corridor', () => {
  const propose = (table: Table) =>
    table.do({ type: 'measure.propose', by: 'COR', measure: 'exchange-views', to: ['DEL'], channel: 'corridor' });
  it('is like a pass for all but the two', () => {
    sameFor(but('COR', 'DEL'), told(0, propose, toEnd), told(0, pass, toEnd));
  });
});

describe('a cable home', () => {
  it('and its answer are like a pass for all the others', () => {
    sameFor(but('COR'), told(0, cable('law-named'), toEnd), told(0, pass, toEnd));
  });
});

describe('the exported public record', () => {
  it('is the same for two conferences that differ in confidence alone', () => {
    const exported = (table: Table) =>
      JSON.stringify(publicRecord({ ...playRandom(tiny(), 'x', 1), steps: table.steps }));
    const plain = exported(told(0, pass, toEnd));
    const stories = [
      told(0, probe('law-caveat'), answer('could-live'), toEnd),
      told(0, offer('law-caveat'), accept('DEL'), toEnd),
      told(0, offer('law-caveat'), counter('DEL', 'law-some'), refuse('COR'), toEnd),
      told(0, confide('law-named'), toEnd),
      told(0, cable('law-named'), toEnd),
    ];
    for (const story of stories) expect(exported(story)).toBe(plain);
  });
});
