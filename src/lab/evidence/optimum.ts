/** How far what was reached lies from the exact best, for lengths small enough to look at every package. */

import { analyse } from '../../analysis/enumerate';
import { type AnalysedSeat, acceptingSeats } from '../../analysis/seats';
import { interestsOf } from '../../engine/interests/appraise';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { ConferenceRecord } from '../../engine/record/types';
import { foldRecord } from '../../engine/record/verify';
import { outcomeOf } from '../outcome';

export interface Distance {
  readonly seat: DelegationId;
  /** Gain reached: of the report, or 0 without one. */
  readonly reached: number;
  /** Largest gain inside the acceptable set. */
  readonly best: number;
  /** Gain at the Nash point of the acceptable set. */
  readonly nash: number;
}

export interface Optimum {
  readonly adopted: boolean;
  /** Whether the last text was acceptable to every seat: no loss and no line crossed that makes one withhold. */
  readonly acceptableToAll: boolean;
  /** Packages that all seats could have accepted. */
  readonly acceptable: number;
  readonly exact: boolean;
  /** By seat; empty when no package was acceptable to all. */
  readonly distances: readonly Distance[];
}

/** Compares the outcome of a record with the acceptable set of its last state. */
export function optimumOf(record: ConferenceRecord): Optimum {
  const state = foldRecord(record);
  const { adopted, gain } = outcomeOf(state);
  const seats = Object.keys(gain).flatMap((id): AnalysedSeat[] => {
    const interests = interestsOf(state, id);
    return interests ? [{ id, interests }] : [];
  });
  const { acceptable, exact, bestGain, solutions } = analyse(state.setup.provisions, seats);
  const nash = solutions.find(({ formula }) => formula === 'nash');
  const distances =
    bestGain && nash
      ? seats.map(({ id }) => ({
          seat: id,
          reached: gain[id] ?? 0,
          best: bestGain[id] as number,
          nash: nash.gains[id] as number,
        }))
      : [];
  const acceptableToAll = acceptingSeats(seats, state.draft.text).length === seats.length;
  return { adopted, acceptableToAll, acceptable, exact, distances };
}
