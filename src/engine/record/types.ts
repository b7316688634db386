import type { Command } from '../acts';
import type { ConferenceEvent } from '../events';
import type { TypeOf } from '../model/schema/common';
import type { reasonShape, recordHeadShape, stepHeadShape } from './shape';

/** Version of the record format: 2 added the digest. A reader refuses versions it does not know. */
export const RECORD_VERSION = 2;

/** Versions of the format that are read. */
export const READABLE_VERSIONS: readonly number[] = [1, RECORD_VERSION];

/**
 * Version of the engine's rules and of the state they lead to. Raise it when either changes: records of an earlier engine
 * are still loaded by folding their events, but their hashes are no longer compared.
 */
export const ENGINE_VERSION = 4;

/** Why an AI seat did what it did: a code for what it would say, a code for why, and the ids they speak of. */
export interface Reason extends TypeOf<typeof reasonShape> {}

/** One decided command with everything it caused. */
export interface Step extends TypeOf<typeof stepHeadShape> {
  readonly command: Command;
  readonly events: readonly ConferenceEvent[];
}

/** Everything needed to show, resume or verify a conference. Free text lies elsewhere and changes no hash. */
export interface ConferenceRecord extends TypeOf<typeof recordHeadShape> {
  readonly steps: readonly Step[];
}
