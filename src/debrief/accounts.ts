/** What the outcome meant for each seat. */

import { crossedLines, interestsOf } from '../engine/interests/appraise';
import { boundPoints } from '../engine/interests/bound';
import type { PointsTable } from '../engine/interests/points';
import { pointsOf } from '../engine/interests/points';
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
    return { ...shared, points: null, walkAway: null, gain: null, outcome: null, crossed: [], byProvision: null };
  const points = pointsOf(interests.points, text);
  const bound = boundPoints(final, id, interests.points);
  const walkAway = interests.walkAway.value;
  return {
    ...shared,
    points,
    walkAway,
    gain: (adopted ? bound : points) - walkAway,
    outcome: adopted ? bound : walkAway,
    crossed: crossedLines(interests, text, 'withhold').map(({ provision, wording }) => ({ provision, wording })),
    byProvision: Object.fromEntries(
      final.setup.provisions.map((provision) => [provision.id, paragraphAccount(provision, interests.points, text)]),
    ),
  };
}

function paragraphAccount(
  provision: Provision,
  points: PointsTable,
  text: WholeText,
): { readonly got: number; readonly best: number; readonly statusQuo: number } {
  const row = points[provision.id] ?? {};
  return {
    got: row[text[provision.id] as string] ?? 0,
    best: Math.max(...Object.values(row)),
    statusQuo: row[provision.statusQuo] ?? 0,
  };
}
