/** Why a wording stands. Every change of the text names its cause, so that nobody has to guess. */

import type { DelegationId } from './vocabulary';

/**
 * - proposal: somebody put it before the room; paper: it was shown in a non-paper; told: it was said in confidence that one
 *   could live with it; friend: a friend of the chair brought it back; team: the drafting team found a bridge;
 * - deal, deal-broken: an agreement was reached or left; objection, lifted: somebody stood in the way, or no longer does;
 *   instruction: a capital asks for it; linkage: what it was traded for came undone; fallback: it was still open at the end;
 *   vote: a vote or the chair's parting of the report decided.
 */
export const CAUSES = [
  'proposal',
  'paper',
  'told',
  'friend',
  'team',
  'deal',
  'deal-broken',
  'objection',
  'lifted',
  'instruction',
  'linkage',
  'fallback',
  'vote',
] as const;
export type CauseKind = (typeof CAUSES)[number];

/** A cause with those whose doing it is. Nobody is named for what was said in confidence. */
export interface Cause {
  readonly kind: CauseKind;
  readonly by: readonly DelegationId[];
}
