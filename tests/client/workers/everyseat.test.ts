import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/scenario/compile';
import { wordsOf } from '../../../src/scenario/files';
import { load, type ScenarioName } from '../../support/scenarios';
import { tabOf } from '../../support/solo';

const SCENARIOS = join(import.meta.dirname, '../../../scenarios');
const names = readdirSync(SCENARIOS).filter((name) => existsSync(join(SCENARIOS, name, 'scenario.yaml')));

const scenarioOf = (name: string) => load(name as ScenarioName);

/** Plays a seat of a scenario at quick length with the simplest answers and asks for the debrief. */
async function debriefOf(setup: ReturnType<typeof compile>, seat: string) {
  const tab = tabOf({ setup: () => setup, seed: `seat-${seat}` });
  await tab.start({ scenario: setup.scenario, length: 'quick', seat });
  await tab.play();
  const [told] = await tab.debrief();
  return told;
}

describe.each(names)('%s, quick', { timeout: 600_000 }, (name) => {
  const scenario = scenarioOf(name);
  const setup = compile(scenario, 'quick');
  const seats = scenario.delegations.filter(({ playable }) => playable !== false).map(({ id }) => id);
  it('has seats with a brief each', () => {
    expect(seats.length).toBeGreaterThan(5);
    expect(Object.keys(wordsOf(scenario).briefs).sort()).toEqual([...seats].sort());
  });
  it.each(seats)('%s plays to the debrief', async (seat) => {
    const told = await debriefOf(setup, seat);
    expect(told).toMatchObject({ type: 'debriefed', debrief: { you: seat } });
  });
});
