import type { Folder, Scenario } from '../files';
import { type Fault, MAX_FAULTS } from '../parse';
import { printable } from '../printable';
import type { YamlFile } from '../yamlFile';
import { checkChallenges } from './challenges';
import type { Finding } from './finding';
import { checkFolder } from './folder';
import { checkGame } from './game';
import { checkGuide } from './guide';
import { checkLinkages } from './linkages';
import { checkOutside } from './outside';
import { checkRecordable } from './recordable';
import { checkRules } from './rules';
import { checkSame } from './same';
import { checkTexts } from './texts';
import { checkTreaty } from './treaty';
import { checkWords } from './words';

/** What the files must say together: every name points at something, every pair is complete. `files`: as they were read. */
export function lint(scenario: Scenario, files: ReadonlyMap<string, YamlFile>, folder?: Folder): Fault[] {
  const findings = [
    ...checkGame(scenario),
    ...checkRules(scenario),
    ...checkTreaty(scenario),
    ...checkOutside(scenario),
    ...checkLinkages(scenario),
    ...checkChallenges(scenario),
    ...Object.keys(scenario.languages).flatMap((language) => [
      ...checkWords(scenario, language),
      ...checkTexts(scenario, language),
      ...checkGuide(scenario, language),
      ...checkSame(scenario, language),
    ]),
    ...(folder ? checkFolder(scenario, folder, files) : []),
  ];
  if (findings.length === 0) findings.push(...checkRecordable(scenario));
  return [...perFile(findings).values()].flatMap(atMost).map(placed(files));
}

/** The first of many, and how many more there are. */
function atMost(found: readonly Finding[]): readonly Finding[] {
  const told = found.slice(0, found.length > MAX_FAULTS ? MAX_FAULTS - 1 : MAX_FAULTS);
  const last = found[told.length];
  return last
    ? [...told, { ...last, message: `${last.message}; and ${found.length - MAX_FAULTS} more faults in this file` }]
    : told;
}

function perFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  return byFile;
}

const placed =
  (files: ReadonlyMap<string, YamlFile>) =>
  ({ file, path, message }: Finding): Fault => ({
    file,
    ...(files.get(file)?.placeOf(path) ?? { line: 1, column: 1 }),
    message: printable(message),
  });
