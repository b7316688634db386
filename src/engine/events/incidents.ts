import { clamp } from '../../kernel/integers';
import type { EvidenceLevel, IncidentAnswer, IncidentStage, IncidentState, Reading } from '../model/incidentFacts';
import type { Effect } from '../model/incidents';
import type { ConferenceState } from '../model/state';
import type { DelegationId, IssueId } from '../model/vocabulary';
import { heardByAll, heardBySome } from './define';
import { moveConfidence } from './parts';

interface OnIncident {
  readonly incident: string;
  /** Where the talk about it stands from now on. Records of earlier engines leave it to the event. */
  readonly stage?: IncidentStage;
}

/** `reading` is what the two make of the evidence together; `won` their confidence in each other. */
type Consulted = OnIncident & {
  readonly by: DelegationId;
  readonly with: DelegationId;
  readonly reading: Reading;
  readonly won: number;
};

/** `between`: confidence of accuser and accused in each other; `room`: everybody else's in the accused. */
type Charge = OnIncident & {
  readonly by: DelegationId;
  readonly accused: DelegationId;
  readonly between: number;
  readonly room: number;
};

/** `between`: confidence of the accused and its accusers in each other. */
type Answered = OnIncident & {
  readonly by: DelegationId;
  readonly answer: IncidentAnswer;
  readonly between: number;
};

/** Right or wrong, and how everybody's confidence in accused, accuser and those who joined moves. */
type Settled = OnIncident & {
  readonly accused: DelegationId;
  readonly right: boolean;
  readonly inAccused: number;
  readonly inAccuser: number;
  readonly inJoiners: number;
};

/** Salience of an issue moves, for everybody or for those who stand in a stretch of its scale. */
interface SalienceMoved {
  readonly issue: IssueId;
  readonly by: number;
  readonly within?: readonly [low: number, high: number];
  readonly because: 'incident' | 'stakeholder';
}

/**
 * What happens on networks and what is said of it. Points by which confidence moves travel with the event, so that later
 * tuning never changes what a record means.
 */
export const INCIDENT_EVENTS = {
  'incident.happened': heardByAll<{
    readonly incident: string;
    readonly effect: Effect;
    readonly victim: DelegationId | null;
    /** How heavily it weighs, 1..10: harm can be seen by all. */
    readonly weight: number;
  }>((state, { incident, effect, victim, weight }) => ({
    ...state,
    incidents: { ...state.incidents, [incident]: { ...UNSEEN, effect, victim, weight, meeting: state.meeting } },
  })),
  /** Somebody nobody had heard of says it was them, which proves little. */
  'incident.claimed': heardByAll<{ readonly incident: string }>((state, { incident }) =>
    withIncident(state, incident, () => ({ claimed: true })),
  ),
  /** `exposed`: whom traces had pointed at that are now known to be forged. */
  'incident.evidence': heardByAll<{ readonly incident: string; readonly exposed: DelegationId | null } & Reading>(
    (state, { incident, level, pointsAt, exposed }) =>
      withIncident(state, incident, () => ({ level, pointsAt, exposed })),
  ),
  'incident.consulted': heardBySome<Consulted>((_state, { by, with: other }) => [by, other], consulted),
  'incident.accused': heardByAll<Charge>((state, event) => {
    const { incident, by, accused } = event;
    const named = withIncident(state, incident, ({ level }) => ({ stage: 'attributed', accused, accusedAt: level }));
    return charged(named, event, by);
  }),
  'incident.joined': heardByAll<Charge>((state, event) => charged(state, event, event.by)),
  'incident.answered': heardByAll<Answered>(answered),
  'incident.settled': heardByAll<Settled>(settled),
  'salience.moved': heardByAll<SalienceMoved>(salienceMoved),
} as const;

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
function consulted(state: ConferenceState, event: Consulted): ConferenceState {
  const { incident, by, with: other, reading, won } = event;
  const told = withIncident(state, incident, (known) => ({
    stage: event.stage ?? known.stage,
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
function charged(state: ConferenceState, event: Charge, by: DelegationId): ConferenceState {
  const { incident, accused, room } = event;
  const known = state.incidents[incident];
  if (!known) return state;
  const accusers = [...known.accusers, by];
  const joined = withIncident(state, incident, () => ({
    accusers,
    lost: known.lost - room,
    stage: event.stage ?? known.stage,
  }));
  const apart = between(joined, by, accused, event.between);
  return fromAll(apart, accused, room, accusers);
}

function answered(state: ConferenceState, event: Answered): ConferenceState {
  const { incident, by, answer } = event;
  const known = state.incidents[incident];
  if (!known) return state;
  const said = withIncident(state, incident, () => ({ stage: event.stage ?? 'answered', answer }));
  return known.accusers.reduce((next, accuser) => between(next, by, accuser, event.between), said);
}

function settled(state: ConferenceState, event: Settled): ConferenceState {
  const { incident, accused, right, inAccused, inAccuser, inJoiners } = event;
  const known = state.incidents[incident];
  if (!known) return state;
  const closed = withIncident(state, incident, () => ({
    stage: event.stage ?? 'settled',
    settled: right ? 'right' : 'wrong',
  }));
  const [first, ...joiners] = known.accusers;
  const judged = fromAll(closed, accused, inAccused);
  const told = first === undefined ? judged : fromAll(judged, first, inAccuser);
  return joiners.reduce((next, joiner) => fromAll(next, joiner, inJoiners), told);
}

/** Cares move, positions never. Within a stretch of the scale only those are moved who truly stand there. */
function salienceMoved(state: ConferenceState, { issue, by, within }: SalienceMoved): ConferenceState {
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
  return moveConfidence(moveConfidence(state, one, other, by), other, one, by);
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
    .reduce((next, of) => moveConfidence(next, of, to, by), state);
}
