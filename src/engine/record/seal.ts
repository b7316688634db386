import { hashValue } from '../../kernel/hash';
import type { ConferenceRecord } from './types';

/** A record as it goes into a file. */
export type SealedRecord = ConferenceRecord & { readonly digest: string };

/**
 * The record with a digest over the whole of it. State hashes say nothing of reasons, temper or people, and nothing at
 * all once another engine reads them; the digest does. It guards against edits, not against a forger.
 */
export function sealed(record: ConferenceRecord): SealedRecord {
  const plain = JSON.parse(JSON.stringify(record)) as ConferenceRecord;
  return { ...plain, digest: digestOf(plain) };
}

/** Whether a record says what it said when it was sealed; null when it never was. */
export function sealHolds(record: ConferenceRecord): boolean | null {
  return record.digest === undefined ? null : record.digest === digestOf(record);
}

function digestOf({ digest: _, ...rest }: ConferenceRecord): string {
  return hashValue(rest);
}
