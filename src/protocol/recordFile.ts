import { faultIn } from '../engine/record/check';
import { sealHolds } from '../engine/record/seal';
import type { ConferenceRecord } from '../engine/record/types';
import { DEEPEST } from './ids';
import { readRecord } from './schemas';

/** Reads record files: text from anywhere. Every refusal says what is wrong. */

export const FILE_FAULTS = [
  'notJson',
  'tooDeep',
  'notRecord',
  'malformed',
  'version',
  'newer',
  'edited',
  'diverges',
] as const;
/** Why a text is not taken for a record. */
export type FileFault = (typeof FILE_FAULTS)[number];

export type ReadFile =
  | { readonly ok: true; readonly record: ConferenceRecord }
  | { readonly ok: false; readonly fault: FileFault; readonly detail: string };

const no = (fault: FileFault, detail: string): ReadFile => ({ ok: false, fault, detail });

/** The record in a file: its shape, version, seal and course are checked, nothing of it is trusted. */
export function readRecordFile(text: string): ReadFile {
  if (isDeep(text)) return no('tooDeep', `more than ${DEEPEST} levels`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return no('notJson', messageOf(error));
  }
  if (!looksLikeRecord(value)) return no('notRecord', 'its "format" is not "ad-referendum-record"');
  const read = readRecord(value);
  return read.ok ? checked(read.value) : no(read.code, read.detail);
}

function checked(record: ConferenceRecord): ReadFile {
  const holds = sealHolds(record);
  if (holds === null && record.version > 1) return no('malformed', 'digest: missing');
  try {
    const fault = faultIn(record);
    if (fault) return no('diverges', fault);
    return holds === false ? no('edited', 'the digest over the whole is another') : { ok: true, record };
  } catch (error) {
    return no('malformed', messageOf(error));
  }
}

const looksLikeRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'ad-referendum-record';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether brackets outside strings nest too deeply: told before parsing, which not every engine does without a stack. */
function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted) {
      if (sign === '\\') i += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return false;
}
