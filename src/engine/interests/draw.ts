import { clamp } from '../../kernel/integers';
import { drawBell } from '../../kernel/prng';
import type { FoldParameters } from '../model/parameters';
import type { Pillars } from '../model/setup';
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

/** How draws are made: the noise, and what hangs together. */
export interface Drawing {
  readonly fold: Pick<FoldParameters, 'noise' | 'pillar'>;
  readonly pillars?: Pillars;
}

/**
 * The confidential draw: everyone knows the coded table, only the seat knows its draw. Keyed on seed, delegation and
 * issue or pillar, so that adding a member changes nobody else's. Shares and reason: PILLAR.
 */
export function drawPositions(seed: string, delegation: Delegation, drawing: Drawing): DrawnPositions {
  const drawn = Object.entries(delegation.positions).map(([issue, coded]) => {
    const shift = shiftOn(seed, delegation.id, issue, drawing, noiseOf(drawing.fold.noise, coded.mark));
    return [issue, { at: clamp(coded.at + shift, 0, 100), salience: coded.salience }] as const;
  });
  return Object.fromEntries(drawn);
}

/** Standard deviation of a factor in its finest steps, so that two are mixed without rounding twice. */
const FINE = 1000;

function shiftOn(seed: string, seat: string, issue: IssueId, { fold, pillars }: Drawing, noise: number): number {
  const member = pillars?.[issue];
  if (!member || !fold.pillar) return drawBell([seed, seat, issue, 'position'], noise);
  const shared = drawBell([seed, seat, member.pillar, 'pillar'], FINE);
  const own = drawBell([seed, seat, issue, 'position'], FINE);
  const { common, own: apart } = fold.pillar;
  const mixed = (member.runs === 'against' ? -shared : shared) * common + own * apart;
  return Math.trunc((mixed * noise) / (100 * FINE)) || 0;
}
