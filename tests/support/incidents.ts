import type { IncidentCard } from '../../src/engine/model/incidents';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState, Undertaking } from '../../src/engine/model/state';
import { sit, type Table, tiny } from './table';

/** Moves on incidents, as a process admits them. */
export const INCIDENT_MOVES = ['incident.consult', 'incident.accuse', 'incident.join', 'incident.answer'];

/** A card of the fixture: a data attack on BRE by COR after the first meeting. */
export const card = (change: Partial<IncidentCard> = {}): IncidentCard => ({
  id: 'wiper',
  effect: 'data-attack',
  scope: 3,
  magnitude: 3,
  duration: 2,
  victim: 'BRE',
  actor: 'COR',
  shocks: [
    { issue: 'CBM', by: 8 },
    { issue: 'IHL', by: -4 },
  ],
  after: 0,
  ...change,
});

/** The fixture with more meetings, the moves on incidents, and these cards. */
export function withCards(cards: readonly IncidentCard[], chancePercent = 0, setup: Setup = tiny()): Setup {
  const first = setup.meetings[0] as Setup['meetings'][number];
  return {
    ...setup,
    meetings: [first, first, first, ...setup.meetings],
    process: { ...setup.process, moves: [...setup.process.moves, ...INCIDENT_MOVES] },
    incidents: { cards, chancePercent },
  };
}

/** A table at which the fixture's incident has happened, at the chair's turn of the second meeting. */
export const afterIncident = (change: Partial<IncidentCard> = {}, seed = 'table'): Table =>
  sit(withCards([card(change)]), seed).toChair(1);

/** The same with parts of the incident as they would be much later. */
export const incidentAt = (change: Partial<ConferenceState['incidents'][string]>, from = afterIncident()): Table =>
  from.set((state) => ({
    incidents: { ...state.incidents, wiper: { ...(state.incidents.wiper as never as object), ...change } as never },
  }));

/** These seats have carried out contact points. */
export const withContacts =
  (...seats: readonly string[]) =>
  (state: ConferenceState): Partial<ConferenceState> => ({
    measures: {
      ...state.measures,
      ...Object.fromEntries(
        seats.map((seat) => {
          const done: Undertaking = {
            stage: 'carried-out',
            initiative: seat,
            channel: 'floor',
            to: [],
            meeting: state.meeting,
            due: state.meeting,
            partners: [],
          };
          return [seat, { ...state.measures[seat], 'contact-points': done }];
        }),
      ),
    },
  });
