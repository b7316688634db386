import { interestsOf } from '../interests/appraise';
import { asidePrice } from '../interests/bound';
import { BEYOND_INSTRUCTIONS, STANDING_MOVES, WITHHOLD_PRICE } from '../model/parameters';
import type { Exit } from '../model/setup';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { isolatedPrice } from './lookups';
import { priceIn } from './sounding';
import { standingBrackets } from './text';

/** What a way out costs: points, which are taken off the outcome whatever becomes of the text, and standing. */
export interface ExitPrice {
  readonly reason: 'withheld' | 'dissociated' | 'beyond-instructions';
  readonly standing: number;
  readonly points: number;
}

/** What a way out costs a seat in this company: withholding, stepping aside, going beyond its instructions. */
export function exitPrice(state: ConferenceState, seat: DelegationId, exit: Exit): ExitPrice | null {
  const alone = isolatedPrice(state, seat, interestsOf(state, seat)?.priceAlone ?? 0);
  if (exit === 'withhold') {
    // Who carries no bracket stops the room out of the blue.
    const unannounced = standingBrackets(state, seat).length === 0 ? STANDING_MOVES['withheld-unannounced'] : 0;
    const standing = priceIn(STANDING_MOVES.withheld + unannounced, state.company, WITHHOLD_PRICE);
    return { reason: 'withheld', standing, points: priceIn(alone, state.company, WITHHOLD_PRICE) };
  }
  if (exit === 'dissociate')
    return { reason: 'dissociated', standing: STANDING_MOVES.dissociated, points: asidePrice(alone) };
  if (!isBeyond(state, seat, exit)) return null;
  const standing = STANDING_MOVES['beyond-instructions'];
  return { reason: 'beyond-instructions', standing, points: BEYOND_INSTRUCTIONS };
}

/** Whether joining this way goes beyond what home allows. */
function isBeyond(state: ConferenceState, seat: DelegationId, exit: Exit): boolean {
  const wanting = exit === 'agree' ? ['ask', 'never'] : exit === 'agree-ad-referendum' ? ['never'] : [];
  const authority = interestsOf(state, seat)?.authority;
  return Object.entries(state.draft.text).some(([provision, wording]) =>
    wanting.includes(authority?.[provision]?.[wording] ?? 'may'),
  );
}

/**
 * What a seat's last answer to the sounding has cost it, in points: who withheld pays in the company it ended in, never more
 * than it was told when asked.
 */
export function pricePaid(state: ConferenceState, seat: DelegationId): number {
  const exit = state.seats[seat]?.exit;
  if (!exit) return 0;
  const others = Object.keys(state.seats).filter((id) => id !== seat && state.seats[id]?.exit === 'withhold').length;
  return exitPrice({ ...state, company: Math.max(others, state.company) }, seat, exit)?.points ?? 0;
}
