/** Commands, events and state of incidents. The cards they are dealt from are in incidents.ts. */

import type { Effect } from './incidents';
import type { DelegationId } from './vocabulary';

export const EVIDENCE_LEVELS = 6;
/**
 * 0 an event is seen; 1 tools and habits are recognised; 2 infrastructure and victims fit; 3 sources point at an agency;
 * 4 good enough for an indictment; 5 admitted or found.
 */
export type EvidenceLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** Bodies of commands on incidents. */
export interface IncidentCommands {
  /** Ask another through the contact points what it knows. */
  'incident.consult': { readonly incident: string; readonly with: DelegationId };
  /** Say in public who did it. */
  'incident.accuse': { readonly incident: string; readonly accused: DelegationId };
  /** Join somebody's public attribution. */
  'incident.join': { readonly incident: string; readonly accused: DelegationId };
  /** The accused: deny it, or offer consultations. */
  'incident.answer': { readonly incident: string; readonly answer: 'deny' | 'offer-consultation' };
}

/** Bodies of events on incidents. Public unless the comment names an audience. */
export interface IncidentEvents {
  'incident.happened': { readonly incident: string; readonly effect: Effect; readonly victim: DelegationId | null };
  'incident.evidence': {
    readonly incident: string;
    readonly level: EvidenceLevel;
    readonly pointsAt: DelegationId | null;
  };
  /** Audience: both. */
  'incident.consulted': { readonly incident: string; readonly by: DelegationId; readonly with: DelegationId };
  'incident.accused': { readonly incident: string; readonly by: DelegationId; readonly accused: DelegationId };
  'incident.joined': { readonly incident: string; readonly by: DelegationId; readonly accused: DelegationId };
  'incident.answered': {
    readonly incident: string;
    readonly by: DelegationId;
    readonly answer: 'deny' | 'offer-consultation';
  };
  /** An attribution turns out right or wrong. */
  'incident.settled': { readonly incident: string; readonly accused: DelegationId; readonly right: boolean };
  /** Cares move: salience of an issue, for everybody or for those who stand in a stretch of its scale. */
  'salience.moved': {
    readonly issue: string;
    readonly by: number;
    readonly within?: readonly [low: number, high: number];
    readonly because: 'incident' | 'stakeholder';
  };
}

export interface IncidentState {
  readonly effect: Effect;
  readonly victim: DelegationId | null;
  readonly meeting: number;
  readonly level: EvidenceLevel;
  /** Whom the traces point at. */
  readonly pointsAt: DelegationId | null;
  /** Who has accused whom in public: the first, then those who joined. */
  readonly accusers: readonly DelegationId[];
  readonly accused: DelegationId | null;
  readonly answer: 'deny' | 'offer-consultation' | null;
  readonly consulted: readonly (readonly [DelegationId, DelegationId])[];
  readonly settled: 'right' | 'wrong' | null;
}

export type IncidentStates = Readonly<Record<string, IncidentState>>;
/** What a seat may know: consultations are known to those who held them. */
export type IncidentViews = IncidentStates;

/** What a seat could do about incidents now. */
export interface IncidentChoices {
  readonly consult: readonly { readonly incident: string; readonly with: DelegationId }[];
  readonly accuse: readonly { readonly incident: string; readonly accused: DelegationId }[];
  readonly join: readonly { readonly incident: string; readonly accused: DelegationId }[];
  readonly answer: readonly string[];
}
