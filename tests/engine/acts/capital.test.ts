import { describe, expect, it } from 'vitest';
import type { Setup } from '../../../src/engine/model/setup';
import { requestsFor } from '../../../src/engine/view/requests';
import { interests, only, sit, type Table, tiny, wordingWith } from '../../support/table';

/** The fixture with home so many hours ahead of the conference city. */
const hoursAhead = (hours: number, meetings: Setup['meetings'] = tiny().meetings): Setup => ({
  ...tiny(),
  meetings,
  capitalHours: { BRE: hours, COR: hours, DEL: hours, ELN: hours },
});
const meetings = (...hours: readonly number[]): Setup['meetings'] =>
  hours.map((hour) => ({ kind: 'reading', session: 1, hour }));

/** COR asks home for what it may never accept, in the first round of a meeting. */
function asked(setup: Setup, meeting = 0, seed = 'table'): { table: Table; due: number } {
  const table = sit(setup, seed).toTurnOf('COR', meeting);
  const events = table.do({ type: 'capital.ask', by: 'COR', ...wordingWith(table.state, 'COR', 'never') });
  return { table, due: only(events, 'capital.asked')[0]?.due ?? -1 };
}

describe('office hours', () => {
  it.each([
    ['an open office', 15, 0, 0],
    ['the first open hour', 9, 0, 0],
    ['one hour too early', 8, 0, 1],
    ['the hour of closing', 18, 0, 1],
    ['an office far to the east, where it is night', 15, 9, 1],
    ['an office far to the west, where it is morning', 23, -12, 0],
  ])('answer the same evening or the next: %s', (_name, hour, ahead, due) => {
    expect(asked(hoursAhead(ahead, meetings(hour, hour, hour, hour))).due).toBe(due);
  });
  it('do not bind the weeks between sessions', () => {
    const at = (kind: 'reading' | 'intersessional') =>
      asked(hoursAhead(12, [{ kind, session: 1, hour: 12 }, ...meetings(10, 10, 10)])).due;
    expect([at('reading'), at('intersessional')]).toEqual([1, 0]);
  });
});

describe('an answer', () => {
  it('comes with the evening, to the seat alone', () => {
    const { table, due } = asked(hoursAhead(0, meetings(15, 15, 15, 15)));
    expect(due).toBe(0);
    table.toEvening();
    expect(only(table.events, 'capital.answered')).toMatchObject([{ by: 'COR', audience: ['COR'] }]);
    expect(table.state.capital).toMatchObject([{ answered: true }]);
  });
  it('that is due later waits, but not through the weeks between sessions', () => {
    const programme: Setup['meetings'] = [
      { kind: 'reading', session: 1, hour: 20 },
      { kind: 'intersessional', session: 2, hour: 12 },
      ...meetings(10, 10, 10),
    ];
    const { table, due } = asked(hoursAhead(0, programme));
    expect(due).toBe(1);
    table.toEvening();
    expect(only(table.events, 'capital.answered')).toEqual([]);
    table.toChair(2);
    expect(only(table.events, 'capital.answered')).toHaveLength(1);
  });
  it('cannot come after the last evening', () => {
    const { table, due } = asked(hoursAhead(0, meetings(15, 15, 15, 15)), 3);
    expect(due).toBe(4);
    table.toGavel();
    expect(only(table.events, 'capital.answered')).toEqual([]);
    const late = asked(hoursAhead(0, meetings(15, 15, 20, 15)), 2);
    expect(late.due).toBe(4);
    late.table.toGavel();
    expect(only(late.table.events, 'capital.answered')).toEqual([]);
  });
});

describe('a cable', () => {
  const played = Array.from({ length: 60 }, (_, i) => {
    const { table } = asked(hoursAhead(0, meetings(15, 15, 15, 15)), 0, `cable-${i}`);
    const request = table.state.capital[0] as { provision: string; wording: string };
    const before = interests(table.state, 'COR');
    table.toEvening();
    const granted = only(table.events, 'capital.answered')[0]?.granted;
    return { request, before, granted, after: interests(table.state, 'COR'), state: table.state };
  });
  it('says both yes and no, and seldom yes to a red line', () => {
    const yes = played.filter(({ granted }) => granted).length;
    expect(yes).toBeGreaterThan(0);
    expect(yes).toBeLessThan(30);
  });
  it('that says yes gives authority and turns the red line into one that is explained', () => {
    for (const { request, before, after, granted, state } of played) {
      const { provision, wording } = request;
      const line = (held: typeof before) =>
        held.redLines.find((item) => item.provision === provision && item.wording === wording);
      expect(before.authority[provision]?.[wording]).toBe('never');
      expect(line(before)).toMatchObject({ strength: 'withhold', stake: 200 });
      expect(after.authority[provision]?.[wording]).toBe(granted ? 'may' : 'never');
      expect(line(after)).toMatchObject(granted ? { strength: 'explain', stake: 0 } : { strength: 'withhold' });
      expect(state.seats.COR?.cables).toEqual({ [`${provision}/${wording}`]: granted });
      expect(after.points).toEqual(before.points);
    }
  });
});

describe('the request', () => {
  it('offers only wordings that lack authority and were not asked about', () => {
    const { table } = asked(hoursAhead(0));
    const { provision, wording } = table.state.capital[0] as { provision: string; wording: string };
    table.toTurnOf('COR');
    const request = requestsFor(table.state, 'COR')[0];
    const move = request?.kind === 'turn' ? request.moves.find((item) => item.type === 'capital.ask') : undefined;
    const authority = interests(table.state, 'COR').authority;
    expect(move?.choices.wordings).not.toContainEqual({ provision, wording });
    for (const ref of move?.choices.wordings ?? []) expect(authority[ref.provision]?.[ref.wording]).not.toBe('may');
  });
});
