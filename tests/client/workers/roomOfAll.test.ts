import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/scenario/compile';
import { wordsOf } from '../../../src/scenario/files';
import { load } from '../../support/scenarios';
import { tabOf } from '../../support/solo';

describe('the room of all, with a person in it', () => {
  it('seats every member, and is opened again as the room it was', async () => {
    const setup = compile(load('oewg-2019-21'), 'quick', 'all');
    const tab = tabOf({ setup: () => setup });
    await tab.start({ scenario: 'oewg-2019-21', length: 'quick', room: 'all', seat: 'CHE' });
    expect(tab.view.setup.delegations.length).toBeGreaterThan(190);
    expect(tab.moved.requests).not.toHaveLength(0);
    const { view } = tab;
    await tab.keeper.flush();
    const steps = (await tab.shelf.record('a'))?.steps.length;
    expect((await tab.open())[0]).toMatchObject({ type: 'ready', options: { room: 'all' } });
    expect(tab.view).toEqual(view);
    await tab.keeper.flush();
    expect((await tab.shelf.record('a'))?.steps).toHaveLength(steps as number);
  });
  it('has no group left that others sit for, and the seats a person may take are all there', () => {
    const scenario = load('oewg-2019-21');
    const { delegations } = compile(scenario, 'quick', 'all');
    expect(delegations.filter(({ members, role }) => members && (role ?? 'member') === 'member')).toEqual([]);
    const ids = delegations.map(({ id }) => id);
    expect(Object.keys(wordsOf(scenario).briefs).filter((seat) => !ids.includes(seat))).toEqual([]);
  });
  it('a short length keeps of rival texts what is played', () => {
    for (const length of ['quick', 'standard'] as const) {
      const { rivals = [], provisions } = compile(load('oewg-2019-21'), length);
      const known = provisions.map(({ id }) => id);
      expect(rivals.flatMap(({ text }) => Object.keys(text)).filter((id) => !known.includes(id))).toEqual([]);
    }
  });
});
