import { z } from 'zod';
import { patchFile } from './patch';
import {
  applicantsFile,
  applicantWords,
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

/**
 * Every kind of file people write, with the schema that gives its types, its validation and its JSON Schema. `.words` are
 * the words of the file of the same name, one a language.
 */
export const FILE_SCHEMAS = {
  scenario: scenarioFile,
  provisions: provisionsFile,
  'provisions.words': provisionWords,
  delegations: delegationsFile,
  'delegations.words': delegationWords,
  confidence: confidenceFile,
  public: publicFile,
  challenges: challengesFile,
  history: historyFile,
  glossary: glossaryFile,
  brief: briefFile,
  guide: guideFile,
  process: processFile,
  'process.words': processWords,
  measures: measuresFile,
  'measures.words': measureWords,
  decisions: decisionsFile,
  'decisions.words': decisionWords,
  motions: motionsFile,
  'motions.words': motionWords,
  incidents: incidentsFile,
  'incidents.words': incidentWords,
  applicants: applicantsFile,
  'applicants.words': applicantWords,
  rivals: rivalsFile,
  'rivals.words': rivalWords,
  linkages: linkagesFile,
  'linkages.words': linkageWords,
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
