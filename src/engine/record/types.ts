import type { Command } from '../acts';
import type { ConferenceEvent } from '../events';
import type { Setup } from '../model/setup';
import type { DelegationId } from '../model/vocabulary';

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
export interface Reason {
  readonly said: string;
  readonly because: string;
  readonly about?: Readonly<Record<string, string | number>>;
}

/** One decided command with everything it caused. */
export interface Step {
  /** What its sender called it, so that a repeated one is known after a restart too. */
  readonly id?: string;
  readonly command: Command;
  readonly reason: Reason | null;
  readonly events: readonly ConferenceEvent[];
  /** Hash of the state after the events. */
  readonly hash: string;
}

/** Everything needed to show, resume or verify a conference. Free text lies elsewhere and changes no hash. */
export interface ConferenceRecord {
  readonly format: 'ad-referendum-record';
  readonly version: number;
  /** Engine that decided the steps. */
  readonly engine: number;
  readonly setup: Setup;
  readonly seed: string;
  /** Seats people played, and how the others were disposed. */
  readonly people: readonly DelegationId[];
  readonly temper: string;
  readonly steps: readonly Step[];
  /** Hash over everything else, in files; see `seal.ts`. Files of version 1 have none. */
  readonly digest?: string;
  /** Where another course was taken: from which (its branch, '' for the first), after how many of its steps. */
  readonly parent?: { readonly branch: string; readonly step: number };
}
