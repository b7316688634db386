import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import type { Setup } from '../../src/engine/model/setup';
import { INSTRUCTOR } from '../../src/table/notices';
import { createTable, type Table } from '../../src/table/table';
import { openRoomOf, roomOf } from '../support/classroom';

/** What is done at the table, when: at a tick, or (in turn) when the seat has the floor for the n-th time. */
type Script = Readonly<Record<number, readonly ((table: Table) => void)[]>>;

const SECOND = 1_000;
let made = 0;

const send =
  (seat: string, command: (table: Table) => Command) =>
  (table: Table): void => {
    made += 1;
    const reply = table.submit(seat, { id: `s-${made}`, branch: '', rests: {}, command: command(table) });
    if (reply.type === 'refused') throw new Error(`${seat}: ${reply.refusal.code}`);
  };

const byCor = (all: Readonly<Record<string, { readonly by: string }>>): string =>
  Object.keys(all).find((id) => all[id]?.by === 'COR') as string;

const probe = send('COR', () => ({ type: 'probe.ask', by: 'COR', to: 'DEL', provision: 'law', wording: 'law-named' }));
const another = send('COR', () => ({ type: 'probe.ask', by: 'COR', to: 'DEL', provision: 'law', wording: 'law-some' }));
const answer = send('DEL', ({ state }) => ({
  type: 'probe.answer',
  by: 'DEL',
  probe: byCor(state.probes),
  answer: 'could-live',
}));
const offer = send('COR', () => ({
  type: 'package.offer',
  by: 'COR',
  to: ['DEL'],
  channel: 'corridor',
  edits: { law: 'law-some', contacts: 'contacts-annex' },
}));
const refuse = send('DEL', ({ state }) => ({
  type: 'package.refuse',
  by: 'DEL',
  package: byCor(state.packages),
}));
const confide = send('COR', () => ({ type: 'chair.confide', by: 'COR', provision: 'law', refuses: ['law-named'] }));
const cable = send('COR', (table) => {
  const moves = table.outbox('COR').requests.flatMap((request) => ('moves' in request ? request.moves : []));
  const [wording] = moves.find(({ type }) => type === 'capital.ask')?.choices.wordings ?? [];
  if (!wording) throw new Error('there is nothing to ask home');
  return { type: 'capital.ask', by: 'COR', ...wording };
});

/** Everything that reaches some seats of an open floor, with when it did: updates, requests, notices. */
function sentOver(setup: Setup, seats: readonly string[], script: Script, minutes: number, people: readonly string[]) {
  const table = createTable({ setup, seed: 'quiet', people, temper: 'mixed' });
  const sent: string[] = [];
  const told = new Map(seats.map((seat) => [seat, { last: 0, requests: '', notices: 0 }]));
  for (let now = 0; now <= minutes * 60 * SECOND; now += 250) {
    table.clock?.tick(now);
    for (const act of script[now] ?? []) act(table);
    for (const seat of seats) {
      const before = told.get(seat) as { last: number; requests: string; notices: number };
      const outbox = table.outbox(seat);
      const requests = JSON.stringify(outbox.requests);
      const updates = outbox.since(before.last);
      const notices = table.notices(seat, before.notices);
      if (updates.length > 0) sent.push(`${now} ${seat} ${JSON.stringify(updates)}`);
      if (requests !== before.requests) sent.push(`${now} ${seat} ${requests}`);
      if (notices.length > 0) sent.push(`${now} ${seat} ${JSON.stringify(notices)}`);
      told.set(seat, { last: outbox.last, requests, notices: notices.at(-1)?.n ?? before.notices });
    }
  }
  return { table, sent: [...sent, JSON.stringify(table.notices(INSTRUCTOR, 0))] };
}

