import { join } from 'node:path';
import type { Setup } from '../engine/model/setup';
import { compile } from '../scenario/compile';
import { loadScenario } from '../scenario/load';
import { faultLine } from '../scenario/parse';
import type { Room } from '../scenario/rooms';
import { Faulty, readerOf } from './io';

/** Whose members sit in the Assembly. */
const ASSEMBLY = 'oewg-2019-21';

/**
 * The open-ended room under the rules of a committee of the Assembly: its two rival texts come to the vote.
 * @throws Faulty when the scenario is.
 */
export function assemblySetup(scenarios: string, room: Room = 'seats'): Setup {
  const read = readerOf(join(scenarios, ASSEMBLY));
  const loaded = loadScenario((name) => {
    if (name === 'applicants.yaml') return undefined;
    const source = read(name);
    return name === 'scenario.yaml' ? source?.replace(/^process: .*$/m, 'process: first-committee') : source;
  });
  if (!loaded.ok) throw new Faulty(loaded.faults.map(faultLine), loaded.faults);
  return compile(loaded.value, 'standard', room);
}
