import type { Refusal } from '../model/commands';
import type { ConferenceState } from '../model/state';
import { entryOf, voices } from './lookups';
import { firstOf, refuseIf } from './refuse';

/** The other delegation exists, is somebody else and has a national voice. */
export function otherVoice(state: ConferenceState, by: string, to: string): Refusal | null {
  return firstOf(
    () => refuseIf(!entryOf(state.seats, to), 'seat.unknown', { seat: to }),
    () => refuseIf(to === by, 'seat.self'),
    () => refuseIf(!voices(state.setup).includes(to), 'seat.chair'),
  );
}
