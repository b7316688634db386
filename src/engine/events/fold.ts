import type { ConferenceState } from '../model/state';
import type { EventDeclaration, Fresh } from './define';
import { type ConferenceEvent, EVENTS } from './index';

/** The state after an event. */
export function evolve(state: ConferenceState, event: ConferenceEvent): ConferenceState {
  return evolveAll(state, [event]);
}

/** The state after several events, one after the other. */
export function evolveAll(state: ConferenceState, events: readonly ConferenceEvent[]): ConferenceState {
  const fresh: Fresh = new WeakSet();
  let next = state;
  for (const event of events) next = (EVENTS[event.type] as EventDeclaration<unknown>).fold(next, event, fresh);
  return next;
}
