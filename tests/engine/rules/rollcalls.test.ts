import { describe, expect, it } from 'vitest';
import type { Majority, Vote } from '../../../src/engine/model/rules';
import { countVote } from '../../../src/engine/rules/votes';
import { type RollCall, rollCalls } from '../../support/rollcalls';

const SIMPLE: Majority = { kind: 'majority', share: [1, 2], measure: 'more-than', base: 'voting', quorum: [1, 2] };
const TWO_THIRDS: Majority = { ...SIMPLE, share: [2, 3], measure: 'at-least' };
const OF_PRESENT: Majority = { ...TWO_THIRDS, base: 'present' };
const OF_MEMBERS: Majority = { ...SIMPLE, base: 'members' };

const calls = rollCalls();
const call = (resolution: string): RollCall => {
  const found = calls.get(resolution);
  if (!found) throw new Error(`no roll-call for ${resolution}`);
  return found;
};
const letters = { yes: 'Y', no: 'N', abstain: 'A', absent: '-' } as const;
/** How a country voted on these, as letters. */
const votesOf = (country: string, resolutions: readonly string[]) =>
  resolutions.map((resolution) => letters[call(resolution)[country] as Vote]).join('');
const all = (vote: Vote, resolution: string) =>
  Object.keys(call(resolution))
    .filter((country) => call(resolution)[country] === vote)
    .sort();
const yesToAll = (...resolutions: readonly string[]) =>
  Object.keys(call('73/27')).filter((country) => resolutions.every((name) => call(name)[country] === 'yes')).length;

/** Totals as the sources print them. All passed: the Assembly needs more than half of those who vote yes or no. */
const PRINTED: readonly (readonly [resolution: string, yes: number, no: number, abstain: number])[] = [
  ['71/28', 180, 0, 1],
  ['73/27', 119, 46, 14],
  ['73/187', 94, 59, 33],
  ['73/266', 138, 12, 16],
  ['74/28', 163, 10, 6],
  ['74/29', 129, 6, 45],
  ['74/247', 79, 60, 33],
  ['75/32', 163, 10, 7],
  ['75/240', 92, 50, 21],
  ['77/36', 112, 52, 8],
  // One of our sources remembers 157-6-14 for 77/37; the roll-call says this.
  ['77/37', 156, 7, 14],
  ['78/16', 161, 9, 11],
  ['78/237', 104, 53, 7],
];

describe('the vote counter against roll-calls of the General Assembly', () => {
  it.each(PRINTED)('counts %s as printed: %d-%d-%d, carried by simple majority', (name, yes, no, abstain) => {
    expect(countVote(SIMPLE, call(name))).toMatchObject({ yes, no, abstain, carried: true });
  });
  it('counts 193 members in each, the absent among them', () => {
    for (const [name, rollCall] of calls) {
      const { yes, no, abstain, absent } = countVote(SIMPLE, rollCall);
      expect([name, yes + no + abstain + absent]).toEqual([name, 193]);
    }
    expect(countVote(SIMPLE, call('74/247')).absent).toBe(21);
  });
  it('holds the roll-calls a scenario is seeded from: how some voted on five of them', () => {
    const five = ['73/27', '73/266', '74/28', '73/187', '74/247'];
    const known = {
      USA: 'NYYNN',
      RUS: 'YNNYY',
      CHN: 'YNNYY',
      IND: 'YYYYY',
      BRA: 'AYYYA',
      MEX: 'YYYAA',
      SAU: 'YYYYA',
      COL: 'YYYAN',
      CHL: 'AYYNN',
      GHA: 'YYYAA',
      TUR: 'AYYAA',
      CHE: 'AYYNN',
      PAK: 'YAYYY',
      IRN: 'YNNYY',
    };
    expect(Object.fromEntries(Object.keys(known).map((country) => [country, votesOf(country, five)]))).toEqual(known);
  });
  it('names who said no to 77/37, the seven of the record', () => {
    expect(all('no', '77/37')).toEqual(['CAF', 'CHN', 'IRN', 'NIC', 'PRK', 'RUS', 'SYR']);
  });
  it.each([
    ['2018', ['73/27', '73/266'], 77],
    ['2019', ['74/28', '74/29'], 111],
    ['2020', ['75/32', '75/240'], 73],
    ['2022', ['77/36', '77/37'], 91],
    ['2023', ['78/16', '78/237'], 81],
    ['2019, cybercrime and the group', ['74/28', '74/247'], 57],
    ['four of them', ['73/27', '73/266', '74/28', '74/247'], 38],
  ] as const)('finds those who voted for both sides’ texts in %s', (_year, resolutions, count) => {
    expect(yesToAll(...resolutions)).toBe(count);
  });
});

describe('the same ballots under other rules', () => {
  const carriedUnder = (rule: Majority) =>
    PRINTED.map(([name]) => name).filter((name) => countVote(rule, call(name)).carried);
  it('two thirds of those voting would have stopped the cybercrime mandate and three more', () => {
    const stopped = PRINTED.map(([name]) => name).filter((name) => !carriedUnder(TWO_THIRDS).includes(name));
    expect(stopped).toEqual(['73/187', '74/247', '75/240', '78/237']);
  });
  it('two thirds of those present, abstentions counted, would have stopped 73/27 and 77/36 too', () => {
    const stopped = carriedUnder(TWO_THIRDS).filter((name) => !carriedUnder(OF_PRESENT).includes(name));
    expect(stopped).toEqual(['73/27', '77/36']);
  });
  it('a majority of all members would have stopped the three that fewer than 97 voted for', () => {
    const stopped = carriedUnder(SIMPLE).filter((name) => !carriedUnder(OF_MEMBERS).includes(name));
    expect(stopped).toEqual(['73/187', '74/247', '75/240']);
  });
  it('one permanent member’s no would have stopped all but 71/28, were there a veto', () => {
    const vetoes = ['CHN', 'FRA', 'GBR', 'RUS', 'USA'];
    expect(carriedUnder({ ...SIMPLE, vetoes })).toEqual(['71/28']);
  });
  it('consensus would have let through the one nobody voted against', () => {
    const passed = PRINTED.map(([name]) => name).filter((name) => countVote({ kind: 'consensus' }, call(name)).carried);
    expect(passed).toEqual(['71/28']);
  });
});
