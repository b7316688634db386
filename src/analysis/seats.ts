/** What exact analysis needs to know of a seat, and when a package is acceptable to it. */

import type { PointsTable } from '../engine/interests/points';
import { pointsOf } from '../engine/interests/points';
import type { DelegationId, FormulationId, Provision, ProvisionId, WholeText } from '../engine/model/vocabulary';

export interface AnalysedSeat {
  readonly id: DelegationId;
  readonly points: PointsTable;
  readonly walkAway: number;
  /** Wordings beyond a red line of the withholding kind. */
  readonly withholds: readonly { readonly provision: ProvisionId; readonly wording: FormulationId }[];
}

/** The part of a seat's interests that analysis reads. The engine's appraisal fits this shape. */
export interface Appraised {
  readonly points: PointsTable;
  readonly walkAway: { readonly value: number };
  readonly redLines: readonly {
    readonly provision: ProvisionId;
    readonly wording: FormulationId;
    readonly strength: 'withhold' | 'force' | 'explain';
  }[];
}

export function analysedSeat(id: DelegationId, interests: Appraised): AnalysedSeat {
  return {
    id,
    points: interests.points,
    walkAway: interests.walkAway.value,
    withholds: interests.redLines
      .filter((line) => line.strength === 'withhold')
      .map(({ provision, wording }) => ({ provision, wording })),
  };
}

/** gain = points - walk-away value. */
export function gainOf(seat: AnalysedSeat, text: WholeText): number {
  return pointsOf(seat.points, text) - seat.walkAway;
}

/** Red lines of the withholding kind that stand in a text. */
export function crossedIn(seat: AnalysedSeat, text: WholeText): AnalysedSeat['withholds'] {
  return seat.withholds.filter(({ provision, wording }) => text[provision] === wording);
}

/** Acceptable to a seat: gain >= 0 and no blocking red line crossed. */
export function acceptableTo(seat: AnalysedSeat, text: WholeText): boolean {
  return gainOf(seat, text) >= 0 && crossedIn(seat, text).length === 0;
}

/** A package's id: its wordings in the order of the programme. */
export function textId(provisions: readonly Provision[], text: WholeText): string {
  return provisions.map(({ id }) => text[id] ?? '').join('/');
}
