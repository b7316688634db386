import { describe, expect, it } from 'vitest';
import type { DecisionRule, Majority } from '../../../src/engine/model/rules';
import { countVote } from '../../../src/engine/rules/votes';
import { roll } from '../../support/rollcalls';

const more = (change: Partial<Majority> = {}): Majority => ({
  kind: 'majority',
  share: [1, 2],
  measure: 'more-than',
  base: 'voting',
  ...change,
});
const twoThirds = (change: Partial<Majority> = {}) => more({ share: [2, 3], measure: 'at-least', ...change });
const carried = (rule: DecisionRule, ...votes: Parameters<typeof roll>) => countVote(rule, roll(...votes)).carried;

describe('a majority', () => {
  it('of more than half falls at a tie and passes by one', () => {
    expect(carried(more(), 5, 5)).toBe(false);
    expect(carried(more(), 6, 5)).toBe(true);
  });
  it('of at least two thirds passes at exactly two thirds, of more than two thirds does not', () => {
    for (const [yes, no] of [
      [2, 1],
      [100, 50],
      [62, 31],
    ] as const) {
      expect(carried(twoThirds(), yes, no)).toBe(true);
      expect(carried(twoThirds({ measure: 'more-than' }), yes, no)).toBe(false);
      expect(carried(twoThirds(), yes - 1, no + 1)).toBe(false);
    }
  });
  it('of those voting leaves out who abstains: one yes among abstentions carries', () => {
    expect(carried(twoThirds(), 1, 0, 191, 1)).toBe(true);
    expect(carried(more(), 79, 60, 33, 21)).toBe(true);
  });
  it('of those present counts abstentions against, absence not', () => {
    expect(carried(more({ base: 'present' }), 10, 5, 4)).toBe(true);
    expect(carried(more({ base: 'present' }), 10, 5, 5)).toBe(false);
    expect(carried(more({ base: 'present' }), 10, 5, 4, 100)).toBe(true);
  });
  it('of the members counts absence against too', () => {
    expect(carried(more({ base: 'members' }), 10, 0, 0, 9)).toBe(true);
    expect(carried(more({ base: 'members' }), 10, 0, 0, 10)).toBe(false);
  });
  it('needs one in favour: where all abstain nothing is carried', () => {
    for (const base of ['voting', 'present', 'members'] as const) expect(carried(more({ base }), 0, 0, 9)).toBe(false);
    expect(carried(twoThirds(), 0, 0, 9)).toBe(false);
  });
});

describe('a quorum', () => {
  const rule = more({ quorum: [1, 2] });
  it('is more than half of the members, abstentions being present', () => {
    expect(carried(rule, 3, 1, 93, 96)).toBe(true);
    expect(carried(rule, 3, 1, 92, 97)).toBe(false);
    expect(carried(rule, 90, 0, 6, 97)).toBe(false);
    expect(carried(rule, 5, 0, 0, 5)).toBe(false);
    expect(carried(rule, 6, 0, 0, 5)).toBe(true);
  });
  it('counts those entitled who are on no list as absent', () => {
    const votes = roll(6, 1);
    expect(countVote(rule, votes, 13)).toMatchObject({ absent: 6, carried: true });
    expect(countVote(rule, votes, 14)).toMatchObject({ absent: 7, carried: false });
  });
});

describe('a second hurdle', () => {
  // The Committee of Ministers: two thirds of the votes cast and a majority of all entitled to sit.
  const ministers = twoThirds({ alsoOfMembers: { share: [1, 2], measure: 'more-than' } });
  it('stops a text that has two thirds of the votes cast and not half of the seats', () => {
    expect(carried(ministers, 22, 0, 22, 0)).toBe(false);
    expect(carried(ministers, 23, 0, 21, 0)).toBe(true);
    expect(carried(ministers, 22, 5, 0, 17)).toBe(false);
  });
  it('does not save one that has half of the seats and not two thirds of the votes', () => {
    expect(carried(ministers, 28, 15, 1)).toBe(false);
    expect(carried(ministers, 28, 14, 2)).toBe(true);
  });
});

describe('a veto', () => {
  const rule = more({ vetoes: ['V0'] });
  it('is a no, not an abstention and not an absence', () => {
    expect(countVote(rule, { V0: 'no', V1: 'yes', V2: 'yes' }).carried).toBe(false);
    expect(countVote(rule, { V0: 'abstain', V1: 'yes', V2: 'yes' }).carried).toBe(true);
    expect(countVote(rule, { V0: 'absent', V1: 'yes', V2: 'yes' }).carried).toBe(true);
    expect(countVote(rule, { V0: 'yes', V1: 'no', V2: 'yes' }).carried).toBe(true);
  });
});

describe('deciding without a majority', () => {
  it('by consensus or silence asks that nobody says no, not that anybody says yes', () => {
    for (const rule of [{ kind: 'consensus' }, { kind: 'silence', hours: 24 }] as const) {
      expect(carried(rule, 0, 0, 3, 2)).toBe(true);
      expect(carried(rule, 56, 1)).toBe(false);
    }
  });
  it('by consensus minus one lets one objection pass and not two', () => {
    const rule = { kind: 'consensus-minus', objections: 1 } as const;
    expect([0, 1, 2].map((no) => carried(rule, 50, no))).toEqual([true, true, false]);
  });
  it('by unanimity asks a yes of everybody: an abstention or an absence stops it', () => {
    const rule = { kind: 'unanimity' } as const;
    expect(carried(rule, 5, 0)).toBe(true);
    expect(carried(rule, 4, 0, 1)).toBe(false);
    expect(carried(rule, 4, 0, 0, 1)).toBe(false);
    expect(carried(rule, 0, 0)).toBe(false);
    expect(countVote(rule, roll(5, 0), 6).carried).toBe(false);
  });
});

describe('an amendment to delete and a division', () => {
  // Forty want the paragraph in, sixty out: neither side has two thirds.
  const rule = twoThirds();
  it('have opposite results with the same opinions: who must find the two thirds loses', () => {
    const toDelete = carried(rule, 60, 40);
    const toKeep = carried(rule, 40, 60);
    expect({ deleted: toDelete, stays: !toDelete }).toEqual({ deleted: false, stays: true });
    expect({ kept: toKeep, goes: !toKeep }).toEqual({ kept: false, goes: true });
  });
  it('agree when one side has two thirds', () => {
    expect([carried(rule, 70, 30), carried(rule, 30, 70)]).toEqual([true, false]);
  });
});

describe('a count', () => {
  it('keeps the roll-call it was made from', () => {
    const rollCall = roll(2, 1, 1, 1);
    expect(countVote(more(), rollCall)).toEqual({ yes: 2, no: 1, abstain: 1, absent: 1, carried: true, rollCall });
  });
});
