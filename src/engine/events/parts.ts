import { clamp } from '../../kernel/integers';
import type { ConferenceState, Paragraph, SeatState } from '../model/state';
import type { DelegationId, ProvisionId } from '../model/vocabulary';

/** The state with a part changed: what the folds of several families share. */

export function withSeat(
  state: ConferenceState,
  id: DelegationId,
  change: (seat: SeatState) => SeatState,
): ConferenceState {
  const seat = state.seats[id];
  return seat ? { ...state, seats: { ...state.seats, [id]: change(seat) } } : state;
}

export function withParagraph(
  state: ConferenceState,
  id: ProvisionId,
  change: (paragraph: Paragraph) => Paragraph,
): ConferenceState {
  const paragraph = state.paragraphs[id];
  return paragraph ? { ...state, paragraphs: { ...state.paragraphs, [id]: change(paragraph) } } : state;
}

/** How far `of` trusts `to` moves, within 0..100. */
export function moveConfidence(
  state: ConferenceState,
  of: DelegationId,
  to: DelegationId,
  by: number,
): ConferenceState {
  const row = state.confidence[of];
  const before = row?.[to];
  if (of === to || by === 0 || before === undefined) return state;
  return { ...state, confidence: { ...state.confidence, [of]: { ...row, [to]: clamp(before + by, 0, 100) } } };
}

/** Nobody has said yet what it does about the whole text. */
export function resetExits(seats: ConferenceState['seats']): ConferenceState['seats'] {
  return Object.fromEntries(Object.entries(seats).map(([id, seat]) => [id, { ...seat, exit: null, explained: false }]));
}

/** Delegations that withhold as things stand, in the order of the list of members. */
export function withholders(state: ConferenceState): DelegationId[] {
  return state.setup.delegations.map(({ id }) => id).filter((id) => state.seats[id]?.exit === 'withhold');
}
