import type { ReadFile, Scenario } from '../files';
import { type Fault, locate } from '../parse';
import { checkGame } from './game';
import { checkGuide } from './guide';
import { checkOutside } from './outside';
import { checkRules } from './rules';
import { checkTexts } from './texts';
import { checkTreaty } from './treaty';

/** What the files must say together: every name points at something, every pair is complete. */
export function lint(scenario: Scenario, read: ReadFile): Fault[] {
  const findings = [
    ...checkGame(scenario),
    ...checkRules(scenario),
    ...checkTreaty(scenario),
    ...checkOutside(scenario),
    ...checkTexts(scenario),
    ...checkGuide(scenario),
  ];
  return findings.map(({ file, path, message }) => ({
    file,
    ...locate(read(file) ?? '', path),
    message,
  }));
}
