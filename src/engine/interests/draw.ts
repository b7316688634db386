import { clamp } from '../../kernel/integers';
import { drawBell } from '../../kernel/prng';
import type { FoldParameters } from '../model/parameters';
import type { Delegation, IssueId, Mark } from '../model/vocabulary';

/** A delegation's confidential place and salience on one issue, both 0..100. Only its seat knows it. */
export interface DrawnPosition {
  readonly at: number;
  readonly salience: number;
}

export type DrawnPositions = Readonly<Record<IssueId, DrawnPosition>>;

/** Noise around what is coded with this mark: none where a record of its day knows no such mark, and codes nothing with it. */
export function noiseOf(noise: FoldParameters['noise'], mark: Mark): number {
  return noise[mark] ?? 0;
}

/**
 * The confidential draw: everyone knows the coded table, only the seat knows its draw. Keyed on seed, delegation and
 * issue, so that adding a member changes nobody else's.
 */
export function drawPositions(seed: string, delegation: Delegation, noise: FoldParameters['noise']): DrawnPositions {
  const drawn = Object.entries(delegation.positions).map(([issue, coded]) => {
    const shift = drawBell([seed, delegation.id, issue, 'position'], noiseOf(noise, coded.mark));
    return [issue, { at: clamp(coded.at + shift, 0, 100), salience: coded.salience }] as const;
  });
  return Object.fromEntries(drawn);
}
