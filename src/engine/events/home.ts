import type { DelegationId, FormulationId, ProvisionId } from '../model/vocabulary';
import { heardBySome } from './define';
import { withSeat } from './parts';

interface Cable {
  readonly by: DelegationId;
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
}

/** Cables between a seat and its capital: only the seat hears of them. */
export const HOME_EVENTS = {
  'capital.asked': heardBySome<Cable & { readonly due: number }>(
    (_state, { by }) => [by],
    (state, { by, provision, wording, due }) => ({
      ...state,
      capital: [...state.capital, { by, provision, wording, due, answered: false }],
    }),
  ),
  'capital.answered': heardBySome<Cable & { readonly granted: boolean }>(
    (_state, { by }) => [by],
    (state, { by, provision, wording, granted }) => ({
      ...withSeat(state, by, (seat) => ({ ...seat, cables: { ...seat.cables, [`${provision}/${wording}`]: granted } })),
      capital: state.capital.map((request) =>
        request.by === by && request.provision === provision && request.wording === wording
          ? { ...request, answered: true }
          : request,
      ),
    }),
  ),
} as const;
