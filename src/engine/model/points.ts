/** What is said aloud and answered in the corridor. */

import type { FormulationId, ProvisionId } from './vocabulary';

export const POINT_KINDS = ['support', 'object', 'lift', 'propose', 'cite', 'red-line'] as const;
/**
 * One point of an intervention. support: favour a wording; object: to the standing wording; lift: one's own objection;
 * propose: place a wording before the room; cite: ask to revert to agreed language; red-line: declare a wording beyond
 * one's instructions (true or not).
 */
export type PointKind = (typeof POINT_KINDS)[number];

export interface Point {
  readonly kind: PointKind;
  readonly provision: ProvisionId;
  /** The wording meant. Objections and lifts speak of the standing wording and name it too. */
  readonly wording: FormulationId;
}

export const ANSWERS = ['could-live', 'could-not', 'evade'] as const;
/** What one says when asked in the corridor. Whether it is so is known to the speaker alone. */
export type Answer = (typeof ANSWERS)[number];

export const CHANNELS = ['floor', 'corridor'] as const;
/** Before the whole room, or among those named. */
export type Channel = (typeof CHANNELS)[number];
