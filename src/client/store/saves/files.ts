import type { ConferenceRecord } from '../../../engine/record/types';

/** Largest record file taken in, in bytes. */
export const MAX_RECORD_BYTES = 20_000_000;

export const IMPORT_FAULTS = ['tooLarge', 'unreadable', 'notJson', 'notRecord'] as const;
/** Why a file was not taken in; there is a sentence for each. */
export type ImportFault = (typeof IMPORT_FAULTS)[number];

export type Imported =
  | { readonly ok: true; readonly record: unknown }
  | { readonly ok: false; readonly fault: ImportFault };

/** The part of a File that is needed. */
export interface FileLike {
  readonly size: number;
  text(): Promise<string>;
}

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'ad-referendum-record';

/** Reads a record file. Only its wrapping is looked at here; the host checks the rest before anything is kept. */
export async function readRecordFile(file: FileLike): Promise<Imported> {
  if (file.size > MAX_RECORD_BYTES) return { ok: false, fault: 'tooLarge' };
  let source: string;
  try {
    source = await file.text();
  } catch {
    return { ok: false, fault: 'unreadable' };
  }
  try {
    const value: unknown = JSON.parse(source);
    return isRecord(value) ? { ok: true, record: value } : { ok: false, fault: 'notRecord' };
  } catch {
    return { ok: false, fault: 'notJson' };
  }
}

/** Hands a record to the player as a file. */
export function downloadRecord(record: ConferenceRecord, name: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(record)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'record'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
