import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_SCHEMAS, type FileKind, jsonSchemas } from '../../scenario/jsonSchemas';
import { argumentsOf, CODES, Misuse, onPath, print, type Verb, writeText } from '../io';

const FOLDER = join('scenarios', 'schema');

export const schema: Verb = {
  usage: 'schema [KIND] [--write]',
  about: 'the JSON Schemas of the scenario files',
  help: `
Prints the JSON Schema of one kind of file, or of all as one object by kind. They come from the same source as the types
and the validation.

  KIND      ${Object.keys(FILE_SCHEMAS).join(' | ')}
  --write   write every schema to ${FOLDER}/<kind>.schema.json

Exit codes: 0 printed or written; 2 the command itself is wrong.`,
  run(args) {
    const kinds = args.filter((arg) => !arg.startsWith('-'));
    const { values, positionals } = argumentsOf(args, { write: { type: 'boolean' } }, kinds.length > 0 ? ['KIND'] : []);
    const [kind] = positionals;
    const schemas = jsonSchemas();
    if (kind !== undefined && !Object.hasOwn(schemas, kind))
      throw new Misuse(`"${kind}" is no kind of file; kinds are ${Object.keys(schemas).join(', ')}`);
    if (values.write) write(schemas);
    else print(JSON.stringify(kind === undefined ? schemas : schemas[kind as FileKind], null, 2));
    return CODES.ok;
  },
};

function write(schemas: ReturnType<typeof jsonSchemas>): void {
  onPath(() => mkdirSync(FOLDER, { recursive: true }));
  for (const [kind, content] of Object.entries(schemas)) {
    const file = join(FOLDER, `${kind}.schema.json`);
    writeText(file, `${JSON.stringify(content, null, 2)}\n`);
    print(file);
  }
}
