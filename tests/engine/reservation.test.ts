import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingState } from '../../src/engine/events/opening';
import { acceptable, interestsOf, stakeOf } from '../../src/engine/interests/appraise';
import { compilePoints } from '../../src/engine/interests/points';
import { redLines } from '../../src/engine/interests/redlines';
import { cameFor, littleStake, saysTooLittle } from '../../src/engine/interests/reservation';
import { RED_LINE, RESERVATION } from '../../src/engine/model/parameters';
import { type Formulation, type Provision, statusQuoText, type WholeText } from '../../src/engine/model/vocabulary';
import { setupOf } from '../support/scenarios';

const wording = (id: string, at: number, bridge: Formulation['bridge'] = 'none'): Formulation => ({
  id,
  container: 'conclusions',
  voice: 'group',
  verb: 'affirms',
  bridge,
  span: [at, at],
});
const ISSUES = ['SD', 'IHL', 'RESP', 'NORMS'];
const provisions: Provision[] = ISSUES.map((issue) => ({
  id: issue.toLowerCase(),
  issue,
  statusQuo: 'old',
  formulations: [wording('silence', 0, 'silence'), wording('old', 50), wording('middle', 70), wording('named', 90)],
}));
const at = (salience: Record<string, number>, place = 90) =>
  Object.fromEntries(ISSUES.map((issue) => [issue, { at: place, salience: salience[issue] ?? 40 }]));
const came = (salience: Record<string, number>, precedent?: { years: number; otherForum: boolean }, place = 90) => {
  const positions = at(salience, place);
  return cameFor(
    { provisions, ...(precedent ? { precedent } : {}) },
    compilePoints(provisions, positions, 50),
    positions,
  );
};
const champion = { SD: 90, IHL: 80, RESP: 75, NORMS: 75 };
const old = statusQuoText(provisions);

describe('what a delegation came for', () => {
  it('are at most three flagships on which it could win something', () => {
    expect(Object.keys(came(champion)?.when ?? {})).toEqual(['sd', 'ihl', 'resp']);
    expect(came({})).toBeNull();
    expect(came(champion, undefined, 50)).toBeNull();
    // Who stands nearest to silence would win by striking the words alone: it came to stop something.
    expect(came(champion, undefined, 0)).toBeNull();
  });
  it('is refused to it by the old text, by one that strikes the subjects, and by no text that moves one of them', () => {
    const champ = came(champion);
    expect(saysTooLittle(champ, old)).toBe(true);
    expect(saysTooLittle(champ, { ...old, sd: 'silence', norms: 'named' })).toBe(true);
    for (const id of ['sd', 'ihl', 'resp']) expect(saysTooLittle(champ, { ...old, [id]: 'middle' })).toBe(false);
  });
  it('is refused for more when the last text is recent, when another forum is open, and by who came for more', () => {
    const stake = (salience: Record<string, number>, years: number, otherForum: boolean) =>
      came(salience, { years, otherForum })?.stake ?? 0;
    const { settled, recent, forum } = RESERVATION;
    expect(stake(champion, 6, false)).toBe(settled);
    expect(stake(champion, 2, false)).toBe(settled + recent);
    expect(stake(champion, 6, true)).toBe(settled + forum);
    expect(stake(champion, 2, true)).toBe(settled + recent + forum);
    expect(stake({ SD: 90 }, 2, true)).toBeLessThan(stake({ SD: 90, IHL: 80 }, 2, true));
    expect(settled + recent + forum).toBeLessThan(RED_LINE.stake);
  });
  it('says why: the stake is the sum of its reasons', () => {
    const champ = came(champion, { years: 2, otherForum: true });
    expect(Object.values(champ?.reasons ?? {}).reduce((a, b) => a + b, 0)).toBe(champ?.stake);
  });
  it('never makes a better text worse: moving one of its paragraphs up never adds to the stake', () => {
    const rising = ['silence', 'old', 'middle', 'named'];
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), fc.nat(3), (chosen, one) => {
        const text: WholeText = Object.fromEntries(provisions.map(({ id }, i) => [id, rising[chosen[i]!]!]));
        const id = provisions[one]!.id;
        const better = { ...text, [id]: rising[Math.min(3, chosen[one]! + 1)]! };
        const champ = came(champion);
        expect(littleStake(champ, better)).toBeLessThanOrEqual(littleStake(champ, text));
      }),
    );
  });
});

describe('in a Group of Governmental Experts', () => {
  const setup = setupOf('gge-2016-17', 'standard');
  it('nobody that came for law accepts the last report again, and everybody knows the line is there', () => {
    const state = openingState(setup, 'again');
    const before = statusQuoText(setup.provisions);
    for (const seat of ['USA', 'GBR', 'EST', 'CHE']) {
      const interests = interestsOf(state, seat)!;
      expect(acceptable(interests, before)).toBe(false);
      expect(stakeOf(interests, before)).toBe(interests.cameFor?.stake);
    }
  });
  it('lines lie on striking what was agreed, for who stands far from silence, and on no last agreed wording', () => {
    const positions = openingState(setup, 'again').seats.USA!.positions;
    const lines = redLines(setup.provisions, positions);
    expect(lines).toContainEqual({
      provision: 'self-defence',
      wording: 'sd-silence',
      strength: 'withhold',
      stake: 200,
    });
    for (const { id, statusQuo } of setup.provisions)
      expect(lines.some(({ provision, wording: one }) => provision === id && one === statusQuo)).toBe(false);
  });
});
