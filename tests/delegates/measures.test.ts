import '../support/everyWord';
import { describe, expect, it } from 'vitest';
import { EARLY_CONCEDER, PLEDGE } from '../../src/delegates/parameters';
import { hasText } from '../../src/locales';
import { playAll } from '../../src/table/record';
import { setupOf } from '../support/scenarios';

describe('measures in the hands of AI seats', () => {
  const setup = setupOf('gge-2016-17', 'quick');
  const steps = ['steps-1', 'steps-2', 'steps-3'].flatMap((seed) => playAll(setup, seed, 'mixed').steps);
  const proposals = steps.flatMap(({ command, reason }) =>
    command.type === 'measure.propose' ? [{ ...command, reason }] : [],
  );
  const joins = steps.filter(({ command }) => command.type === 'measure.support');

  it('are proposed to the room by bridge-builders, by the others to a few in the corridor', () => {
    expect(new Set(proposals.map(({ channel }) => channel))).toEqual(new Set(['floor', 'corridor']));
    for (const { by, channel, to } of proposals) {
      const bridge = setup.delegations.find(({ id }) => id === by)?.behaviour.bridge ?? 0;
      expect(channel === 'floor').toBe(bridge >= EARLY_CONCEDER);
      expect(to.length).toBeLessThanOrEqual(PLEDGE.partners);
    }
  });
  it('are light ones when they are taken while one negotiates', () => {
    for (const { measure } of proposals) {
      const cost = setup.measures.find(({ id }) => id === measure)?.cost ?? 100;
      expect(cost).toBeLessThanOrEqual(PLEDGE.smallCost);
    }
  });
  it('are joined and returned, with a sentence for each reason', () => {
    expect(joins.length).toBeGreaterThan(0);
    const said = new Set(steps.map(({ reason }) => reason?.said));
    expect(said).toContain('returns-pledge');
    for (const { reason } of [...joins, ...proposals]) {
      expect(hasText(`reasons:public.${reason?.said}`)).toBe(true);
      expect(hasText(`reasons:private.${reason?.because}`)).toBe(true);
    }
  });
});
