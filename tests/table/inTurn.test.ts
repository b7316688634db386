import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import type { ConferenceState } from '../../src/engine/model/state';
import { nextGiven } from '../../src/table/bots';
import { goesOn } from '../../src/table/inTurn';
import { sit, withSeat } from '../support/table';

const asking = (to: string): Command => ({ type: 'probe.ask', by: 'COR', to, provision: 'law', wording: 'law-named' });

/** COR has asked these seats something; nobody else has done anything yet. */
function asked(...seats: readonly string[]): ConferenceState {
  const table = sit();
  for (const to of seats) table.toTurnOf('COR').do(asking(to));
  return table.state;
}

describe('a round in turn', () => {
  const over = (state: ConferenceState): ConferenceState => ({ ...state, stage: 'meeting.seats', queue: [] });
  const next = (state: ConferenceState, people: readonly string[]) =>
    goesOn(state, 'mixed', people)?.command.type ?? null;
  it('waits for the answer of a person who plays alone', () => {
    expect(next(over(asked('BRE')), ['BRE'])).toBeNull();
    expect(next(over(asked()), ['BRE'])).toBe('floor.tick');
  });
  it('ends alike whoever of several people was asked in the corridor', () => {
    const people = ['BRE', 'DEL'];
    for (const seats of [[], ['BRE'], ['DEL'], ['BRE', 'DEL']])
      expect(next(over(asked(...seats)), people)).toBe('floor.tick');
  });
  it('passes over somebody without actions alike, whether or not somebody was asked', () => {
    const spent = (state: ConferenceState): ConferenceState => {
      const now = { ...state, stage: 'meeting.seats' as const, queue: ['DEL', 'BRE'] };
      return { ...now, ...withSeat('DEL', { actions: 0 })(now) };
    };
    for (const seats of [[], ['DEL'], ['BRE', 'DEL']])
      expect(next(spent(asked(...seats)), ['BRE', 'DEL'])).toBe('turn.pass');
    expect(next(spent(asked('DEL')), ['DEL'])).toBeNull();
    expect(next(spent(asked()), ['DEL'])).toBe('turn.pass');
  });
});

describe('AI seats', () => {
  it('draw anew on another course', () => {
    const { state } = sit().toTurnOf('COR');
    const moves = (lucks: readonly string[]) =>
      new Set(lucks.map((luck) => JSON.stringify(nextGiven({ ...state, luck }, 'mixed')?.command)));
    expect(moves(Array.from({ length: 30 }, (_, i) => `${state.seed}/${i}`)).size).toBeGreaterThan(1);
    expect(moves([state.seed, state.seed]).size).toBe(1);
  });
});
