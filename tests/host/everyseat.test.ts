import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHost } from '../../src/host/host';
import type { FromHost } from '../../src/protocol/messages';
import { compile } from '../../src/scenario/compile';
import { type Client, client, playOut } from '../support/hosts';
import { load, type ScenarioName } from '../support/scenarios';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const names = readdirSync(SCENARIOS).filter((name) => existsSync(join(SCENARIOS, name, 'scenario.yaml')));

const scenarioOf = (name: string) => load(name as ScenarioName);

/** Plays a seat of a scenario at quick length with the simplest answers and asks for the debrief. */
async function debriefOf(setup: ReturnType<typeof compile>, seat: string): Promise<FromHost | undefined> {
  const person: Client = client(() => setup);
  await person.send({
    type: 'start',
    options: { scenario: 'tiny', length: 'quick', seat, seed: `seat-${seat}`, temper: 'mixed' },
  });
  await playOut(person);
  const [told] = await person.send({ type: 'debrief' });
  return told;
}

describe.each(names)('%s, quick', { timeout: 600_000 }, (name) => {
  const scenario = scenarioOf(name);
  const setup = compile(scenario, 'quick');
  const seats = scenario.delegations.filter(({ playable }) => playable !== false).map(({ id }) => id);
  it('has seats with a brief each', () => {
    expect(seats.length).toBeGreaterThan(5);
    expect(Object.keys(scenario.briefs).sort()).toEqual([...seats].sort());
  });
  it.each(seats)('%s plays to the debrief', async (seat) => {
    const told = await debriefOf(setup, seat);
    expect(told).toMatchObject({ type: 'debriefed', debrief: { you: seat } });
  });
});

it('a host starts no seat that is not there', async () => {
  const posted: FromHost[] = [];
  const [name] = names as [string];
  const setup = compile(scenarioOf(name), 'quick');
  const host = createHost({ loadSetup: () => Promise.resolve(setup), post: (message) => posted.push(message) });
  await host.handle({
    type: 'start',
    options: { scenario: name, length: 'quick', seat: 'NOBODY', seed: 's', temper: 'mixed' },
  });
  expect(posted[0]).toMatchObject({ type: 'fault', code: 'seat.unknown' });
});
