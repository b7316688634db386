/** What a debrief holds: findings from the record, no drawing and no sentences. */

import type { Aftermath } from '../analysis/aftermath/types';
import type { Formula } from '../analysis/formulas';
import type { Command } from '../engine/acts';
import type { Exit } from '../engine/model/setup';
import type { DrawnSeat } from '../engine/model/state';
import type { DelegationId, FormulationId, IssueId, ProvisionId, WholeText } from '../engine/model/vocabulary';
import type { Reason } from '../engine/record/types';

/** One seat's account: integers in points; null points for a chair without a national voice. */
export interface SeatAccount {
  readonly seat: DelegationId;
  /** Points of the final draft, adopted or not. */
  readonly points: number | null;
  readonly walkAway: number | null;
  /** Points of the final draft minus the walk-away value, adopted or not. */
  readonly gain: number | null;
  /** What the conference brought: points of the report, or the walk-away value when there is none. */
  readonly outcome: number | null;
  readonly standing: number;
  readonly exit: Exit | null;
  readonly explained: boolean;
  /** True position and salience, opened after the end. */
  readonly positions: Readonly<Record<IssueId, DrawnSeat>>;
  /** Red lines of the withholding kind that stand in the final draft. */
  readonly crossed: readonly { readonly provision: ProvisionId; readonly wording: FormulationId }[];
  /** Linkages that the final draft meets, and what they add or take. With the points by provision they make the whole. */
  readonly linkages: readonly { readonly linkage: string; readonly points: number }[];
  /** Points by provision, linkages apart: of the final draft, the best it could hope for, the last agreed language. */
  readonly byProvision: Readonly<
    Record<ProvisionId, { readonly got: number; readonly best: number; readonly statusQuo: number }>
  > | null;
}

/** State of the brackets at the end of one round. */
export interface BurnDownPoint {
  readonly meeting: number;
  readonly round: number;
  readonly contested: readonly ProvisionId[];
  readonly provisional: readonly ProvisionId[];
  readonly parked: readonly ProvisionId[];
  /** Who objected aloud to the standing wording. */
  readonly holders: Readonly<Record<ProvisionId, readonly DelegationId[]>>;
  /** Who had refused the standing wording in confidence, and did not object aloud. */
  readonly quiet: Readonly<Record<ProvisionId, readonly DelegationId[]>>;
}

export const TURNING_KINDS = [
  'draft',
  'deal',
  'deal-broken',
  'reopened',
  'unravelled',
  'capital-yes',
  'capital-no',
  'closed',
  'last-objector',
  'clock-stopped',
  'withheld',
] as const;

/** A step after which the conference was not the same. Weight ranks it. */
export interface TurningPoint {
  readonly step: number;
  readonly meeting: number;
  readonly round: number;
  readonly kind: (typeof TURNING_KINDS)[number];
  readonly seat: DelegationId | null;
  readonly provision: ProvisionId | null;
  readonly wording: FormulationId | null;
  readonly weight: number;
  /** Delegations for whom the draft was acceptable before and after. */
  readonly acceptableBefore: number;
  readonly acceptableAfter: number;
}

export interface OpenedReason {
  readonly step: number;
  readonly meeting: number;
  readonly round: number;
  readonly command: Command;
  readonly reason: Reason;
}

/** The best package by one formula. `formula` names it wherever one of its figures appears. */
export interface BestPackage {
  readonly formula: Formula;
  readonly text: WholeText;
  readonly gains: Readonly<Record<DelegationId, number>>;
  readonly leftOut: readonly DelegationId[];
  readonly exact: boolean;
}

/** What could have been, with the interests and confidence of the last step. */
export interface Possibilities {
  /** All packages that could be written, and those acceptable to every delegation with a voice. */
  readonly packages: number;
  readonly acceptable: number;
  /** False: at least this many, because the count of evaluations ran out. */
  readonly exact: boolean;
  readonly evaluations: number;
  readonly frontier: number | null;
  readonly bestGain: Readonly<Record<DelegationId, number>> | null;
  readonly best: readonly BestPackage[];
  /** Points at the Nash package minus points of the outcome; null when no package is acceptable to all. */
  readonly leftOnTable: Readonly<Record<DelegationId, number>> | null;
  /** Delegations for whom the final draft was acceptable. */
  readonly finalAcceptableTo: readonly DelegationId[];
  /** Whether the final draft lay in the acceptable set. */
  readonly finalInSet: boolean;
  /** The acceptable package that changes fewest wordings of the final draft. */
  readonly nearest: { readonly text: WholeText; readonly changes: number; readonly exact: boolean } | null;
  /** When no package is acceptable to all: the one acceptable to most. */
  readonly widest: {
    readonly text: WholeText;
    readonly acceptableTo: readonly DelegationId[];
    readonly exact: boolean;
  } | null;
}

export type { Aftermath, AftermathYear, Assumption, Outside, WordEffect } from '../analysis/aftermath/types';
export type { PartyYear, SignedAs, StateAfter, TreatyLife } from '../analysis/treaty/types';

export const CHALLENGE_RESULTS = ['met', 'missed', 'other-seat', 'not-on-table'] as const;
/** other-seat: for another seat than this one; not-on-table: its paragraph is not negotiated at this length. */
export type ChallengeResult = (typeof CHALLENGE_RESULTS)[number];

export interface Debrief {
  readonly you: DelegationId;
  readonly adopted: boolean;
  readonly finalText: WholeText;
  readonly drafts: number;
  readonly meetingsUsed: number;
  readonly clockStops: number;
  readonly objectors: readonly DelegationId[];
  /** When it failed: who did not withhold nor object aloud, but had refused the text in confidence or lost by it. */
  readonly silentBackers: readonly DelegationId[];
  readonly accounts: readonly SeatAccount[];
  readonly burnDown: readonly BurnDownPoint[];
  readonly turningPoints: readonly TurningPoint[];
  readonly reasons: readonly OpenedReason[];
  /** Ids of the scenario's challenges that were met. */
  readonly challenges: readonly string[];
  readonly challengeResults: readonly { readonly id: string; readonly result: ChallengeResult }[];
  /** Meeting in which a paragraph was closed for good; null for one that never was. */
  readonly provisionClosedAt: Readonly<Record<ProvisionId, number | null>>;
  readonly possibilities: Possibilities;
  readonly aftermath: Aftermath;
}
