import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../scenario/compile';
import type { Scenario } from '../scenario/files';
import { loadScenario } from '../scenario/load';
import { faultLine } from '../scenario/parse';
import { briefOf, guideTexts, historyTexts, publicTexts } from '../scenario/texts';
import { watched } from './watched';

/**
 * Scenarios for the browser, checked and compiled when the game is built, so that the page carries neither the parser
 * nor the schemas. `virtual:scenarios` is the short list the first screen needs; every other part is a module of its
 * own, fetched when asked for: `virtual:scenario/<id>/setup/<length>`, `.../texts`, `.../brief/<seat>`, `.../history`, `.../guide`.
 */
export function scenarioChunks(folder: string) {
  const loaded = new Map<string, Scenario>();
  const take = (id: string): Scenario => {
    const found = loaded.get(id) ?? readScenario(folder, id);
    loaded.set(id, found);
    return found;
  };
  return {
    name: 'scenario-chunks',
    resolveId: (source: string) => (source.startsWith('virtual:scenario') ? `\0${source}` : null),
    load(id: string) {
      if (id === '\0virtual:scenarios') return listModule(scenarioIds(folder).map(take));
      const part = scenarioPart(id);
      return part ? jsonModule(partOf(take(part.scenario), part.path)) : null;
    },
    ...watched(folder, (id) => {
      const ids = id === undefined ? scenarioIds(folder) : [id];
      const fresh = ids.map((name) => [name, readScenario(folder, name)] as const);
      if (id === undefined) loaded.clear();
      for (const [name, scenario] of fresh) loaded.set(name, scenario);
    }),
  };
}

/** Which part of which scenario a module is, by its id; null for every other module. */
export function scenarioPart(id: string): { readonly scenario: string; readonly path: string } | null {
  const [, scenario, path] = /^\0virtual:scenario\/([^/]+)\/(.+)$/.exec(id) ?? [];
  return scenario && path ? { scenario, path } : null;
}

function scenarioIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'scenario.yaml')))
    .sort();
}

/** @throws with every fault as file:line:column, which ends the build. */
function readScenario(folder: string, id: string): Scenario {
  const read = (name: string) => {
    const path = join(folder, id, name);
    return existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  };
  const result = loadScenario(read);
  if (result.ok) return result.value;
  const lines = result.faults.map((fault) => `  scenarios/${id}/${faultLine(fault)}`);
  throw new Error(`scenario "${id}" has faults:\n${lines.join('\n')}`);
}

/** Loaders are written out as literal imports, so that the bundler makes a chunk of each. */
function listModule(scenarios: readonly Scenario[]): string {
  const inOrder = [...scenarios].sort((a, b) => a.scenario.order - b.scenario.order);
  const entries = inOrder.map((scenario) => {
    const { id, lengths } = scenario.scenario;
    const at = (path: string) => `() => import(${JSON.stringify(`virtual:scenario/${id}/${path}`)})`;
    const briefs = Object.keys(scenario.briefs).map((seat) => `${JSON.stringify(seat)}: ${at(`brief/${seat}`)}`);
    const setups = Object.keys(lengths).map((length) => `${JSON.stringify(length)}: ${at(`setup/${length}`)}`);
    return `{
      summary: ${JSON.stringify(summaryOf(scenario))},
      texts: ${at('texts')},
      history: ${at('history')},
      guide: ${scenario.guide ? at('guide') : 'null'},
      setups: { ${setups.join(', ')} },
      briefs: { ${briefs.join(', ')} },
    }`;
  });
  return `export default [${entries.join(',\n')}];`;
}

function summaryOf(whole: Scenario) {
  const { scenario, public: shown, delegations, provisions } = whole;
  const { id: room, rule, fallback } = publicTexts(whole).process;
  const { id, lengths } = scenario;
  const sizeOf = (length: keyof typeof lengths) => ({
    meetings: lengths[length].meetings.length,
    provisions: provisions.filter(({ quick }) => quick || lengths[length].provisions === 'all').length,
  });
  return {
    id,
    title: shown.title,
    inOneSentence: shown.inOneSentence,
    seats: delegations.length,
    playable: delegations.filter(({ playable }) => playable ?? true).length,
    countries: delegations.reduce(
      (sum, { role, members }) => sum + ((role ?? 'member') === 'member' ? (members?.length ?? 1) : 0),
      0,
    ),
    room,
    rules: [rule?.name, fallback?.name].filter((name) => name !== undefined),
    names: Object.fromEntries(delegations.map(({ id: seat, name }) => [seat, name])),
    lengths: { quick: sizeOf('quick'), standard: sizeOf('standard') },
  };
}

function partOf(scenario: Scenario, path: string): unknown {
  const [kind, which] = path.split('/');
  if (kind === 'texts') return publicTexts(scenario);
  if (kind === 'history') return historyTexts(scenario);
  if (kind === 'guide') return guideTexts(scenario);
  if (kind === 'brief') return briefOf(scenario, which as string);
  if (kind === 'setup') return compile(scenario, which as 'quick' | 'standard');
  throw new Error(`a scenario has no part "${path}"`);
}

const jsonModule = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
