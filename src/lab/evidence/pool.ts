/** An AI delegation's own score among the simple opponents, beside what the same seat would get by saying nothing. */

import { openingState } from '../../engine/events/opening';
import type { Setup } from '../../engine/model/setup';
import type { ConferenceState } from '../../engine/model/state';
import type { DelegationId } from '../../engine/model/vocabulary';
import { askedNow, requestsFor } from '../../engine/view/requests';
import { viewFor } from '../../engine/view/view';
import type { Temper } from '../../protocol/messages';
import { nextGiven, standIn, takeSurely } from '../../table/bots';
import type { Given } from '../../table/step';
import { outcomeOf, type RunSummary } from '../outcome';
import { opponentAnswer, opponentOf } from './opponents';

export interface PoolScore {
  readonly seat: DelegationId;
  /** Gain with the AI in the seat. */
  readonly played: number;
  /** Gain of the same seat in the same run when it says nothing and joins. */
  readonly silent: number;
}

/** One seat's score for one seed: the chair is the AI chair, all others are the pool. */
export function poolScore(setup: Setup, seat: DelegationId, seed: string, temper: Temper): PoolScore {
  const played = playAmong(setup, seed, temper, (other) => other === seat);
  const silent = playAmong(setup, seed, temper, () => false, seat);
  return { seat, played: played.gain[seat] ?? 0, silent: silent.gain[seat] ?? 0 };
}

/** Scores of every national seat for one seed. */
export function poolScores(setup: Setup, seed: string, temper: Temper): PoolScore[] {
  return setup.delegations
    .map(({ id }) => id)
    .filter((id) => !(id === setup.chair && setup.process.chairIsMember))
    .map((seat) => poolScore(setup, seat, seed, temper));
}

function playAmong(
  setup: Setup,
  seed: string,
  temper: Temper,
  isAgent: (seat: DelegationId) => boolean,
  mute?: DelegationId,
): RunSummary {
  const inPool = (seat: DelegationId): boolean => seat !== setup.chair && !isAgent(seat);
  let state = openingState(setup, seed);
  for (;;) {
    const given = nextGiven(state, temper, inPool) ?? poolGiven(state, mute);
    if (!given) return outcomeOf(state);
    state = takeSurely(state, given).state;
  }
}

function poolGiven(state: ConferenceState, mute: DelegationId | undefined): Given | null {
  const [seat] = askedNow(state);
  if (seat === undefined) return null;
  const [request] = requestsFor(state, seat);
  if (seat === mute || !request) return standIn(state, seat);
  const seats = state.setup.delegations.map(({ id }) => id);
  const command = opponentAnswer(opponentOf(seats, seat), viewFor(state, seat), request, `${state.seed}/pool`);
  return command ? { command, reason: null } : standIn(state, seat);
}
