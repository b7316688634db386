import type { z } from 'zod';
import {
  BASE_LANGUAGE,
  DECISIONS_PATH,
  type Folder,
  type Language,
  languagesIn,
  MOTIONS_PATH,
  measuresPath,
  processPath,
  type ReadFile,
  type Scenario,
  type Words,
  wordsPath,
} from './files';
import { lint } from './lint/lint';
import { type Fault, parseYaml } from './parse';
import {
  applicantsFile,
  applicantWords,
  type BriefFile,
  briefFile,
  challengesFile,
  confidenceFile,
  decisionsFile,
  decisionWords,
  delegationsFile,
  delegationWords,
  glossaryFile,
  guideFile,
  historyFile,
  incidentsFile,
  incidentWords,
  linkagesFile,
  linkageWords,
  measuresFile,
  measureWords,
  motionsFile,
  motionWords,
  processFile,
  processWords,
  provisionsFile,
  provisionWords,
  publicFile,
  rivalsFile,
  rivalWords,
  scenarioFile,
} from './schema';
import type { YamlFile } from './yamlFile';

export type Loaded =
  | { readonly ok: true; readonly value: Scenario }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads, validates and lints a scenario. After a fault in the files of one stage nothing of the next is loaded. Where the
 * folder is given, its name and whatever lies in it are looked at as well, and languages besides the first are found.
 */
export function loadScenario(read: ReadFile, folder?: Folder): Loaded {
  const reader = new Reader(read);
  const value = takeAll(reader, languagesIn(folder));
  if (!value || reader.faults.length > 0) return { ok: false, faults: reader.faults };
  const found = lint(value, reader.files, folder);
  return found.length > 0 ? { ok: false, faults: found } : { ok: true, value };
}

/** Reads files one by one and remembers every fault, so that one run names them all. */
class Reader {
  readonly faults: Fault[] = [];
  readonly files = new Map<string, YamlFile>();

  constructor(private readonly read: ReadFile) {}

  has(file: string): boolean {
    return this.read(file) !== undefined;
  }

  take<T extends z.ZodType>(file: string, schema: T, why = 'a scenario needs it'): z.infer<T> | undefined {
    const source = this.read(file);
    if (source === undefined) {
      this.faults.push({ file, line: 1, column: 1, message: `the file is missing; ${why}` });
      return undefined;
    }
    const parsed = parseYaml(file, source, schema);
    if (!parsed.ok) {
      this.faults.push(...parsed.faults);
      return undefined;
    }
    this.files.set(file, parsed.yaml);
    return parsed.value;
  }

  /** A file that may be missing. */
  may<T extends z.ZodType, U>(file: string, schema: T, otherwise: U): z.infer<T> | U | undefined {
    return this.has(file) ? this.take(file, schema) : otherwise;
  }
}

function takeAll(reader: Reader, languages: readonly Language[]): Scenario | undefined {
  const scenario = reader.take('scenario.yaml', scenarioFile);
  const counted = {
    process: scenario && reader.take(processPath(scenario), processFile),
    measures: scenario && reader.take(measuresPath(scenario), measuresFile)?.measures,
    delegations: reader.take('delegations.yaml', delegationsFile)?.delegations,
    provisions: reader.take('provisions.yaml', provisionsFile)?.provisions,
    confidence: reader.take('confidence.yaml', confidenceFile)?.confidence,
    decisions: reader.may(DECISIONS_PATH, decisionsFile, { decisions: [] })?.decisions,
    motions: reader.may(MOTIONS_PATH, motionsFile, { motions: [] })?.motions,
    challenges: reader.may('challenges.yaml', challengesFile, { challenges: [] })?.challenges,
    incidents: reader.may('incidents.yaml', incidentsFile, null),
    applicants: reader.may('applicants.yaml', applicantsFile, { applicants: [] })?.applicants,
    rivals: reader.may('rivals.yaml', rivalsFile, { rivals: [] })?.rivals,
    linkages: reader.may('linkages.yaml', linkagesFile, { linkages: [] })?.linkages,
  };
  const seats = (counted.delegations ?? []).filter(({ playable }) => playable ?? true).map(({ id }) => id);
  const said = languages.map((language) => [language, scenario && wordsIn(reader, scenario, seats, language)] as const);
  if (!scenario || !isWhole(counted)) return undefined;
  const whole = said.flatMap(([language, words]) => (words ? [[language, words] as const] : []));
  return whole.length < said.length ? undefined : { scenario, ...counted, languages: Object.fromEntries(whole) };
}

/** The words of a scenario in one language. What lies beside the language's folder says which files it must hold. */
function wordsIn(
  reader: Reader,
  scenario: Scenario['scenario'],
  seats: readonly string[],
  language: Language,
): Words | undefined {
  const at = (path: string) => wordsPath(path, language);
  const take = <T extends z.ZodType>(file: string, schema: T) =>
    reader.take(at(file), schema, `the language "${language}" needs it`);
  const beside = <T extends z.ZodType>(file: string, schema: T) => (reader.has(file) ? take(file, schema) : null);
  const guide = reader.has(at('guide.yaml')) || reader.has(wordsPath('guide.yaml', BASE_LANGUAGE));
  const briefs: Record<string, BriefFile> = {};
  for (const seat of seats) {
    const brief = reader.take(`${language}/briefs/${seat}.yaml`, briefFile, `"${seat}" can be played`);
    if (brief) briefs[seat] = brief;
  }
  const words = {
    public: take('public.yaml', publicFile),
    provisions: take('provisions.yaml', provisionWords)?.provisions,
    delegations: take('delegations.yaml', delegationWords)?.delegations,
    briefs,
    glossary: take('glossary.yaml', glossaryFile)?.terms,
    history: take('history.yaml', historyFile),
    guide: guide ? take('guide.yaml', guideFile) : null,
    incidents: orNone(beside('incidents.yaml', incidentWords), 'incidents'),
    applicants: orNone(beside('applicants.yaml', applicantWords), 'applicants'),
    rivals: orNone(beside('rivals.yaml', rivalWords), 'rivals'),
    linkages: orNone(beside('linkages.yaml', linkageWords), 'linkages'),
    process: take(processPath(scenario), processWords),
    measures: take(measuresPath(scenario), measureWords)?.measures,
    decisions: orNone(beside(DECISIONS_PATH, decisionWords), 'decisions'),
    motions: orNone(beside(MOTIONS_PATH, motionWords), 'motions'),
  };
  return isWhole(words) ? words : undefined;
}

/** A table out of its file; an empty one where the file may be missing and is. */
function orNone<K extends string, T>(file: { readonly [P in K]: T } | null | undefined, key: K): T | undefined {
  return file === null ? ({} as T) : file?.[key];
}

/** Whether nothing is missing. */
function isWhole<T extends object>(parts: T): parts is { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.values(parts).every((part) => part !== undefined);
}
