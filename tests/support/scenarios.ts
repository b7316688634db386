import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setup } from '../../src/engine/model/setup';
import { compile, type Length } from '../../src/scenario/compile';
import type { ReadFile, Scenario } from '../../src/scenario/files';
import { loadScenario } from '../../src/scenario/load';
import { faultLine } from '../../src/scenario/parse';

const library = (name: string) => join(import.meta.dirname, '../../scenarios', name);
const FOLDERS = {
  tiny: join(import.meta.dirname, 'tiny'),
  'gge-2014-15': library('gge-2014-15'),
  'gge-2016-17': library('gge-2016-17'),
  'oewg-2019-21': library('oewg-2019-21'),
  'budapest-1997-2001': library('budapest-1997-2001'),
  'cybercrime-2024': library('cybercrime-2024'),
  'osce-2011-13': library('osce-2011-13'),
} as const;
export type ScenarioName = keyof typeof FOLDERS;

/** Folder of a scenario on disk. */
export const folderOf = (name: ScenarioName): string => FOLDERS[name];

/** Reads a scenario's files from disk. */
export const readerOf =
  (name: ScenarioName): ReadFile =>
  (file) => {
    const path = join(FOLDERS[name], file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };

/** Every file of a scenario that is read before the end: all but the history and the guide. */
export const filesBeforeTheEnd = (name: ScenarioName): string[] =>
  readdirSync(FOLDERS[name], { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.yaml') && !/(history|guide)\.yaml$/.test(file),
  );

const loaded = new Map<ScenarioName, Scenario>();

/** A scenario from disk, read once. @throws Error with every fault when there is one. */
export function load(name: ScenarioName): Scenario {
  const before = loaded.get(name);
  if (before) return before;
  const result = loadScenario(readerOf(name));
  if (!result.ok) throw new Error(result.faults.map(faultLine).join('\n'));
  loaded.set(name, result.value);
  return result.value;
}

/** The fixture of four delegations and three provisions. */
export const loadTiny = (): Scenario => load('tiny');

/** The Group of Governmental Experts of 2016-17. */
export const loadGge = (): Scenario => load('gge-2016-17');

/** A compiled scenario, ready for the engine. */
export const setupOf = (name: ScenarioName, length: Length): Setup => compile(load(name), length);
