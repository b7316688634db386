import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ConferenceRecord } from '../../src/engine/record/types';

/** Records that the engine of today must decide again step by step. */
export const CURRENT = join(import.meta.dirname, 'current');
/** Records of every release, which must load for ever. */
export const CORPUS = join(import.meta.dirname, 'records');

const SUFFIX = '.record.json.gz';

/** Names of the records in a folder. */
export const recordsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort();

export const textOf = (folder: string, name: string): string =>
  gunzipSync(readFileSync(join(folder, name + SUFFIX))).toString('utf8');

export const readFrom = (folder: string, name: string): ConferenceRecord =>
  JSON.parse(textOf(folder, name)) as ConferenceRecord;

export function writeTo(folder: string, name: string, record: ConferenceRecord): void {
  writeFileSync(join(folder, name + SUFFIX), gzipSync(JSON.stringify(record), { level: 9 }));
}
