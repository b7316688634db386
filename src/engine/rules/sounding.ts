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
  /** Points that standing aside would cost instead; null where the process knows no way to. */
  readonly aside: number | null;
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

/**
 * A delegation withholds when what the text would cost it exceeds the price of withholding in this company, and standing
 * aside would not be cheaper. Alone it mostly is; the price of withholding falls with company, that of standing aside does
 * not.
 */
export function wouldWithhold(stance: Stance, objectors: number, company: CompanyRule): boolean {
  const price = priceIn(stance.priceAlone, objectors, company);
  const loss = stance.lineStake - stance.gain;
  return loss > price && (stance.aside === null || stance.aside >= price);
}

/** What is left of the lone price in this company. */
export function priceIn(alone: number, objectors: number, { leastPrice, reliefPerObjector }: CompanyRule): number {
  return floorDiv(alone * Math.max(leastPrice, 100 - objectors * reliefPerObjector), 100);
}
