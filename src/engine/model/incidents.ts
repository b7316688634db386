/** What happens on networks between meetings: kinds of incident, and the cards a conference may be dealt. */

import type { DelegationId, IssueId } from './vocabulary';

export const EFFECTS = [
  'message-manipulation',
  'external-denial',
  'internal-denial',
  'data-attack',
  'physical-attack',
  'sensors',
  'end-hosts',
  'network-infrastructure',
  'application-server',
  'data-in-transit',
] as const;
/** The ten classes of the effects-based taxonomy (Harry and Gallagher 2018): five disruptive, then five exploitative. */
export type Effect = (typeof EFFECTS)[number];

/** An incident that may come. Scope, magnitude and duration run from 0 to 3. */
export interface IncidentCard {
  readonly id: string;
  readonly effect: Effect;
  readonly scope: number;
  readonly magnitude: number;
  readonly duration: number;
  /** Whom it hits; null when it hits nobody in the room. */
  readonly victim: DelegationId | null;
  /** Who did it: the truth, which no seat is told. */
  readonly actor: DelegationId | 'non-state';
  /** Whom forged traces point at. */
  readonly framed?: DelegationId;
  /** How the room's cares move: salience of an issue, never a position. */
  readonly shocks: readonly { readonly issue: IssueId; readonly by: number }[];
  /** Meeting after which it comes; null for a card that is drawn by chance. */
  readonly after: number | null;
}

export interface IncidentPlan {
  readonly cards: readonly IncidentCard[];
  /** Chance in per cent, each evening, that one of the cards without a date is dealt. */
  readonly chancePercent: number;
}
