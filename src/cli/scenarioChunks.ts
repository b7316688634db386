import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Length } from '../scenario/compile';
import { type Language, type Scenario, wordsOf } from '../scenario/files';
import { loadScenario } from '../scenario/load';
import { faultLine } from '../scenario/parse';
import { briefOf, guideTexts, historyTexts, publicTexts } from '../scenario/texts';
import { folderAt } from './folder';
import { systemSentence } from './sentence.mjs';
import { watched } from './watched';

/**
 * Scenarios for the browser, checked and compiled when the game is built, so that the page carries neither the parser
 * nor the schemas. Every part is a module of its own, fetched when asked for:
 *
 * - `virtual:scenarios` is the short list the first screen needs. From it lead the parts in one language:
 *   `virtual:scenario/<id>/<language>/texts`, `.../brief/<seat>`, `.../history`, `.../guide`.
 * - `virtual:setups` is for workers alone: from it leads `virtual:setup/<id>/<length>`, which knows what no seat may.
 *
 * A scenario with faults is left out and named; the others stand.
 */
export function scenarioChunks(folder: string) {
  const loaded = new Map<string, Scenario | Faulty>();
  const take = (id: string): Scenario | Faulty => {
    const found = loaded.get(id) ?? readScenario(folder, id);
    loaded.set(id, found);
    return found;
  };
  const sound = (id: string): Scenario => {
    const found = take(id);
    if (found instanceof Faulty) throw found;
    return found;
  };
  /** All that can be played. @throws when none can. */
  const all = (warn: (message: string) => void): Scenario[] => {
    const found = scenarioIds(folder).map(take);
    const faulty = found.filter((one) => one instanceof Faulty);
    for (const { message } of faulty) warn(message);
    if (faulty.length === found.length) throw new Error('no scenario can be played');
    return found.filter((one): one is Scenario => !(one instanceof Faulty));
  };
  return {
    name: 'scenario-chunks',
    resolveId: (source: string) => (/^virtual:(scenario|setup)/.test(source) ? `\0${source}` : null),
    load(this: { warn(message: string): void } | undefined, id: string) {
      const warn = (message: string) => (this ? this.warn(message) : undefined);
      if (id === '\0virtual:scenarios') return listModule(all(warn));
      if (id === '\0virtual:setups') return setupsModule(all(() => undefined));
      const part = scenarioPart(id);
      return part ? jsonModule(partOf(sound(part.scenario), part.path)) : null;
    },
    ...watched(folder, (id) => {
      const ids = id === undefined ? scenarioIds(folder) : [id];
      const fresh = ids.map((name) => [name, readScenario(folder, name)] as const);
      // One that was faulty before does not keep a change of shared files from the others.
      const before = (name: string) => id === undefined && loaded.get(name) instanceof Faulty;
      const worse = fresh.find(([name, found]) => found instanceof Faulty && !before(name));
      if (worse) throw worse[1];
      if (id === undefined) loaded.clear();
      for (const [name, found] of fresh) loaded.set(name, found);
    }),
  };
}

/**
 * Which part of which scenario a module is, by its id: `setup/quick`, or `en/texts` and the like. Null for every other
 * module.
 */
export function scenarioPart(id: string): { readonly scenario: string; readonly path: string } | null {
  const [, kind, scenario, path] = /^\0virtual:(scenario|setup)\/([^/]+)\/(.+)$/.exec(id) ?? [];
  return scenario && path ? { scenario, path: kind === 'setup' ? `setup/${path}` : path } : null;
}

/** A scenario that is left out, with every fault as file:line:column. */
class Faulty extends Error {}

function scenarioIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'scenario.yaml')))
    .sort();
}

