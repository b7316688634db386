import type { IncidentCommands } from '../model/incidentFacts';
import type { Rule } from './refuse';
import { MOVES } from './turns';

/** Rules of the moves on incidents. */
export const INCIDENT_RULES: { readonly [T in keyof IncidentCommands]: readonly Rule<T>[] } = {
  'incident.consult': MOVES,
  'incident.accuse': MOVES,
  'incident.join': MOVES,
  'incident.answer': MOVES,
};
