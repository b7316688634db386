import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/engine/model/points';
import { requestsFor } from '../../../src/engine/view/requests';
import { viewFor } from '../../../src/engine/view/view';
import { only, say, sit, type Table, wordingWith } from '../../support/table';

const floor = (seat = 'COR') => sit().toTurnOf(seat);
const ask = (table: Table, wording = 'law-caveat') =>
  table.do({ type: 'probe.ask', by: 'COR', to: 'DEL', provision: 'law', wording });
const answer = (table: Table, given: Answer, probe = 'probe-COR-DEL-1') =>
  table.do({ type: 'probe.answer', by: 'DEL', probe, answer: given });
const offer = (table: Table, to: readonly string[], channel: 'floor' | 'corridor', edits = { law: 'law-caveat' }) => {
  table.do({ type: 'package.offer', by: 'COR', to, channel, edits });
  return Object.keys(table.state.packages).at(-1) as string;
};

describe('a question in the corridor', () => {
  it('is heard by the two alone, costs an action and stops nobody else', () => {
    const table = floor();
    const next = table.state.queue[1] as string;
    expect(only(ask(table), 'probe.asked')).toMatchObject([{ audience: ['COR', 'DEL'], probe: 'probe-COR-DEL-1' }]);
    expect(table.state.seats.COR?.actions).toBe(2);
    expect(requestsFor(table.state, 'DEL')).toMatchObject([{ kind: 'probe', probe: 'probe-COR-DEL-1' }]);
    table.do({ type: 'turn.pass', by: next });
    answer(table, 'evade');
    expect(table.state.probes['probe-COR-DEL-1']?.answer).toBe('evade');
  });
  it('lapses when the round ends without an answer, told to the two alone; an answer then comes too late', () => {
    const table = floor();
    ask(table);
    while (table.state.queue.length > 0) table.do({ type: 'turn.pass', by: table.state.queue[0] as string });
    const events = table.do({ type: 'floor.tick', by: 'host' });
    expect(only(events, 'probe.lapsed')).toMatchObject([{ audience: ['COR', 'DEL'], probe: 'probe-COR-DEL-1' }]);
    expect(viewFor(table.state, 'COR').probes['probe-COR-DEL-1']).toMatchObject({ answer: null, lapsed: true });
    expect(table.refused({ type: 'probe.answer', by: 'DEL', probe: 'probe-COR-DEL-1', answer: 'evade' })).toBe(
      'probe.closed',
    );
  });
  it('leaves an offer without an answer open until the round ends, then it lapses and nobody is bound', () => {
    const table = floor();
    const deal = offer(table, ['DEL'], 'corridor');
    while (table.state.queue.length > 0) table.do({ type: 'turn.pass', by: table.state.queue[0] as string });
    const events = table.do({ type: 'floor.tick', by: 'host' });
    expect(only(events, 'package.lapsed')).toMatchObject([
      { audience: ['COR', 'DEL'], because: 'time', refunded: false },
    ]);
    expect(table.state.packages[deal]?.stage).toBe('lapsed');
    expect(table.refused({ type: 'package.accept', by: 'DEL', package: deal })).toBe('package.closed');
  });
  it('is overtaken by a draft that changes what it speaks of: the offerer gets its action back', () => {
    const table = floor();
    const deal = offer(table, ['DEL'], 'corridor');
    table.set(() => ({ stage: 'meeting.chair' }));
    const { actions } = table.state.seats.COR as { actions: number };
    const events = table.do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-some' } });
    expect(only(events, 'package.lapsed')).toMatchObject([{ because: 'draft', refunded: true }]);
    expect([table.state.packages[deal]?.stage, table.state.seats.COR?.actions]).toEqual(['lapsed', actions + 1]);
  });
  it.each([
    ['could-live', 'law-silence', true],
    ['could-not', 'law-caveat', true],
    ['evade', 'law-caveat', false],
  ] as const)('answered "%s" about %s changes what the asker believes: %s', (given, wording, narrows) => {
    const table = floor();
    ask(table, wording);
    const before = viewFor(table.state, 'COR').ranges.DEL;
    const publicBefore = table.state.ranges;
    answer(table, given);
    expect(JSON.stringify(viewFor(table.state, 'COR').ranges.DEL) !== JSON.stringify(before)).toBe(narrows);
    expect(table.state.ranges).toBe(publicBefore);
    expect(viewFor(table.state, 'BRE').ranges.DEL).toEqual(table.state.ranges.DEL);
  });
  it('may be answered with a bluff: the engine asks nobody whether it is true', () => {
    const table = floor();
    table.do({ type: 'probe.ask', by: 'COR', to: 'BRE', provision: 'law', wording: 'law-silence' });
    table.do({ type: 'probe.answer', by: 'BRE', probe: 'probe-COR-BRE-1', answer: 'could-live' });
    expect(table.state.probes['probe-COR-BRE-1']?.answer).toBe('could-live');
    expect(table.state.seats.BRE?.standing).toBe(sit().state.seats.BRE?.standing);
  });
  it('is read on top of what is said aloud later', () => {
    const table = floor();
    ask(table);
    answer(table, 'could-live');
    const told = viewFor(table.state, 'COR').ranges.DEL?.IHL;
    table.toTurnOf('DEL').do(say('DEL', 'support', 'law', 'law-caveat'));
    const [low, high] = viewFor(table.state, 'COR').ranges.DEL?.IHL as readonly [number, number];
    expect(low).toBeGreaterThanOrEqual(told?.[0] ?? 0);
    expect(high).toBeLessThanOrEqual(told?.[1] ?? 100);
  });
  it('is numbered within the pair alone', () => {
    const table = sit().toTurnOf('BRE');
    table.do({ type: 'probe.ask', by: 'BRE', to: 'ELN', provision: 'law', wording: 'law-named' });
    table.toTurnOf('COR');
    ask(table);
    answer(table, 'evade');
    table.toTurnOf('COR');
    ask(table, 'law-some');
    expect(Object.keys(table.state.probes)).toEqual(['probe-BRE-ELN-1', 'probe-COR-DEL-1', 'probe-COR-DEL-2']);
  });
});

