import type { RefusalCode } from '../model/commands';
import type { IncidentViews } from '../model/incidentFacts';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import type { Move } from './types';

/** Moves on incidents a seat could make now. */
export function incidentMoves(_state: ConferenceState, _seat: DelegationId, _none: RefusalCode | null): Move[] {
  return [];
}

/** Incidents as a seat may know them. */
export function incidentsFor(state: ConferenceState, _you: DelegationId): IncidentViews {
  return state.incidents;
}
