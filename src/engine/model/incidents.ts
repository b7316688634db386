/** What happens on networks between meetings: kinds of incident, and the cards a conference may be dealt. */

import { floorDiv } from '../../kernel/integers';
import type { TypeOf } from './schema/common';
import type { incidentShape } from './schema/outside';
import type { DelegationId } from './vocabulary';

export const EFFECTS = [
  'message-manipulation',
  'external-denial',
  'internal-denial',
  'data-attack',
  'physical-attack',
  'sensors',
  'end-hosts',
  'network-infrastructure',
  'application-server',
  'data-in-transit',
] as const;
/** The ten classes of the effects-based taxonomy (Harry and Gallagher 2018): five disruptive, then five exploitative. */
export type Effect = (typeof EFFECTS)[number];

const DISRUPTIVE: readonly Effect[] = EFFECTS.slice(0, 5);

/** Whether an effect breaks something, rather than letting somebody read along. */
export function isDisruptive(effect: Effect): boolean {
  return DISRUPTIVE.includes(effect);
}

/** Nobody's government; a government that is not in the room. */
export const OUTSIDERS = ['non-state', 'elsewhere'] as const;
export type Outsider = (typeof OUTSIDERS)[number];

/** Whom traces may point at: a delegation in the room or somebody outside it. */
export type Suspect = DelegationId | Outsider;

/** Whether a suspect is somebody outside the room. */
export function isOutsider(suspect: Suspect): suspect is Outsider {
  return (OUTSIDERS as readonly string[]).includes(suspect);
}

/** An incident that may come. Scope, magnitude and duration run from 0 to 3. */
export interface IncidentCard extends TypeOf<typeof incidentShape> {}

/**
 * How heavily an incident weighs in what is said about it, 1..10: the disruption index (scope, magnitude and duration
 * multiplied, 0..27) by thirds. Spying is answered less than breaking: a third of the same.
 */
export function weightOf({ effect, scope, magnitude, duration }: IncidentCard): number {
  return 1 + floorDiv(scope * magnitude * duration, isDisruptive(effect) ? 3 : 9);
}
