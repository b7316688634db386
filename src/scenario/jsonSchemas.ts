import { z } from 'zod';
import { patchFile } from './patch';
import {
  applicantsFile,
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

/** Every kind of file people write, with the schema that gives its types, its validation and its JSON Schema. */
export const FILE_SCHEMAS = {
  scenario: scenarioFile,
  provisions: provisionsFile,
  delegations: delegationsFile,
  confidence: confidenceFile,
  public: publicFile,
  history: historyFile,
  glossary: glossaryFile,
  brief: briefFile,
  guide: guideFile,
  process: processFile,
  measures: measuresFile,
  decisions: decisionsFile,
  motions: motionsFile,
  incidents: incidentsFile,
  applicants: applicantsFile,
  rivals: rivalsFile,
  patch: patchFile,
} as const satisfies Record<string, z.ZodType>;

export type FileKind = keyof typeof FILE_SCHEMAS;

/** JSON Schemas by kind of file: what an author may write, defaults left out. Published in scenarios/schema. */
export function jsonSchemas(): Record<FileKind, object> {
  const schemas = Object.entries(FILE_SCHEMAS).map(([kind, schema]) => [
    kind,
    { title: `Ad Referendum: ${kind} file`, ...z.toJSONSchema(schema, { io: 'input' }) },
  ]);
  return Object.fromEntries(schemas);
}
