import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionRule, type Majority, VOTES, type Vote } from '../../src/engine/model/rules';
import { countVote } from '../../src/engine/rules/votes';

const share = fc.constantFrom([1, 2], [2, 3], [3, 4], [3, 5]).map(([n, d]) => [n, d] as [number, number]);
const measure = fc.constantFrom('more-than', 'at-least');
const majorities: fc.Arbitrary<Majority> = fc
  .record({
    share,
    measure,
    base: fc.constantFrom('voting', 'present', 'members'),
    quorum: fc.option(share, { nil: undefined }),
    alsoOfMembers: fc.option(fc.record({ share, measure }), { nil: undefined }),
  })
  .map(({ quorum, alsoOfMembers, ...rule }) => ({
    kind: 'majority',
    ...rule,
    ...(quorum ? { quorum } : {}),
    ...(alsoOfMembers ? { alsoOfMembers } : {}),
  }));
const rules: fc.Arbitrary<DecisionRule> = fc.oneof(
  majorities,
  fc.constant<DecisionRule>({ kind: 'consensus' }),
  fc.constant<DecisionRule>({ kind: 'unanimity' }),
  fc.nat(3).map((objections): DecisionRule => ({ kind: 'consensus-minus', objections })),
);
const ballots = fc.array(fc.constantFrom(...VOTES), { minLength: 1, maxLength: 40 });
const rollOf = (votes: readonly Vote[]) => Object.fromEntries(votes.map((vote, i) => [`V${i}`, vote]));
const carried = (rule: DecisionRule, votes: readonly Vote[], entitled?: number) =>
  countVote(rule, rollOf(votes), entitled).carried;
const check = (...args: Parameters<typeof fc.assert>) => fc.assert(args[0], { numRuns: 300, ...args[1] });
const plain = majorities.map(({ kind, share, measure }): Majority => ({ kind, share, measure, base: 'voting' }));

describe('counting, for any rule and any ballots', () => {
  it('does not depend on who voted how or in which order', () => {
    const shuffled = ballots.chain((votes) =>
      fc.tuple(fc.constant(votes), fc.shuffledSubarray(votes, { minLength: votes.length })),
    );
    check(
      fc.property(rules, shuffled, (rule, [votes, others]) => {
        const { rollCall: _, ...count } = countVote(rule, rollOf(votes));
        expect(countVote(rule, rollOf(others))).toMatchObject(count);
      }),
    );
  });
  it('is never hurt by a yes in place of something else, nor helped by a no', () => {
    check(
      fc.property(rules, ballots, fc.nat(39), (rule, votes, at) => {
        const i = at % votes.length;
        if (carried(rule, votes)) expect(carried(rule, votes.with(i, 'yes'))).toBe(true);
        // Where there is no quorum to make, that is: who comes to say no may bring the quorum.
        if (!('quorum' in rule) && !carried(rule, votes)) expect(carried(rule, votes.with(i, 'no'))).toBe(false);
      }),
    );
  });
  it('takes those entitled and on no list for absent', () => {
    check(
      fc.property(rules, ballots, fc.nat(20), (rule, votes, more) => {
        const listed = [...votes, ...Array<Vote>(more).fill('absent')];
        expect(carried(rule, votes, votes.length + more)).toBe(carried(rule, listed));
      }),
    );
  });
});

describe('abstaining', () => {
  it('never changes a majority of those voting', () => {
    check(
      fc.property(plain, ballots, fc.integer({ min: 1, max: 9 }), (rule, votes, more) => {
        expect(carried(rule, [...votes, ...Array<Vote>(more).fill('abstain')])).toBe(carried(rule, votes));
      }),
    );
  });
  it('never helps a majority of those present or of the members', () => {
    check(
      fc.property(plain, fc.constantFrom('present', 'members'), ballots, (rule, base, votes) => {
        const based = { ...rule, base } as Majority;
        if (carried(based, [...votes, 'abstain'])) expect(carried(based, votes)).toBe(true);
      }),
    );
  });
  it('is as being absent but for a quorum and a majority of those present', () => {
    check(
      fc.property(plain, fc.constantFrom('voting', 'members'), ballots, (rule, base, votes) => {
        const based = { ...rule, base } as Majority;
        expect(carried(based, [...votes, 'abstain'])).toBe(carried(based, [...votes, 'absent']));
      }),
    );
  });
});

describe('consensus', () => {
  it('is there exactly when nobody says no', () => {
    check(
      fc.property(ballots, (votes) => {
        expect(carried({ kind: 'consensus' }, votes)).toBe(!votes.includes('no'));
      }),
    );
  });
  it('is not unanimity, which implies it', () => {
    check(
      fc.property(ballots, (votes) => {
        if (carried({ kind: 'unanimity' }, votes)) expect(carried({ kind: 'consensus' }, votes)).toBe(true);
      }),
    );
    expect(carried({ kind: 'consensus' }, ['abstain', 'absent'])).toBe(true);
    expect(carried({ kind: 'unanimity' }, ['abstain', 'absent'])).toBe(false);
  });
});

describe('a question put one way or the other', () => {
  it('under two thirds, to delete and to keep cannot both be carried, and both may fail', () => {
    const rule: Majority = { kind: 'majority', share: [2, 3], measure: 'at-least', base: 'voting' };
    const turned = { yes: 'no', no: 'yes', abstain: 'abstain', absent: 'absent' } as const;
    let neither = 0;
    check(
      fc.property(ballots, (votes) => {
        const other = carried(
          rule,
          votes.map((vote) => turned[vote]),
        );
        const one = carried(rule, votes);
        expect(one && other).toBe(false);
        if (!one && !other && votes.includes('yes')) neither += 1;
      }),
    );
    expect(neither).toBeGreaterThan(20);
  });
});
