import { remembering } from '../../kernel/remember';
import type { Refusal } from '../model/commands';
import {
  INCIDENT_ANSWERS,
  type IncidentChoices,
  type IncidentCommands,
  type IncidentState,
  type IncidentStates,
} from '../model/incidentFacts';
import type { Setup } from '../model/setup';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { entryOf, voices } from './lookups';
import { standingMeasures } from './measures';
import { firstOf, type Rule, refuseIf } from './refuse';
import { otherVoice } from './seats';
import { MOVES, onTurn } from './turns';

/** Measures by which delegations can be reached when something happens. */
export const contactMeasures = remembering(({ measures }: Setup): readonly string[] =>
  measures.filter(({ id, kind }) => kind === 'communication' && id.includes('contact')).map(({ id }) => id),
);

/** Contact points that both have pledged and not let lapse. */
export function sharedContacts(state: ConferenceState, one: DelegationId, other: DelegationId): readonly string[] {
  const [mine, theirs] = [standingMeasures(state.measures, one), standingMeasures(state.measures, other)];
  return contactMeasures(state.setup).filter((id) => mine.includes(id) && theirs.includes(id));
}

/** Contact points join the two, or one of them is accused by the other and has offered to talk. */
function hasLine(state: ConferenceState, incident: IncidentState, one: DelegationId, other: DelegationId): boolean {
  const { accused, accusers, answer } = incident;
  const offered =
    answer === 'offer-consultation' &&
    ((accused === one && accusers.includes(other)) || (accused === other && accusers.includes(one)));
  return offered || sharedContacts(state, one, other).length > 0;
}

/** Two have talked about this incident before. */
function hasConsulted({ consulted }: IncidentState, one: DelegationId, other: DelegationId): boolean {
  return consulted.some((talk) => (talk.by === one && talk.with === other) || (talk.by === other && talk.with === one));
}

/** What is said of an incident once it is settled is history. */
const isOpen = ({ stage }: IncidentState): boolean => stage !== 'settled';

const isCharged = ({ stage }: IncidentState): boolean => stage === 'attributed' || stage === 'answered';

function knownIncident(incidents: IncidentStates, id: string): Refusal | null {
  return refuseIf(!entryOf(incidents, id), 'incident.unknown', { incident: id });
}

/** A rule about an incident that exists. */
function about<T extends keyof IncidentCommands>(
  rule: (state: ConferenceState, command: Parameters<Rule<T>>[1], incident: IncidentState) => Refusal | null,
): Rule<T> {
  return (state, command) => {
    const incident = entryOf(state.incidents, command.incident);
    return incident ? rule(state, command, incident) : knownIncident(state.incidents, command.incident);
  };
}

const consultInOrder = about<'incident.consult'>((state, { by, with: other }, incident) =>
  firstOf(
    () => otherVoice(state, by, other),
    () => refuseIf(!isOpen(incident), 'incident.notNow'),
    () => refuseIf(hasConsulted(incident, by, other), 'incident.already'),
    () => refuseIf(!hasLine(state, incident, by, other), 'incident.noContact', { seat: other }),
  ),
);

const accuseInOrder = about<'incident.accuse'>((state, { by, accused }, incident) =>
  firstOf(
    () => otherVoice(state, by, accused),
    () => refuseIf(isCharged(incident), 'incident.already'),
    () => refuseIf(!isOpen(incident) || accused === incident.victim, 'incident.notNow'),
  ),
);

const joinInOrder = about<'incident.join'>((_state, { by, accused }, incident) =>
  firstOf(
    () => refuseIf(!isCharged(incident) || incident.accused !== accused, 'incident.notNow'),
    () => refuseIf(accused === by, 'seat.self'),
    () => refuseIf(incident.accusers.includes(by), 'incident.already'),
  ),
);

const answerInOrder = about<'incident.answer'>((_state, { by, answer }, incident) =>
  firstOf(
    () => refuseIf(!isCharged(incident) || incident.accused !== by, 'incident.notNow'),
    () => refuseIf(incident.answer !== null, 'incident.already'),
    () => refuseIf(!INCIDENT_ANSWERS.includes(answer), 'command.malformed'),
  ),
);

/** Rules of the moves on incidents. To answer an accusation is everybody's right: it takes no action. */
export const INCIDENT_RULES: { readonly [T in keyof IncidentCommands]: readonly Rule<T>[] } = {
  'incident.consult': [...MOVES, consultInOrder],
  'incident.accuse': [...MOVES, accuseInOrder],
  'incident.join': [...MOVES, joinInOrder],
  'incident.answer': [onTurn, answerInOrder],
};

const NOTHING: IncidentChoices = { consult: [], accuse: [], join: [], answer: [] };

/** What a seat could do about incidents, whether or not it has an action left. */
export function incidentChoices(state: ConferenceState, seat: DelegationId): IncidentChoices {
  const open = Object.entries(state.incidents).filter(([, incident]) => isOpen(incident));
  if (open.length === 0) return NOTHING;
  const others = voices(state.setup).filter((other) => other !== seat);
  return {
    consult: open.flatMap(([incident, known]) =>
      others
        .filter((other) => !hasConsulted(known, seat, other) && hasLine(state, known, seat, other))
        .map((other) => ({ incident, with: other })),
    ),
    accuse: open
      .filter(([, known]) => !isCharged(known))
      .flatMap(([incident, { victim }]) =>
        others.filter((accused) => accused !== victim).map((accused) => ({ incident, accused })),
      ),
    join: open.flatMap(([incident, known]) =>
      isCharged(known) && known.accused !== null && known.accused !== seat && !known.accusers.includes(seat)
        ? [{ incident, accused: known.accused }]
        : [],
    ),
    answer: open.flatMap(([id, known]) => (known.accused === seat && known.answer === null ? [id] : [])),
  };
}
