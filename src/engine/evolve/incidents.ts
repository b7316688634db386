import { clamp } from '../../kernel/integers';
import type { EventOf } from '../model/events';
import type { IncidentEvents } from '../model/incidentFacts';
import type { ConferenceState } from '../model/state';

type IncidentEvolver<T extends keyof IncidentEvents> = (state: ConferenceState, event: EventOf<T>) => ConferenceState;

/** The state after an event on an incident. */
export const INCIDENT_EVOLVERS: { readonly [T in keyof IncidentEvents]: IncidentEvolver<T> } = {
  'incident.happened': (state) => state,
  'incident.evidence': (state) => state,
  'incident.consulted': (state) => state,
  'incident.accused': (state) => state,
  'incident.joined': (state) => state,
  'incident.answered': (state) => state,
  'incident.settled': (state) => state,
  'salience.moved': salienceMoved,
};

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
