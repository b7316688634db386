/** Who stood behind the objectors without saying so. */

import { acceptable, interestsOf } from '../engine/interests/appraise';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import { quietRefusals } from './burndown';

/**
 * Delegations that neither withheld nor objected aloud at the end, though the text was unacceptable to them or they had
 * refused some of it in confidence. Without an objector there is nobody to stand behind.
 */
export function silentBackersOf(final: ConferenceState, objectors: readonly DelegationId[]): DelegationId[] {
  if (objectors.length === 0) return [];
  const provisions = final.setup.provisions.map(({ id }) => id);
  const aloud = new Set(provisions.flatMap((id) => final.paragraphs[id]?.objectors ?? []));
  const refused = new Set(provisions.flatMap((id) => quietRefusals(final, id)));
  return final.setup.delegations
    .map(({ id }) => id)
    .filter((id) => !objectors.includes(id) && !aloud.has(id))
    .filter((id) => refused.has(id) || losesBy(final, id));
}

function losesBy(final: ConferenceState, seat: DelegationId): boolean {
  const interests = interestsOf(final, seat);
  return interests !== null && !acceptable(interests, final.draft.text);
}
