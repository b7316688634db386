import { floorDiv } from '../../kernel/integers';
import type { DelegationId } from '../model/vocabulary';

/** What one delegation would do about a text, company aside. */
export interface Stance {
  readonly delegation: DelegationId;
  /** Points of the text minus the walk-away value. */
  readonly gain: number;
  /** Points at stake on crossed red lines of the blocking kind; 0 when none is crossed. */
  readonly lineStake: number;
  /** Price in points of withholding agreement alone. */
  readonly priceAlone: number;
}

/** How much of the lone price is left with each further objector, in per cent: company makes blocking cheaper. */
export interface CompanyRule {
  readonly reliefPerObjector: number;
  /** Floor of what is left, in per cent. */
  readonly leastPrice: number;
}

/**
 * Sounding in waves: first those who would withhold alone, then those who would join them, until a wave adds none.
 * The price only falls with company, so the order inside a wave cannot matter. Returns the waves, each in the given order.
 */
export function soundRoom(stances: readonly Stance[], company: CompanyRule): DelegationId[][] {
  const waves: DelegationId[][] = [];
  let objectors = 0;
  let waiting = stances;
  for (;;) {
    const wave = waiting.filter((stance) => wouldWithhold(stance, objectors, company));
    if (wave.length === 0) return waves;
    waves.push(wave.map((stance) => stance.delegation));
    objectors += wave.length;
    waiting = waiting.filter((stance) => !wave.includes(stance));
  }
}

/** A delegation withholds when what the text would cost it exceeds the price of withholding in this company. */
export function wouldWithhold(stance: Stance, objectors: number, company: CompanyRule): boolean {
  const kept = Math.max(company.leastPrice, 100 - objectors * company.reliefPerObjector);
  return stance.lineStake - stance.gain > floorDiv(stance.priceAlone * kept, 100);
}
