/** What fits on a nameplate. */

import type { SeatName } from './types';

/** Width of a text in the hall's sans at weight 600, in px at the given size. */
export type Measure = (text: string, px: number) => number;

/** Width that a flag beside the text takes, in units of the text size. */
export const FLAG_BESIDE = 1.75;

const NARROW = /[iljtfrI.,:;'’ ·-]/;
const WIDE = /[mwMW]/;

/** A good guess of widths where no canvas can measure (tests). Errs to the wide side. */
export const estimateWidth: Measure = (text, px) => {
  let units = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) units += 0.36;
    else if (WIDE.test(letter)) units += 0.92;
    else if (letter === letter.toUpperCase()) units += 0.7;
    else units += 0.6;
  }
  return units * px;
};

/** The longest form of a name that fits: in full, short, or the code, which always stands. */
export function fittingLabel(code: string, name: SeatName, width: number, px: number, measure: Measure): string {
  return [name.name, name.short].find((form) => form !== '' && measure(form, px) <= width) ?? code;
}
