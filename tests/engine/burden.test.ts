import { describe, expect, it } from 'vitest';
import { MEASURE_BURDEN } from '../../src/engine/model/parameters';
import { burdenOf, keptPercent, measureBy } from '../../src/engine/rules/measures';
import { ownBurden } from '../../src/engine/view/burden';
import { viewFor } from '../../src/engine/view/view';
import { sit } from '../support/table';

describe('the burden of a measure for one’s own mission', () => {
  const fresh = sit().toTurnOf('COR');
  it('is what the engine reckons, from the view alone', () => {
    for (const { id } of fresh.state.setup.delegations)
      for (const option of fresh.state.setup.measures) {
        const own = ownBurden(viewFor(fresh.state, id), option.id);
        expect(own?.total).toBe(burdenOf(fresh.state.setup, fresh.state.measures, id, option));
        expect(own?.keptPercent).toBe(keptPercent(fresh.state, id, option));
        expect(own && own.cost + own.heavier + own.owed).toBe(own?.total);
      }
  });
  it('rises by what one owes oneself, not by what others owe', () => {
    const table = sit().toTurnOf('COR');
    table.do({ type: 'measure.pledge', by: 'COR', measure: 'exchange-views' });
    expect(ownBurden(viewFor(table.state, 'COR'), 'contact-points')?.owed).toBe(MEASURE_BURDEN.perOpenPledge);
    expect(ownBurden(viewFor(table.state, 'BRE'), 'contact-points')?.owed).toBe(0);
    expect(measureBy(table.state.setup, 'contact-points')).toBeDefined();
  });
  it('is nothing for a measure there is not', () => {
    expect(ownBurden(viewFor(fresh.state, 'COR'), 'hotline')).toBeNull();
  });
});
