import { remembering } from '../../kernel/remember';
import type { RefusalCode } from '../model/commands';
import type {
  IncidentChoices,
  IncidentState,
  IncidentStates,
  IncidentView,
  IncidentViews,
} from '../model/incidentFacts';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { incidentChoices } from '../rules/incidents';
import type { Move } from './types';

const MOVES = ['incident.consult', 'incident.accuse', 'incident.join', 'incident.answer'] as const;
const FIELDS = { 'incident.consult': 'consult', 'incident.accuse': 'accuse', 'incident.join': 'join' } as const;
const NOTHING: IncidentChoices = { consult: [], accuse: [], join: [], answer: [] };

/** Moves on incidents a seat could make now; none where the process knows no such moves. */
export function incidentMoves(state: ConferenceState, seat: DelegationId, none: RefusalCode | null): Move[] {
  const admitted = MOVES.filter((type) => state.setup.process.moves.includes(type));
  if (admitted.length === 0) return [];
  const all = incidentChoices(state, seat);
  const nothing: RefusalCode = Object.keys(state.incidents).length === 0 ? 'incident.unknown' : 'incident.notNow';
  return admitted.map((type) => {
    if (type === 'incident.answer') {
      const refused = all.answer.length === 0 ? nothing : null;
      return {
        type,
        refused,
        choices: { incidents: { ...NOTHING, answer: all.answer } },
        cost: { actions: 0, standing: 0 },
      };
    }
    const field = FIELDS[type];
    const refused = none ?? (all[field].length === 0 ? nothing : null);
    return {
      type,
      refused,
      choices: { incidents: { ...NOTHING, [field]: all[field] } },
      cost: { actions: 1, standing: 0 },
    };
  });
}

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
