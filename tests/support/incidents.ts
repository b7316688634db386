import type { Command } from '../../src/engine/acts';
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

export const consult = (by: string, other: string): Command => ({
  type: 'incident.consult',
  by,
  incident: 'wiper',
  with: other,
});
export const accuse = (by: string, accused: string): Command => ({
  type: 'incident.accuse',
  by,
  incident: 'wiper',
  accused,
});
export const join = (by: string, accused: string): Command => ({
  type: 'incident.join',
  by,
  incident: 'wiper',
  accused,
});
export const answer = (by: string, said: 'deny' | 'offer-consultation'): Command => ({
  type: 'incident.answer',
  by,
  incident: 'wiper',
  answer: said,
});

/** Steps that together take every way through the chart of an incident, each with the state it is taken from. */
export function incidentMoments(): { readonly before: ConferenceState; readonly command: Command }[] {
  const moments: { before: ConferenceState; command: Command }[] = [];
  const note = (table: Table, command: Command) => {
    moments.push({ before: table.state, command });
    table.do(command);
  };
  const closes = (table: Table) => {
    table.passUntil((state) => state.stage === 'meeting.seats' && state.queue.length === 0 && state.round === 2);
    note(table, { type: 'floor.tick', by: 'host' });
  };
  const found = incidentAt({ level: 2, pointsAt: 'COR' });
  const table = found.set(withContacts('BRE', 'COR', 'DEL', 'ELN')).toTurnOf('BRE');
  note(table, consult('BRE', 'DEL'));
  note(table.toTurnOf('BRE'), accuse('BRE', 'COR'));
  note(table.toTurnOf('DEL'), join('DEL', 'COR'));
  note(table.toTurnOf('ELN'), consult('ELN', 'DEL'));
  const open = table.copy();
  note(table.toTurnOf('COR'), answer('COR', 'deny'));
  note(table.toTurnOf('ELN'), join('ELN', 'COR'));
  note(table.toTurnOf('BRE'), consult('BRE', 'COR'));
  for (const one of [open, table]) closes(incidentAt({ level: 4, pointsAt: 'COR' }, one));
  return moments;
}
