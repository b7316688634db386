import { z } from 'zod';
import { patchFile } from './patch';
import {
  briefFile,
  confidenceFile,
  delegationsFile,
  glossaryFile,
  historyFile,
  measuresFile,
  processFile,
  provisionsFile,
  publicFile,
  scenarioFile,
} from './schema';

/** Every kind of file, by the name of its published schema. */
export const FILE_SCHEMAS = {
  scenario: scenarioFile,
  provisions: provisionsFile,
  delegations: delegationsFile,
  confidence: confidenceFile,
  public: publicFile,
  history: historyFile,
  glossary: glossaryFile,
  brief: briefFile,
  process: processFile,
  measures: measuresFile,
  patch: patchFile,
} as const satisfies Record<string, z.ZodType>;

/** The published JSON Schemas by file name, made from the schemas that also give the types and the validation. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(FILE_SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      { title: `Ad Referendum: ${name} file`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  );
}