/** A scenario that can be played at every length; what stands in the way of one never stops the others. */
function readScenario(parent: string, id: string): Scenario | Faulty {
  const leftOut = (lines: readonly string[]) =>
    new Faulty(`scenario "${id}" is left out, it has faults:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  try {
    const { read, folder } = folderAt(join(parent, id));
    const result = loadScenario(read, folder);
    if (!result.ok) return leftOut(result.faults.map((fault) => `scenarios/${id}/${faultLine(fault)}`));
    for (const length of Object.keys(result.value.scenario.lengths)) compile(result.value, length as Length);
    return result.value;
  } catch (error) {
    return leftOut([`scenarios/${id}: ${systemSentence(error) ?? (error as Error).message}`]);
  }
}

const fetched = (address: string): string => `() => import(${JSON.stringify(address)})`;

const table = (entries: readonly (readonly [string, string])[]): string =>
  `{ ${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')} }`;

const inOrder = (scenarios: readonly Scenario[]): Scenario[] =>
  [...scenarios].sort((a, b) => a.scenario.order - b.scenario.order);

/** Loaders are written out as literal imports, so that the bundler makes a chunk of each. */
function listModule(scenarios: readonly Scenario[]): string {
  const entries = inOrder(scenarios).map((scenario) =>
    table([
      ['summary', JSON.stringify(summaryOf(scenario))],
      ['languages', table(Object.keys(scenario.languages).map((name) => [name, languageEntry(scenario, name)]))],
    ]),
  );
  return `export default [${entries.join(',\n')}];`;
}

function languageEntry(scenario: Scenario, language: Language): string {
  const at = (path: string) => fetched(`virtual:scenario/${scenario.scenario.id}/${language}/${path}`);
  const { briefs, guide } = wordsOf(scenario, language);
  return table([
    ['summary', JSON.stringify(spokenSummaryOf(scenario, language))],
    ['texts', at('texts')],
    ['history', at('history')],
    ['guide', guide ? at('guide') : 'null'],
    ['briefs', table(Object.keys(briefs).map((seat) => [seat, at(`brief/${seat}`)]))],
  ]);
}

function setupsModule(scenarios: readonly Scenario[]): string {
  const entries = inOrder(scenarios).map(({ scenario: { id, lengths } }) => {
    const setups = Object.keys(lengths).map((length) => [length, fetched(`virtual:setup/${id}/${length}`)] as const);
    return [id, table(setups)] as const;
  });
  return `export default ${table(entries)};`;
}

/** What the first screen shows of a scenario, whatever the language. */
function summaryOf({ scenario, process, delegations, provisions }: Scenario) {
  const { id, lengths } = scenario;
  const sizeOf = (length: keyof typeof lengths) => ({
    meetings: lengths[length].meetings.length,
    provisions: provisions.filter(({ quick }) => quick || lengths[length].provisions === 'all').length,
  });
  return {
    id,
    seats: delegations.length,
    playable: delegations.filter(({ playable }) => playable ?? true).length,
    countries: delegations.reduce(
      (sum, { role, members }) => sum + ((role ?? 'member') === 'member' ? (members?.length ?? 1) : 0),
      0,
    ),
    room: process.id,
    lengths: { quick: sizeOf('quick'), standard: sizeOf('standard') },
  };
}

function spokenSummaryOf(scenario: Scenario, language: Language) {
  const { title, inOneSentence, process, delegations } = publicTexts(scenario, language);
  return {
    title,
    inOneSentence,
    rules: [process.rule?.name, process.fallback?.name].filter((name) => name !== undefined),
    names: Object.fromEntries(Object.entries(delegations).map(([seat, { name }]) => [seat, name])),
  };
}

function partOf(scenario: Scenario, path: string): unknown {
  const [first, kind, which] = path.split('/') as [string, string, string | undefined];
  if (first === 'setup') return compile(scenario, kind as keyof typeof scenario.scenario.lengths);
  if (kind === 'texts') return publicTexts(scenario, first);
  if (kind === 'history') return historyTexts(scenario, first);
  if (kind === 'guide') return guideTexts(scenario, first);
  if (kind === 'brief') return briefOf(scenario, which as string, first);
  throw new Error(`a scenario has no part "${path}"`);
}

const jsonModule = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
