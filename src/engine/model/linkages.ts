/** Linkages: what some seats win or lose when wordings of several paragraphs stand together. */

import type { TypeOf } from './schema/common';
import type { linkageShape } from './schema/linkage';
import type { DelegationId, WholeText } from './vocabulary';

/** A linkage of a scenario. */
export interface Linkage extends TypeOf<typeof linkageShape> {}

/** A linkage as one seat has it. */
export type SeatLinkage = Pick<Linkage, 'id' | 'when' | 'points'>;

const NONE: readonly SeatLinkage[] = [];

/** The linkages that move a seat's points. */
export function linkagesOf(linkages: readonly Linkage[] | undefined, seat: DelegationId): readonly SeatLinkage[] {
  const own = (linkages ?? NONE) as readonly Linkage[];
  const mine = own.filter(({ seats }) => seats.includes(seat));
  return mine.length === 0 ? NONE : mine.map(({ id, when, points }) => ({ id, when, points }));
}

/** Whether a text, or as much of one as is given, stands where a linkage says. */
export function isMet({ when }: Pick<Linkage, 'when'>, text: WholeText): boolean {
  return Object.entries(when).every(([provision, wordings]) => wordings.includes(text[provision] as string));
}
