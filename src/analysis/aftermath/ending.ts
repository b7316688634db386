import type { Exit } from '../../engine/model/setup';
import type { ConferenceState, SeatState } from '../../engine/model/state';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { Ending } from './types';

/** What the years after follow from, read off the state in which a conference ended: its last draft where nothing was adopted. */
export function endingOf(final: ConferenceState, adopted: boolean): Ending {
  const { setup, seats, confidence, draft, seed, signatures, measures } = final;
  const each = <T>(of: (seat: SeatState) => T): Readonly<Record<DelegationId, T>> =>
    Object.fromEntries(Object.entries(seats).map(([id, seat]) => [id, of(seat)]));
  const positions = each((seat) => seat.positions);
  const exits = each(({ exit }) => exit);
  return { setup, text: draft.text, adopted, positions, confidence, seed, exits, signatures, measures };
}

/** Ways out after which a text does not bind. */
export function isOutside(exit: Exit | null | undefined): boolean {
  return exit === 'dissociate' || exit === 'stay-out';
}
