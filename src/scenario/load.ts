import type { z } from 'zod';
import { DECISIONS_PATH, MOTIONS_PATH, measuresPath, processPath, type ReadFile, type Scenario } from './files';
import { lint } from './lint/lint';
import { type Fault, parseYaml } from './parse';
import {
  applicantsFile,
  type BriefFile,
  briefFile,
  confidenceFile,
  decisionsFile,
  delegationsFile,
  glossaryFile,
  guideFile,
  historyFile,
  incidentsFile,
  measuresFile,
  motionsFile,
  processFile,
  provisionsFile,
  publicFile,
  rivalsFile,
  scenarioFile,
} from './schema';
import type { YamlFile } from './yamlFile';

export type Loaded =
  | { readonly ok: true; readonly value: Scenario }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads, validates and lints a scenario. After a fault in the files of one stage nothing of the next is loaded. */
export function loadScenario(read: ReadFile): Loaded {
  const faults: Fault[] = [];
  const files = new Map<string, YamlFile>();
  const take = <T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined => {
    const source = read(file);
    if (source === undefined) {
      faults.push({ file, line: 1, column: 1, message: 'the file is missing; a scenario needs it' });
      return undefined;
    }
    const parsed = parseYaml(file, source, schema);
    if (parsed.ok) {
      files.set(file, parsed.yaml);
      return parsed.value;
    }
    faults.push(...parsed.faults);
    return undefined;
  };
  const value = takeAll(take, (file) => read(file) !== undefined);
  if (!value || faults.length > 0) return { ok: false, faults };
  const found = lint(value, files);
  return found.length > 0 ? { ok: false, faults: found } : { ok: true, value };
}

type Take = <T extends z.ZodType>(file: string, schema: T) => z.infer<T> | undefined;

/** Every file is read even after a fault, so that one run names them all. */
function takeAll(take: Take, isThere: (file: string) => boolean): Scenario | undefined {
  const scenario = take('scenario.yaml', scenarioFile);
  const process = scenario && take(processPath(scenario), processFile);
  const measures = scenario && take(measuresPath(scenario), measuresFile)?.measures;
  const delegations = take('delegations.yaml', delegationsFile)?.delegations;
  const provisions = take('provisions.yaml', provisionsFile)?.provisions;
  const confidence = take('confidence.yaml', confidenceFile)?.confidence;
  const glossary = take('glossary.yaml', glossaryFile)?.terms;
  const open = take('public.yaml', publicFile);
  const history = take('history.yaml', historyFile);
  const guide = isThere('guide.yaml') ? take('guide.yaml', guideFile) : null;
  const decisions = isThere(DECISIONS_PATH) ? take(DECISIONS_PATH, decisionsFile)?.decisions : [];
  const motions = isThere(MOTIONS_PATH) ? take(MOTIONS_PATH, motionsFile)?.motions : [];
  const incidents = isThere('incidents.yaml') ? take('incidents.yaml', incidentsFile) : null;
  const applicants = isThere('applicants.yaml') ? take('applicants.yaml', applicantsFile)?.applicants : [];
  const rivals = isThere('rivals.yaml') ? take('rivals.yaml', rivalsFile)?.rivals : [];
  const briefs: Record<string, BriefFile> = {};
  for (const { id, playable } of delegations ?? []) {
    if (playable === false) continue;
    const brief = take(`briefs/${id}.yaml`, briefFile);
    if (brief) briefs[id] = brief;
  }
  if (!scenario || !process || !measures || !delegations || !provisions || !confidence) return undefined;
  if (!glossary || !open || !history || guide === undefined) return undefined;
  if (!decisions || !motions || incidents === undefined || !applicants || !rivals) return undefined;
  return {
    scenario,
    process,
    measures,
    delegations,
    provisions,
    confidence,
    briefs,
    glossary,
    public: open,
    history,
    guide,
    decisions,
    motions,
    incidents,
    applicants,
    rivals,
  };
}
