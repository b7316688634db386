/** What the outcome meant for each seat. */

import { crossedLines, interestsOf } from '../engine/interests/appraise';
import { boundPoints } from '../engine/interests/bound';
import { aloneAt, valuationOf, type Worths } from '../engine/interests/valuation';
import { isMet } from '../engine/model/linkages';
import type { ConferenceState, SeatState } from '../engine/model/state';
import type { DelegationId, Provision, WholeText } from '../engine/model/vocabulary';
import type { SeatAccount } from './types';

/** Every delegation's account of the final draft, with the interests and confidence of the last step. */
export function accountsOf(final: ConferenceState, adopted: boolean): SeatAccount[] {
  return final.setup.delegations.map(({ id }) => accountOf(final, id, adopted));
}

function accountOf(final: ConferenceState, id: DelegationId, adopted: boolean): SeatAccount {
  const { positions, standing, exit, explained } = final.seats[id] as SeatState;
  const shared = { seat: id, standing, exit, explained, positions };
  const text = final.draft.text;
  const interests = interestsOf(final, id);
  if (!interests)
    return {
      ...shared,
      points: null,
      walkAway: null,
      gain: null,
      outcome: null,
      crossed: [],
      byProvision: null,
      linkages: [],
    };
  const points = valuationOf(interests).of(text);
  const bound = boundPoints(final, id, interests);
  const walkAway = interests.walkAway.value;
  return {
    ...shared,
    points,
    walkAway,
    gain: (adopted ? bound : points) - walkAway,
    outcome: adopted ? bound : walkAway,
    crossed: crossedLines(interests, text, 'withhold').map(({ provision, wording }) => ({ provision, wording })),
    linkages: interests.linkages
      .filter((linkage) => isMet(linkage, text))
      .map(({ id: linkage, points: worth }) => ({ linkage, points: worth })),
    byProvision: Object.fromEntries(
      final.setup.provisions.map((provision) => [provision.id, paragraphAccount(provision, interests, text)]),
    ),
  };
}

/** Points of one paragraph, as far as they rest on its wording alone. */
function paragraphAccount(
  { id, formulations, statusQuo }: Provision,
  interests: Worths,
  text: WholeText,
): { readonly got: number; readonly best: number; readonly statusQuo: number } {
  return {
    got: aloneAt(interests, id, text[id] as string),
    best: Math.max(...formulations.map((wording) => aloneAt(interests, id, wording.id))),
    statusQuo: aloneAt(interests, id, statusQuo),
  };
}
