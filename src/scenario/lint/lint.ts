import type { ReadFile, Scenario } from '../load';
import { type Fault, locate } from '../parse';
import { checkGame } from './game';
import { checkGuide } from './guide';
import { checkTexts } from './texts';

/** What the files must say together: every name points at something, every pair is complete. */
export function lint(scenario: Scenario, read: ReadFile): Fault[] {
  return [...checkGame(scenario), ...checkTexts(scenario), ...checkGuide(scenario)].map(({ file, path, message }) => ({
    file,
    ...locate(read(file) ?? '', path),
    message,
  }));
}
