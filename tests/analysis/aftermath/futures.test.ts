import { describe, expect, it } from 'vitest';
import { drawFutures, expectedHarm, type PossibleIncident, rateAt } from '../../../src/analysis/aftermath/futures';
import { FUTURES, YEARS } from '../../../src/analysis/aftermath/parameters';
import type { Setup } from '../../../src/engine/model/setup';
import { ending, type Member, paragraph, QUARREL, wording } from './room';

const PROVISIONS = [paragraph('law', [wording('old'), wording('new')])];
const setupOf = (members: readonly Member[]): Setup => ending(members, PROVISIONS).setup;

/** Possible incidents by the names of the pair, so that rooms of different sizes compare. */
function named(
  setup: Setup,
  seed: string,
  future: number,
): Record<string, Omit<PossibleIncident, 'initiator' | 'target'>[]> {
  const found: Record<string, Omit<PossibleIncident, 'initiator' | 'target'>[]> = {};
  for (const { initiator, target, ...rest } of drawFutures(setup, seed)[future]?.incidents.flat() ?? []) {
    const pair = `${setup.delegations[initiator]?.id}-${setup.delegations[target]?.id}`;
    found[pair] = [...(found[pair] ?? []), rest];
  }
  return found;
}

describe('draws', () => {
  it('are the same for the same seed and others for another', () => {
    const setup = setupOf(QUARREL);
    expect(drawFutures(setup, 'a')).toEqual(drawFutures(setup, 'a'));
    expect(drawFutures(setup, 'a')).not.toEqual(drawFutures(setup, 'b'));
    const [first, second] = drawFutures(setup, 'a');
    expect(first).not.toEqual(second);
  });
  it("leave everybody's luck alone when a member comes, wherever it sits", () => {
    const before = setupOf(QUARREL);
    const newcomer: Member = { id: 'FEN', trusts: { ARL: 5 } };
    for (const members of [
      [...QUARREL, newcomer],
      [newcomer, ...QUARREL],
    ]) {
      const after = setupOf(members);
      const [old, now] = [named(before, 's', 2), named(after, 's', 2)];
      const kept = Object.fromEntries(Object.entries(now).filter(([pair]) => !pair.includes('FEN')));
      expect(Object.keys(old).length).toBeGreaterThan(3);
      expect(kept).toEqual(old);
      const luckOf = (setup: Setup, id: string) => {
        const future = drawFutures(setup, 's')[2];
        const at = setup.delegations.findIndex((member) => member.id === id);
        return [future?.reports[at], future?.reviews[at]];
      };
      for (const { id } of QUARREL) expect(luckOf(after, id)).toEqual(luckOf(before, id));
    }
  });
});

describe('rates', () => {
  it('never rise with confidence', () => {
    const rates = Array.from({ length: 101 }, (_, confidence) => rateAt(confidence));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    expect(rates.every((rate) => rate > 0)).toBe(true);
  });
  it('are met by the draws: incidents a year of the bitterest pair over 360 futures', () => {
    const setup = setupOf([{ id: 'ARL', trusts: { BRE: 5 } }, { id: 'BRE' }]);
    let happened = 0;
    for (let play = 0; play < 40; play++)
      for (const incident of drawFutures(setup, `rates ${play}`).flatMap(({ incidents }) => incidents.flat()))
        if (incident.initiator === 1 && incident.mark < incident.chance) happened += 1;
    const aYear = happened / (40 * FUTURES * YEARS);
    // Four standard errors of a count of about 7,500 are about 0.19 a year.
    expect(aYear).toBeGreaterThan(4.1923 - 0.19);
    expect(aYear).toBeLessThan(4.1923 + 0.19);
  });
  it('give the harm expected in a year, in hundredths', () => {
    const setup = setupOf([{ id: 'ARL', trusts: { BRE: 5 } }, { id: 'BRE' }]);
    // (4.1923 + 0.0092) incidents of mean severity 302/99.
    expect(expectedHarm(setup)).toBe(1281);
  });
});
