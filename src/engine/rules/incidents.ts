import { remembering } from '../../kernel/remember';
import type { IncidentChoices, IncidentState } from '../model/incidentFacts';
import type { Setup } from '../model/setup';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { voices } from './lookups';
import { standingMeasures } from './measures';

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
export function hasLine(
  state: ConferenceState,
  incident: IncidentState,
  one: DelegationId,
  other: DelegationId,
): boolean {
  const { accused, accusers, answer } = incident;
  const offered =
    answer === 'offer-consultation' &&
    ((accused === one && accusers.includes(other)) || (accused === other && accusers.includes(one)));
  return offered || sharedContacts(state, one, other).length > 0;
}

/** Two have talked about this incident before. */
export function hasConsulted({ consulted }: IncidentState, one: DelegationId, other: DelegationId): boolean {
  return consulted.some((talk) => (talk.by === one && talk.with === other) || (talk.by === other && talk.with === one));
}

/** What is said of an incident once it is settled is history. */
export const isOpen = ({ stage }: IncidentState): boolean => stage !== 'settled';

export const isCharged = ({ stage }: IncidentState): boolean => stage === 'attributed' || stage === 'answered';

type OpenIncident = readonly [id: string, incident: IncidentState];

const othersThan = ({ setup }: ConferenceState, seat: DelegationId) => voices(setup).filter((other) => other !== seat);

const CHOICES: {
  readonly [K in keyof IncidentChoices]: (
    state: ConferenceState,
    seat: DelegationId,
    open: readonly OpenIncident[],
  ) => IncidentChoices[K];
} = {
  consult: (state, seat, open) =>
    open.flatMap(([incident, known]) =>
      othersThan(state, seat)
        .filter((other) => !hasConsulted(known, seat, other) && hasLine(state, known, seat, other))
        .map((other) => ({ incident, with: other })),
    ),
  accuse: (state, seat, open) =>
    open
      .filter(([, known]) => !isCharged(known))
      .flatMap(([incident, { victim }]) =>
        othersThan(state, seat)
          .filter((accused) => accused !== victim)
          .map((accused) => ({ incident, accused })),
      ),
  join: (_state, seat, open) =>
    open.flatMap(([incident, known]) =>
      isCharged(known) && known.accused !== null && known.accused !== seat && !known.accusers.includes(seat)
        ? [{ incident, accused: known.accused }]
        : [],
    ),
  answer: (_state, seat, open) =>
    open.flatMap(([id, known]) => (known.accused === seat && known.answer === null ? [id] : [])),
};

/** What a seat could do about incidents in one way, whether or not it has an action left. */
export function incidentChoices<K extends keyof IncidentChoices>(
  state: ConferenceState,
  seat: DelegationId,
  field: K,
): IncidentChoices[K] {
  return CHOICES[field](state, seat, openIncidents(state.incidents));
}

const openIncidents = remembering((incidents: ConferenceState['incidents']): readonly OpenIncident[] =>
  Object.entries(incidents).filter(([, incident]) => isOpen(incident)),
);
