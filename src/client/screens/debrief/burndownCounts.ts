import type { BurnDownPoint } from '../../../debrief/types';

/** From the bottom of a column to its top. */
export const KINDS = ['provisional', 'open', 'parked', 'contested'] as const;
export type Kind = (typeof KINDS)[number];

export type Counts = Readonly<Record<Kind, number>>;

/** How many paragraphs stood where. What is not closed, parked or contested is open. */
export function countsOf(point: BurnDownPoint, all: number): Counts {
  const contested = point.contested.length;
  const provisional = point.provisional.length;
  const parked = point.parked.length;
  return { contested, provisional, parked, open: all - contested - provisional - parked };
}
