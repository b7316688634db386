import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WEB } from '../../../src/cli/build.mjs';
import type { Parts } from '../../../src/cli/partsList';

/** What the game was built of. */
export const built = (): Parts => JSON.parse(readFileSync(join(WEB, 'parts.json'), 'utf8'));

/** The files of a part of a scenario, such as "en/texts". @throws when the build has no such part: the test is out of date. */
export function filesOf(scenario: string, part: string): readonly string[] {
  const files = built().scenarios[scenario]?.[part];
  if (!files) throw new Error(`${scenario} has no part "${part}"`);
  return files;
}
