import { clamp } from '../../kernel/integers';
import type { EventOf } from '../model/events';
import type { EvidenceLevel, IncidentEvents, IncidentState, Reading } from '../model/incidentFacts';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';

type IncidentEvolver<T extends keyof IncidentEvents> = (state: ConferenceState, event: EventOf<T>) => ConferenceState;

/** The state after an event on an incident. */
export const INCIDENT_EVOLVERS: { readonly [T in keyof IncidentEvents]: IncidentEvolver<T> } = {
  'incident.happened': (state, { incident, effect, victim, weight }) => ({
    ...state,
    incidents: { ...state.incidents, [incident]: { ...UNSEEN, effect, victim, weight, meeting: state.meeting } },
  }),
  'incident.claimed': (state, { incident }) => withIncident(state, incident, () => ({ claimed: true })),
  'incident.evidence': (state, { incident, level, pointsAt, exposed }) =>
    withIncident(state, incident, () => ({ level, pointsAt, exposed })),
  'incident.consulted': consulted,
  'incident.accused': (state, event) => {
    const { incident, by, accused } = event;
    const named = withIncident(state, incident, ({ level }) => ({ stage: 'attributed', accused, accusedAt: level }));
    return charged(named, event, by);
  },
  'incident.joined': (state, event) => charged(state, event, event.by),
  'incident.answered': answered,
  'incident.settled': settled,
  'salience.moved': salienceMoved,
};

/** An incident nobody has looked into. */
const UNSEEN: Omit<IncidentState, 'effect' | 'victim' | 'weight' | 'meeting'> = {
  stage: 'happened',
  level: 0 as EvidenceLevel,
  pointsAt: null,
  claimed: false,
  exposed: null,
  accusers: [],
  accused: null,
  accusedAt: null,
  answer: null,
  lost: 0,
  settled: null,
  consulted: [],
  readings: {},
};

function withIncident(
  state: ConferenceState,
  id: string,
  change: (incident: IncidentState) => Partial<IncidentState>,
): ConferenceState {
  const incident = state.incidents[id];
  if (!incident) return state;
  return { ...state, incidents: { ...state.incidents, [id]: { ...incident, ...change(incident) } } };
}

/** Two talked: both read the evidence alike from now on, and trust each other a little more. */
function consulted(state: ConferenceState, event: EventOf<'incident.consulted'>): ConferenceState {
  const { incident, by, with: other, reading, won } = event;
  const told = withIncident(state, incident, (known) => ({
    consulted: [...known.consulted, { by, with: other, meeting: state.meeting }],
    readings: {
      ...known.readings,
      [by]: better(known.readings[by], reading),
      [other]: better(known.readings[other], reading),
    },
  }));
  return between(told, by, other, won);
}

function better(before: Reading | undefined, now: Reading): Reading {
  return before && before.level > now.level ? before : now;
}

/** One more accuses: those two fall out, and the room believes what the evidence bears out. */
function charged(
  state: ConferenceState,
  event: EventOf<'incident.accused'> | EventOf<'incident.joined'>,
  by: DelegationId,
): ConferenceState {
  const { incident, accused, room } = event;
  const known = state.incidents[incident];
  if (!known) return state;
  const accusers = [...known.accusers, by];
  const joined = withIncident(state, incident, () => ({ accusers, lost: known.lost - room }));
  const apart = between(joined, by, accused, event.between);
  return fromAll(apart, accused, room, accusers);
}

function answered(state: ConferenceState, event: EventOf<'incident.answered'>): ConferenceState {
  const { incident, by, answer } = event;
  const known = state.incidents[incident];
  if (!known) return state;
  const said = withIncident(state, incident, () => ({ stage: 'answered', answer }));
  return known.accusers.reduce((next, accuser) => between(next, by, accuser, event.between), said);
}

function settled(state: ConferenceState, event: EventOf<'incident.settled'>): ConferenceState {
  const { incident, accused, right, inAccused, inAccuser, inJoiners } = event;
  const known = state.incidents[incident];
  if (!known) return state;
  const closed = withIncident(state, incident, () => ({ stage: 'settled', settled: right ? 'right' : 'wrong' }));
  const [first, ...joiners] = known.accusers;
  const judged = fromAll(closed, accused, inAccused);
  const told = first === undefined ? judged : fromAll(judged, first, inAccuser);
  return joiners.reduce((next, joiner) => fromAll(next, joiner, inJoiners), told);
}

/** Cares move, positions never. Within a stretch of the scale only those are moved who truly stand there. */
function salienceMoved(state: ConferenceState, { issue, by, within }: EventOf<'salience.moved'>): ConferenceState {
  const seats = Object.entries(state.seats).map(([id, seat]) => {
    const position = seat.positions[issue];
    const meant = position && (!within || (position.at >= within[0] && position.at <= within[1]));
    if (!meant) return [id, seat] as const;
    const moved = { ...position, salience: clamp(position.salience + by, 0, 100) };
    return [id, { ...seat, positions: { ...seat.positions, [issue]: moved } }] as const;
  });
  return { ...state, seats: Object.fromEntries(seats) };
}

/** Confidence of two in each other moves. */
function between(state: ConferenceState, one: DelegationId, other: DelegationId, by: number): ConferenceState {
  return inSeat(inSeat(state, one, other, by), other, one, by);
}

/** Confidence in one seat moves in every other row, but for those named. */
function fromAll(
  state: ConferenceState,
  to: DelegationId,
  by: number,
  but: readonly DelegationId[] = [],
): ConferenceState {
  if (by === 0) return state;
  return Object.keys(state.confidence)
    .filter((of) => !but.includes(of))
    .reduce((next, of) => inSeat(next, of, to, by), state);
}

function inSeat(state: ConferenceState, of: DelegationId, to: DelegationId, by: number): ConferenceState {
  const row = state.confidence[of];
  const before = row?.[to];
  if (of === to || by === 0 || before === undefined) return state;
  return { ...state, confidence: { ...state.confidence, [of]: { ...row, [to]: clamp(before + by, 0, 100) } } };
}
