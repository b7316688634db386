import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BRIDGE_KEEPS, CONTAINER_KEEPS, NOISE } from '../../src/engine/model/parameters';
import { BRIDGES } from '../../src/engine/model/vocabulary';
import { FILE_SCHEMAS, type FileKind, jsonSchemas } from '../../src/scenario/jsonSchemas';
import { fieldsOf, withFieldTables } from '../../src/scenario/manual';
import { faultLine, parseYaml } from '../../src/scenario/parse';

/** Published files are file snapshots: `npx vitest run tests/scenario/schemas.test.ts --update` makes them anew. */
const scenarios = join(import.meta.dirname, '../../scenarios');
const manual = readFileSync(join(scenarios, 'README.md'), 'utf8');
const kinds = Object.keys(FILE_SCHEMAS) as FileKind[];

describe('published JSON Schemas', () => {
  it('are there for every kind of file and nothing else', () => {
    expect(readdirSync(join(scenarios, 'schema')).sort()).toEqual(kinds.map((kind) => `${kind}.schema.json`).sort());
  });
  it.each(kinds)('%s is up to date', async (kind) => {
    const text = `${JSON.stringify(jsonSchemas()[kind], null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(scenarios, 'schema', `${kind}.schema.json`));
  });
  it.each(kinds)('%s describes every field', (kind) => {
    const fields = fieldsOf(kind);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ about }) => about === '').map(({ path }) => path)).toEqual([]);
  });
});

describe('the manual', () => {
  it('lists the fields as the schemas have them', async () => {
    await expect(withFieldTables(manual)).toMatchFileSnapshot(join(scenarios, 'README.md'));
  });
  it.each(kinds)('has a table of the fields of %s', (kind) => {
    const table = manual.split(`<!-- fields: ${kind} -->`)[1]?.split('<!-- end of fields -->')[0] ?? '';
    for (const { path } of fieldsOf(kind)) expect(table).toContain(`| \`${path}\` |`);
  });
  it.each(kinds)('has an example of %s that holds', (kind) => {
    const example = manual.split(`\`\`\`yaml\n# ${kind}\n`)[1]?.split('```')[0] ?? '';
    const parsed = parseYaml(`${kind}.yaml`, example, FILE_SCHEMAS[kind]);
    expect(parsed.ok ? [] : parsed.faults.map(faultLine)).toEqual([]);
  });
  it('tells the weights the engine uses', () => {
    for (const bridge of BRIDGES.filter((device) => device !== 'relocation')) {
      const row = manual.split('\n').find((line) => line.startsWith(`| \`${bridge}\` |`));
      expect(row).toContain(`| ${BRIDGE_KEEPS[bridge].value} % | ${BRIDGE_KEEPS[bridge].pain} % |`);
    }
    expect(BRIDGE_KEEPS.relocation).toEqual({ value: 100, pain: 100 });
    expect(manual).toContain(`\`annex\` ${CONTAINER_KEEPS.annex} %`);
    expect(manual).toContain(`\`chairs-summary\` ${CONTAINER_KEEPS['chairs-summary']} %`);
    expect(manual).toContain(`a standard deviation of ${NOISE.a}, \`b\` (background knowledge) ${NOISE.b}`);
    expect(manual).toContain(`the bloc) ${NOISE.c}`);
  });
});
