import { interestsOf } from '../interests/appraise';
import { boundPoints } from '../interests/bound';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { pricePaid } from './exitPrices';

/** What a conference brought one seat. */
export interface Outcome {
  /** Points of the text, as far as it binds, when adopted, else of no agreement. */
  readonly points: number;
  /** What its way out cost it: for withholding, standing aside, or going beyond its instructions. */
  readonly price: number;
  /** Points less the price, against the walk-away value. */
  readonly gain: number;
}

/** The outcome for a seat; null for a chair without a national voice. What a way out costs is paid whatever the fate. */
export function outcomeFor(state: ConferenceState, seat: DelegationId): Outcome | null {
  const interests = interestsOf(state, seat);
  if (!interests) return null;
  const walkAway = interests.walkAway.value;
  const points = state.stage === 'adopted' ? boundPoints(state, seat, interests) : walkAway;
  const price = pricePaid(state, seat);
  return { points, price, gain: points - price - walkAway };
}