describe('a package deal', () => {
  it('is agreed when its one recipient accepts, and warms the parties', () => {
    const table = floor();
    const trust = table.state.confidence.DEL?.COR ?? 0;
    const deal = offer(table, ['DEL'], 'corridor');
    const events = table.do({ type: 'package.accept', by: 'DEL', package: deal });
    expect(only(events, 'package.agreed')).toHaveLength(1);
    expect(table.state.packages[deal]).toMatchObject({ stage: 'agreed', accepted: ['COR', 'DEL'] });
    expect(table.state.confidence.DEL?.COR).toBe(trust + 6);
    expect(table.state.confidence.BRE).toBe(sit().state.setup.confidence.BRE);
  });
  it('with several recipients is agreed by the last and refused by the first that refuses', () => {
    const table = floor();
    const deal = offer(table, ['DEL', 'ELN'], 'corridor');
    table.do({ type: 'package.accept', by: 'DEL', package: deal });
    expect([table.state.packages[deal]?.stage, table.state.stage]).toEqual(['offered', 'meeting.seats']);
    expect(table.refused({ type: 'package.accept', by: 'DEL', package: deal })).toBe('package.notYours');
    table.do({ type: 'package.accept', by: 'ELN', package: deal });
    expect([table.state.packages[deal]?.stage, table.state.stage]).toEqual(['agreed', 'meeting.seats']);

    const other = floor();
    const second = offer(other, ['DEL', 'ELN'], 'corridor');
    other.do({ type: 'package.refuse', by: 'DEL', package: second });
    expect([other.state.packages[second]?.stage, other.state.stage]).toEqual(['refused', 'meeting.seats']);
    expect(requestsFor(other.state, 'ELN')).toEqual([]);
  });
  it('is heard by all on the floor, by the parties in the corridor, and by the chair once agreed', () => {
    const heard = (channel: 'floor' | 'corridor') => {
      const table = floor();
      const deal = offer(table, ['DEL'], channel);
      table.do({ type: 'package.accept', by: 'DEL', package: deal });
      const events = table.events;
      return [
        only(events, 'package.offered')[0]?.audience,
        only(events, 'package.answered')[0]?.audience,
        only(events, 'package.agreed')[0]?.audience,
      ];
    };
    expect(heard('floor')).toEqual(['all', 'all', 'all']);
    expect(heard('corridor')).toEqual([
      ['COR', 'DEL'],
      ['COR', 'DEL'],
      ['COR', 'DEL', 'ARL'],
    ]);
  });
  it('tells all who hear it what its speakers could live with', () => {
    const corridor = floor();
    offer(corridor, ['DEL'], 'corridor');
    expect(viewFor(corridor.state, 'DEL').ranges.COR?.IHL).not.toEqual(viewFor(corridor.state, 'BRE').ranges.COR?.IHL);
    const aloud = floor();
    offer(aloud, ['DEL'], 'floor');
    expect(viewFor(aloud.state, 'BRE').ranges.COR?.IHL).toEqual(viewFor(aloud.state, 'DEL').ranges.COR?.IHL);
  });
  it('can be countered once, to its sender alone, which answers at once', () => {
    const table = floor();
    const deal = offer(table, ['DEL'], 'corridor');
    const events = table.do({ type: 'package.counter', by: 'DEL', package: deal, edits: { law: 'law-some' } });
    expect(only(events, 'package.offered')).toMatchObject([
      { by: 'DEL', to: ['COR'], counters: deal, channel: 'corridor' },
    ]);
    expect(table.state.packages[deal]?.stage).toBe('refused');
    const countered = Object.keys(table.state.packages)[1] as string;
    const again = { type: 'package.counter', by: 'COR', package: countered, edits: { law: 'law-named' } } as const;
    expect(table.refused(again)).toBe('package.noCounter');
    expect(requestsFor(table.state, 'COR')).toMatchObject([{ kind: 'package', package: countered, counter: {} }]);
    table.do({ type: 'package.accept', by: 'COR', package: countered });
    expect(table.state.packages[countered]?.stage).toBe('agreed');
  });
  it('names its parties and nothing else: a second offer does not tell of a first', () => {
    const fresh = offer(floor(), ['DEL'], 'floor', { law: 'law-some' });
    const table = floor();
    const first = offer(table, ['DEL'], 'corridor');
    table.do({ type: 'package.refuse', by: 'DEL', package: first });
    table.toTurnOf('COR');
    expect(offer(table, ['DEL'], 'floor', { law: 'law-some' })).toBe(fresh);
  });
  it('accepted beyond a line one may never cross costs standing', () => {
    const table = sit().toTurnOf('BRE');
    const never = wordingWith(table.state, 'COR', 'never');
    table.do({
      type: 'package.offer',
      by: 'BRE',
      to: ['COR'],
      channel: 'floor',
      edits: { [never.provision]: never.wording },
    });
    const before = table.state.seats.COR?.standing ?? 0;
    table.do({ type: 'package.accept', by: 'COR', package: Object.keys(table.state.packages)[0] as string });
    expect(table.state.seats.COR?.standing).toBe(before - 10);
  });
});

describe('a word with the chair', () => {
  it('tells the chair alone which wordings one refuses', () => {
    const table = floor();
    const events = table.do({
      type: 'chair.confide',
      by: 'COR',
      provision: 'law',
      refuses: ['law-named', 'law-silence'],
    });
    expect(only(events, 'chair.confided')).toMatchObject([{ audience: ['COR', 'ARL'], asked: false }]);
    const told = { COR: ['law-named', 'law-silence'] };
    expect(viewFor(table.state, 'ARL').paragraphs.law?.confided).toEqual(told);
    expect(viewFor(table.state, 'COR').paragraphs.law?.confided).toEqual(told);
    expect(viewFor(table.state, 'DEL').paragraphs.law?.confided).toEqual({});
    expect(table.state.seats.COR?.actions).toBe(2);
    expect(viewFor(table.state, 'ARL').ranges.COR?.IHL).not.toEqual(table.state.ranges.COR?.IHL);
  });
});
