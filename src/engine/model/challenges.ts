/** Challenges as data: things to try, each a list of conditions that must all hold at the end. */

import type { Exit } from './setup';
import type { DelegationId, ProvisionId } from './vocabulary';

/** `provision/wording`, as scenario files write it. */
export type WordingKey = string;

export type Condition =
  /** There is a report, or there is none. */
  | { readonly adopted: boolean }
  /** You sit here; "chair" stands for whoever presides. */
  | { readonly seat: DelegationId | 'chair' }
  /** One of these wordings stands in the final draft. */
  | { readonly stands: readonly WordingKey[] }
  /** None of these wordings stands in the final draft. */
  | { readonly standsNot: readonly WordingKey[] }
  /** In one of these paragraphs a wording stands that you were the first to propose. */
  | { readonly ownWordingStands: readonly ProvisionId[] }
  /** Your gain by the final draft is above, or below, this many points. */
  | { readonly gainAbove: number }
  | { readonly gainBelow: number }
  /** None of your blocking red lines is crossed by a report that was adopted. */
  | { readonly crossesNoLine: boolean }
  /** You were the only one to withhold when the conference ended. */
  | { readonly withheldAlone: boolean }
  /** How you left the closing. */
  | { readonly exit: readonly Exit[] }
  /** How often the clock was stopped. */
  | { readonly clockStops: number }
  /** An objection stood when the conference ended. */
  | { readonly objectionAtGavel: boolean };

export interface Challenge {
  readonly id: string;
  readonly when: readonly Condition[];
}