const STORIES: Readonly<Record<string, { readonly script: Script; readonly others: readonly string[] }>> = {
  'a question answered': { script: { 30000: [probe], 47000: [answer] }, others: ['BRE', 'ELN', 'ARL'] },
  'a question left to lapse': { script: { 30000: [probe] }, others: ['BRE', 'ELN', 'ARL'] },
  'more questions than actions have come back for since': {
    script: { 30000: [probe], 40000: [another] },
    others: ['BRE', 'ELN', 'ARL'],
  },
  'an offer refused': { script: { 31000: [offer], 52000: [refuse] }, others: ['BRE', 'ELN', 'ARL'] },
  'an offer left to lapse at the gavel': { script: { 290000: [offer] }, others: ['BRE', 'ELN', 'ARL'] },
  'a word with the chair': { script: { 33000: [confide] }, others: ['BRE', 'ELN', 'DEL'] },
  'a cable home': { script: { 33000: [cable] }, others: ['BRE', 'ELN', 'DEL', 'ARL'] },
};

describe('on an open floor', { timeout: 120_000 }, () => {
  const people = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'];
  const floor = { kind: 'open', roundMinutes: 2, refillMinutes: 2, answerMinutes: 1, meetingMinutes: 5 } as const;
  describe.each(Object.entries(STORIES))('%s', (_name, { script, others }) => {
    it.each([
      ['people alone', 5],
      ['seven AI seats besides', 12],
    ])('is no byte, number or moment for the others, in a room of %s', (_room, seats) => {
      const setup = openRoomOf(seats, { floor });
      const one = sentOver(setup, others, {}, 5, people);
      const other = sentOver(setup, others, script, 5, people);
      expect(JSON.stringify(other.table.state)).not.toBe(JSON.stringify(one.table.state));
      expect(one.sent.length).toBeGreaterThan(5);
      expect(other.sent).toEqual(one.sent);
    });
  });
  it('an AI seat that is asked in the corridor does everything else as if it were not', () => {
    const setup = openRoomOf(12, { floor });
    const ask = send('COR', () => ({
      type: 'probe.ask',
      by: 'COR',
      to: 'S01',
      provision: 'law',
      wording: 'law-named',
    }));
    const someone = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'];
    const told = (script: Script) => sentOver(setup, ['BRE', 'ELN', 'ARL'], script, 1, someone);
    const asked = told({ 30000: [ask] });
    expect(Object.values(asked.table.state.probes).some(({ answer: said }) => said !== null)).toBe(true);
    expect(asked.sent).toEqual(told({}).sent);
  });
});

describe('in turn', () => {
  /** Everybody passes; COR does something else when it first has the floor, and what is asked of DEL it answers or not. */
  function sentInTurn(
    seats: readonly string[],
    first: (table: Table) => void,
    then?: (table: Table) => void,
  ): string[] {
    const people = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'];
    const table = createTable({ setup: roomOf(5), seed: 'quiet', people, temper: 'mixed' });
    const sent: string[] = [];
    const last = new Map<string, number>();
    let done = false;
    const tell = () => {
      for (const seat of seats) {
        const outbox = table.outbox(seat);
        sent.push(`${seat} ${JSON.stringify([outbox.since(last.get(seat) ?? 0), outbox.requests])}`);
        last.set(seat, outbox.last);
      }
    };
    table.advance();
    for (let i = 0; i < 40 && table.state.stage.startsWith('meeting'); i++) {
      tell();
      const by = table.state.stage === 'meeting.chair' ? 'ARL' : (table.state.queue[0] as string);
      if (by === 'COR' && !done) {
        done = true;
        first(table);
        then?.(table);
      } else table.act(by, { type: 'turn.pass', by });
      table.advance();
    }
    tell();
    return sent;
  }
  const pass = (table: Table) => {
    table.act('COR', { type: 'turn.pass', by: 'COR' });
  };
  it.each([
    ['a question answered', probe, answer, ['BRE', 'ELN', 'ARL']],
    ['a question left to lapse', probe, undefined, ['BRE', 'ELN', 'ARL']],
    ['an offer refused', offer, refuse, ['BRE', 'ELN', 'ARL']],
    ['an offer left to lapse', offer, undefined, ['BRE', 'ELN', 'ARL']],
    ['a word with the chair', confide, undefined, ['BRE', 'ELN', 'DEL']],
    ['a cable home', cable, undefined, ['BRE', 'ELN', 'DEL', 'ARL']],
  ] as const)('%s is like a pass, by its bytes and its numbers', (_name, first, then, others) => {
    expect(sentInTurn(others, first, then)).toEqual(sentInTurn(others, pass));
  });
});
