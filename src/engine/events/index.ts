import type { ConferenceState } from '../model/state';
import { CLOSING_EVENTS } from './closing';
import { CONFERENCE_EVENTS } from './conference';
import { CORRIDOR_EVENTS } from './corridor';
import type { BodyOf, EventDeclaration } from './define';
import { FLOOR_EVENTS } from './floor';
import { HOME_EVENTS } from './home';
import { INCIDENT_EVENTS } from './incidents';
import { MEASURE_EVENTS } from './measures';
import { OPEN_FLOOR_EVENTS } from './openFloor';

/** Events: past tense, facts, each with its audience. State is their fold. Families are files; an event is declared once. */
export const EVENTS = {
  ...CONFERENCE_EVENTS,
  ...FLOOR_EVENTS,
  ...OPEN_FLOOR_EVENTS,
  ...CORRIDOR_EVENTS,
  ...HOME_EVENTS,
  ...MEASURE_EVENTS,
  ...INCIDENT_EVENTS,
  ...CLOSING_EVENTS,
} as const;

export type EventType = keyof typeof EVENTS;
/** Bodies by event type. */
export type EventBodies = { readonly [T in EventType]: BodyOf<(typeof EVENTS)[T]> };
export type EventOf<T extends EventType> = {
  readonly type: T;
  readonly audience: 'all' | readonly string[];
} & EventBodies[T];
export type ConferenceEvent = { [T in EventType]: EventOf<T> }[EventType];

/** A fact, with the audience its declaration gives it in this state. */
export function fact<T extends EventType>(state: ConferenceState, type: T, body: EventBodies[T]): ConferenceEvent {
  const heard = (EVENTS[type] as unknown as EventDeclaration<EventBodies[T]>).audience(state, body);
  const audience = heard === 'all' ? heard : [...new Set(heard)];
  return { type, audience, ...body } as unknown as ConferenceEvent;
}
