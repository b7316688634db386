import type { ConferenceState } from '../model/state';
import { entryOf, voices } from './lookups';
import { firstOf, type Refusal, refuseIf } from './refuse';

/** The other delegation exists, is somebody else and has a national voice. */
export function otherVoice(
  state: ConferenceState,
  by: string,
  to: string,
): Refusal<'seat.unknown' | 'seat.self' | 'seat.chair'> | null {
  return firstOf<'seat.unknown' | 'seat.self' | 'seat.chair'>(
    () => refuseIf(!entryOf(state.seats, to), 'seat.unknown', { seat: to }),
    () => refuseIf(to === by, 'seat.self'),
    () => refuseIf(!voices(state.setup).includes(to), 'seat.chair'),
  );
}
