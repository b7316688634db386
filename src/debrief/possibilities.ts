/** What could have been: the acceptable set, its best points, and how far the outcome lay from them. */

import { analyse, nearestAcceptable } from '../analysis/enumerate';
import { type AnalysedSeat, acceptingSeats } from '../analysis/seats';
import { interestsOf } from '../engine/interests/appraise';
import { valuationOf } from '../engine/interests/valuation';
import type { ConferenceState } from '../engine/model/state';
import type { WholeText } from '../engine/model/vocabulary';
import type { Possibilities, SeatAccount } from './types';

/** Analyses all packages with the interests and confidence of the last step. The chair without a voice is not counted. */
export function possibilitiesOf(final: ConferenceState, accounts: readonly SeatAccount[]): Possibilities {
  const { provisions } = final.setup;
  const seats = seatsOf(final);
  const text = final.draft.text;
  const { solutions, ...counted } = analyse(provisions, seats);
  const finalAcceptableTo = acceptingSeats(seats, text);
  const nash = solutions.find(({ formula }) => formula === 'nash');
  return {
    ...counted,
    best: solutions,
    leftOnTable: nash ? leftOnTable(seats, nash.text, accounts) : null,
    finalAcceptableTo,
    finalInSet: finalAcceptableTo.length === seats.length,
    nearest: counted.acceptable === 0 ? null : nearestAcceptable(provisions, seats, text),
  };
}

function seatsOf(state: ConferenceState): AnalysedSeat[] {
  return state.setup.delegations.flatMap(({ id }) => {
    const interests = interestsOf(state, id);
    return interests ? [{ id, interests }] : [];
  });
}

/** For each delegation: its points at the Nash package minus its points in the outcome. No deal scores the walk-away value. */
function leftOnTable(
  seats: readonly AnalysedSeat[],
  nash: WholeText,
  accounts: readonly SeatAccount[],
): Record<string, number> {
  const outcomes = new Map(accounts.map(({ seat, outcome }) => [seat, outcome ?? 0]));
  return Object.fromEntries(
    seats.map(({ id, interests }) => [id, valuationOf(interests).of(nash) - (outcomes.get(id) ?? 0)]),
  );
}
