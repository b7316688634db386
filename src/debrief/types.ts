/** What a debrief holds: findings from the record, no drawing and no sentences. */

import type { Command } from '../engine/model/commands';
import type { Exit } from '../engine/model/setup';
import type { DrawnSeat } from '../engine/model/state';
import type { DelegationId, FormulationId, IssueId, Package, ProvisionId } from '../engine/model/vocabulary';
import type { Reason } from '../engine/record/types';

/** One seat's account: integers in points; null points for a chair without a national voice. */
export interface SeatAccount {
  readonly seat: DelegationId;
  readonly points: number | null;
  readonly walkAway: number | null;
  readonly gain: number | null;
  readonly standing: number;
  readonly exit: Exit | null;
  readonly explained: boolean;
  /** True position and salience, opened after the end. */
  readonly positions: Readonly<Record<IssueId, DrawnSeat>>;
  /** Red lines of the withholding kind that stand in the final draft. */
  readonly crossed: readonly { readonly provision: ProvisionId; readonly wording: FormulationId }[];
  /** Points by provision: of the final draft, the best it could hope for, the last agreed language. */
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
  readonly holders: Readonly<Record<ProvisionId, readonly DelegationId[]>>;
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

export interface Debrief {
  readonly you: DelegationId;
  readonly adopted: boolean;
  readonly finalText: Package;
  readonly drafts: number;
  readonly meetingsUsed: number;
  readonly clockStops: number;
  readonly objectors: readonly DelegationId[];
  /** Objected in confidence or would have joined, without saying it aloud. */
  readonly silentBackers: readonly DelegationId[];
  readonly accounts: readonly SeatAccount[];
  readonly burnDown: readonly BurnDownPoint[];
  readonly turningPoints: readonly TurningPoint[];
  readonly reasons: readonly OpenedReason[];
  /** Ids of the scenario's challenges that were met. */
  readonly challenges: readonly string[];
  readonly provisionClosedAt: Readonly<Record<ProvisionId, number | null>>;
}
