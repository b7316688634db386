import type { z } from 'zod';
import { lint } from './lint';
import { type Fault, parseYaml } from './parse';
import {
  type BriefFile,
  briefFile,
  type ConfidenceFile,
  confidenceFile,
  type DelegationsFile,
  delegationsFile,
  type GlossaryFile,
  glossaryFile,
  type ProvisionsFile,
  provisionsFile,
  type ScenarioFile,
  scenarioFile,
} from './schema';

/** A scenario's files as read and checked, before compiling. */
export interface Scenario {
  readonly scenario: ScenarioFile;
  readonly delegations: DelegationsFile['delegations'];
  readonly provisions: ProvisionsFile['provisions'];
  readonly confidence: ConfidenceFile['confidence'];
  readonly briefs: Readonly<Record<string, BriefFile>>;
  readonly glossary: GlossaryFile['terms'];
}

/** Gives the text of a file in the scenario's folder, or undefined when there is none. */
export type ReadFile = (name: string) => string | undefined;

export type Loaded =
  | { readonly ok: true; readonly value: Scenario }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads, validates and lints a scenario. After a fault in the files of one stage nothing of the next is loaded. */
export function loadScenario(read: ReadFile): Loaded {
  const faults: Fault[] = [];
  const take = <T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined => {
    const source = read(file);
    if (source === undefined) {
      faults.push({ file, line: 1, column: 1, message: 'the file is missing; a scenario needs it' });
      return undefined;
    }
    const parsed = parseYaml(file, source, schema);
    if (parsed.ok) return parsed.value;
    faults.push(...parsed.faults);
    return undefined;
  };
  const scenario = take('scenario.yaml', scenarioFile);
  const delegations = take('delegations.yaml', delegationsFile)?.delegations;
  const provisions = take('provisions.yaml', provisionsFile)?.provisions;
  const confidence = take('confidence.yaml', confidenceFile)?.confidence;
  const glossary = take('glossary.yaml', glossaryFile)?.terms;
  const briefs: Record<string, BriefFile> = {};
  for (const { id } of delegations ?? []) {
    const brief = take(`briefs/${id}.yaml`, briefFile);
    if (brief) briefs[id] = brief;
  }
  if (!scenario || !delegations || !provisions || !confidence || !glossary || faults.length > 0)
    return { ok: false, faults };
  const value: Scenario = { scenario, delegations, provisions, confidence, briefs, glossary };
  const found = lint(value, read);
  return found.length > 0 ? { ok: false, faults: found } : { ok: true, value };
}
