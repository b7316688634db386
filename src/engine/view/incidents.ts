import { remembering } from '../../kernel/remember';
import type { IncidentState, IncidentStates, IncidentView, IncidentViews } from '../model/incidentFacts';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';

const viewsKnown = remembering((_: IncidentStates) => new Map<DelegationId, IncidentViews>());

/** Incidents as a seat may know them, built from an explicit list of fields. */
export function incidentsFor(state: ConferenceState, you: DelegationId): IncidentViews {
  const known = viewsKnown(state.incidents);
  const before = known.get(you);
  if (before) return before;
  const shown = Object.fromEntries(
    Object.entries(state.incidents).map(([id, incident]) => [id, incidentFor(incident, you)]),
  );
  known.set(you, shown);
  return shown;
}

function incidentFor(incident: IncidentState, you: DelegationId): IncidentView {
  const { stage, effect, victim, weight, meeting, level, pointsAt, claimed, exposed } = incident;
  const { accusers, accused, accusedAt, answer, lost, settled } = incident;
  const own = incident.readings[you];
  return {
    stage,
    effect,
    victim,
    weight,
    meeting,
    level,
    pointsAt,
    claimed,
    exposed,
    accusers,
    accused,
    accusedAt,
    answer,
    lost,
    settled,
    consulted: incident.consulted.filter((talk) => talk.by === you || talk.with === you),
    told: own && own.level > level ? own : null,
  };
}
