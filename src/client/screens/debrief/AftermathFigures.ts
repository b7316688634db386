/** How the aftermath's integers are written: basis points in, words out. */

import type { TreatyLife } from '../../../debrief/types';
import { roundDiv } from '../../../kernel/integers';

/** A difference of less than half a point is none. */
export const SAME = 50;

type Translate = (key: string, vars?: Readonly<Record<string, unknown>>) => string;

/** 6234 basis points -> "62 %". */
export function wholePercent(t: Translate, share: number): string {
  return t('aftermath:percent', { whole: roundDiv(share, 100) });
}

/** 74 tenths -> "7.4". */
export function tenthsOf(t: Translate, tenths: number): string {
  return t('aftermath:tenths', { whole: Math.floor(tenths / 10), tenth: tenths % 10 });
}

/** 314 basis points -> "+3.1", with a real minus. */
export function pointsOf(t: Translate, share: number): string {
  const tenths = roundDiv(Math.abs(share), 10);
  const sign = tenths === 0 ? '±' : share < 0 ? '−' : '+';
  return `${sign}${tenthsOf(t, tenths)}`;
}

/** When a treaty enters into force, as far as the futures agree. */
export function entrySentence(t: Translate, { entryYear, enters, futures }: TreatyLife): string {
  return entryYear === null
    ? t('aftermath:treaty.entry.never', { enters, futures })
    : t('aftermath:treaty.entry.year', { year: entryYear, enters, futures });
}
