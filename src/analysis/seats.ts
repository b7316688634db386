/** What exact analysis needs to know of a seat. */

import { acceptable, type Weighing } from '../engine/interests/appraise';
import type { DelegationId, Provision, WholeText } from '../engine/model/vocabulary';

/** A seat with what it weighs a text by. */
export interface AnalysedSeat {
  readonly id: DelegationId;
  readonly interests: Weighing;
}

/** Seats, in their order, to which a text is acceptable. */
export function acceptingSeats(seats: readonly AnalysedSeat[], text: WholeText): DelegationId[] {
  return seats.filter(({ interests }) => acceptable(interests, text)).map(({ id }) => id);
}

/** A package's id: its wordings in the order of the programme. */
export function textId(provisions: readonly Provision[], text: WholeText): string {
  return provisions.map(({ id }) => text[id] ?? '').join('/');
}
