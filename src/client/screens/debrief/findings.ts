import { createContext, useContext } from 'react';
import type { Debrief, SeatAccount } from '../../../debrief/types';
import type { Provision } from '../../../engine/model/vocabulary';
import type { ConferenceRecord } from '../../../engine/record/types';
import type { View } from '../../../engine/view/types';
import type { PublicTexts } from '../../../scenario/texts';
import type { Names } from '../../documents/names';

/** Everything the sections of a debrief read. */
export interface Findings {
  readonly debrief: Debrief;
  readonly record: ConferenceRecord;
  readonly view: View;
  readonly texts: PublicTexts;
  readonly names: Names;
  /** The account of the seat that was played. */
  readonly mine: SeatAccount;
  readonly provisions: readonly Provision[];
}

export const FindingsContext = createContext<Findings | null>(null);

/** The debrief on screen. Only sections below the screen may ask. */
export function useFindings(): Findings {
  const findings = useContext(FindingsContext);
  if (!findings) throw new Error('a section of the debrief was drawn outside it');
  return findings;
}

/** Experts with a national voice: everybody whose points are counted. */
export function voicesOf(debrief: Debrief): number {
  return debrief.accounts.filter(({ points }) => points !== null).length;
}
