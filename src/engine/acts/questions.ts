import type { ConferenceState } from '../model/state';

/** Name of a question put to a seat: stable while the same thing is asked. */
export function questionName(state: ConferenceState, kind: string, about: string): string {
  return `${kind}-${state.meeting}-${state.round}-${state.wave}-${about}`;
}
