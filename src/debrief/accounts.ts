/** What the outcome meant for each seat. */

import { crossedLines, interestsOf } from '../engine/interests/appraise';
import { boundPoints } from '../engine/interests/bound';
import { aloneAt, valuationOf, type Worths } from '../engine/interests/valuation';
import type { ConferenceState, SeatState } from '../engine/model/state';
import type { DelegationId, FormulationId, Provision, WholeText } from '../engine/model/vocabulary';
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
    return { ...shared, points: null, walkAway: null, gain: null, outcome: null, crossed: [], byProvision: null };
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
    byProvision: Object.fromEntries(
      final.setup.provisions.map((provision) => [provision.id, paragraphAccount(provision, interests, text)]),
    ),
  };
}

/**
 * Points of one paragraph: of its own wordings, and of those linkages that the rest of the final text would let them meet.
 * The parts of a text without linkages add up to the whole.
 */
function paragraphAccount(
  provision: Provision,
  interests: Worths,
  text: WholeText,
): { readonly got: number; readonly best: number; readonly statusQuo: number } {
  const { change } = valuationOf(interests);
  const own = aloneAt(interests, provision.id, text[provision.id] as string);
  const beside = (wording: FormulationId) => own + change(text, { [provision.id]: wording });
  return {
    got: own,
    best: Math.max(...provision.formulations.map(({ id }) => beside(id))),
    statusQuo: beside(provision.statusQuo),
  };
}
