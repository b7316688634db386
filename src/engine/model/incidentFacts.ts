/** Commands, events and state of incidents. The cards they are dealt from are in incidents.ts. */

import type { Effect, Suspect } from './incidents';
import type { DelegationId } from './vocabulary';

/**
 * 0 an event is seen; 1 tools and habits are recognised; 2 infrastructure and victims fit; 3 sources point at an agency;
 * 4 good enough for an indictment; 5 admitted or found.
 */
export type EvidenceLevel = 0 | 1 | 2 | 3 | 4 | 5;

export const INCIDENT_STAGES = ['happened', 'attributed', 'answered', 'settled'] as const;
/** How far the talk about an incident has come. */
export type IncidentStage = (typeof INCIDENT_STAGES)[number];

export const INCIDENT_ANSWERS = ['deny', 'offer-consultation'] as const;
export type IncidentAnswer = (typeof INCIDENT_ANSWERS)[number];

/** Evidence as read by somebody. */
export interface Reading {
  readonly level: EvidenceLevel;
  /** Whom the traces point at; null when they fit many. */
  readonly pointsAt: Suspect | null;
}

export interface Consultation {
  readonly by: DelegationId;
  readonly with: DelegationId;
  readonly meeting: number;
}

export interface IncidentState extends Reading {
  readonly stage: IncidentStage;
  readonly effect: Effect;
  readonly victim: DelegationId | null;
  readonly weight: number;
  readonly meeting: number;
  readonly claimed: boolean;
  /** Whom forged traces pointed at, once they are seen through. */
  readonly exposed: DelegationId | null;
  /** Who has accused whom in public: the first, then those who joined. */
  readonly accusers: readonly DelegationId[];
  readonly accused: DelegationId | null;
  /** Evidence that was public when the first accused. */
  readonly accusedAt: EvidenceLevel | null;
  readonly answer: IncidentAnswer | null;
  /** Points of everybody's confidence the accused has lost over it so far. */
  readonly lost: number;
  readonly settled: 'right' | 'wrong' | null;
  readonly consulted: readonly Consultation[];
  /** What those who consulted made of the evidence. */
  readonly readings: Readonly<Record<DelegationId, Reading>>;
}

export type IncidentStates = Readonly<Record<string, IncidentState>>;

/** What a seat may know of an incident: its own consultations and its own reading, besides what is public. */
export interface IncidentView extends Omit<IncidentState, 'readings'> {
  /** What one was told through the contact points, when that is more than the room knows. */
  readonly told: Reading | null;
}

export type IncidentViews = Readonly<Record<string, IncidentView>>;

/** What a seat could do about incidents now. */
export interface IncidentChoices {
  readonly consult: readonly { readonly incident: string; readonly with: DelegationId }[];
  readonly accuse: readonly { readonly incident: string; readonly accused: DelegationId }[];
  readonly join: readonly { readonly incident: string; readonly accused: DelegationId }[];
  /** Incidents one is accused of and has not answered. */
  readonly answer: readonly string[];
}
