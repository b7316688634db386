import type { ConferenceEvent } from '../model/events';
import type { IncidentCommands } from '../model/incidentFacts';
import type { ConferenceState } from '../model/state';
import type { Act } from './acts';
import type { ItemCharts } from './items.machine';

/** What moves on incidents cause. */
export const INCIDENT_ACTS: { readonly [T in keyof IncidentCommands]: Act<T> } = {
  'incident.consult': () => [],
  'incident.accuse': () => [],
  'incident.join': () => [],
  'incident.answer': () => [],
};

/** What happens on networks in an evening: incidents come, evidence grows, charges are settled. */
export function dealIncidents(_items: ItemCharts, _state: ConferenceState): ConferenceEvent[] {
  return [];
}
