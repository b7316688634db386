import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';

/** Who hears of an event: the room, or these seats alone. */
export type Audience = 'all' | readonly DelegationId[];

/**
 * Objects made in the fold that is under way: nobody else has seen them, so that the next event of the same fold may
 * change them in place. A large room would otherwise copy every row at every pledge of an evening.
 */
export type Fresh = WeakSet<object>;

/**
 * An event, declared once: its body (the type parameter), who hears of it, and what it makes of the state. The audience is
 * read off the state before the event. A fold checks no rule and decides nothing.
 */
export interface EventDeclaration<Body> {
  readonly audience: (state: ConferenceState, body: Body) => Audience;
  readonly fold: (state: ConferenceState, body: Body, fresh: Fresh) => ConferenceState;
}

/** Declares an event that the whole room hears. */
export function heardByAll<Body>(fold: EventDeclaration<Body>['fold']): EventDeclaration<Body> {
  return { audience: () => 'all', fold };
}

/** Declares an event that some seats hear. */
export function heardBySome<Body>(
  audience: EventDeclaration<Body>['audience'],
  fold: EventDeclaration<Body>['fold'],
): EventDeclaration<Body> {
  return { audience, fold };
}

/** The body of a declared event. */
export type BodyOf<D> = D extends EventDeclaration<infer Body> ? Body : never;
