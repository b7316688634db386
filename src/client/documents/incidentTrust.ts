import type { ConferenceEvent, EventOf } from '../../engine/events';
import type { DelegationId } from '../../engine/model/vocabulary';
import { t } from '../../locales';
import type { SeenEvent } from '../session/types';
import type { Teller } from './teller';

interface Move {
  readonly seat: DelegationId;
  readonly by: number;
  readonly why: string;
}

type Charge = EventOf<'incident.accused'> | EventOf<'incident.joined'>;

/** Who had accused over an incident before this event, the first first. */
function accusersBefore(seen: readonly SeenEvent[], one: SeenEvent, incident: string): DelegationId[] {
  return seen.slice(0, seen.indexOf(one)).flatMap(({ event }) => {
    const charge = event.type === 'incident.accused' || event.type === 'incident.joined';
    return charge && event.incident === incident ? [event.by] : [];
  });
}

/** How an event on an incident moved my trust in others, and why. */
export function incidentTrust(seen: readonly SeenEvent[], one: SeenEvent, { view, names }: Teller): Move[] {
  const { event } = one;
  const me = view.you;
  const why = (key: string, incident: string) => t(`incidents:trust.${key}`, { incident: names.incident(incident) });
  switch (event.type) {
    case 'incident.consulted': {
      const seat = event.by === me ? event.with : event.by;
      return moved([{ seat, by: event.won, why: why('consulted', event.incident) }], me);
    }
    case 'incident.accused':
    case 'incident.joined':
      return moved(chargeMoves(event, me, accusersBefore(seen, one, event.incident), why), me);
    case 'incident.answered': {
      const accusers = accusersBefore(seen, one, event.incident);
      const others = event.by === me ? accusers : accusers.includes(me) ? [event.by] : [];
      return moved(
        others.map((seat) => ({ seat, by: event.between, why: why('offered', event.incident) })),
        me,
      );
    }
    case 'incident.settled':
      return moved(settledMoves(event, accusersBefore(seen, one, event.incident), why), me);
    default:
      return [];
  }
}

type Why = (key: string, incident: string) => string;

/** Who had accused before has fallen out with the accused already; the room believes what the evidence bears out. */
function chargeMoves(event: Charge, me: DelegationId, before: readonly DelegationId[], why: Why): Move[] {
  const { by, accused, between, room, incident } = event;
  if (by === me) return [{ seat: accused, by: between, why: why('youAccused', incident) }];
  if (accused === me) return [{ seat: by, by: between, why: why('accusedYou', incident) }];
  return before.includes(me) ? [] : [{ seat: accused, by: room, why: why('believed', incident) }];
}

function settledMoves(event: EventOf<'incident.settled'>, accusers: readonly DelegationId[], why: Why): Move[] {
  const { accused, right, inAccused, inAccuser, inJoiners, incident } = event;
  const [first, ...joiners] = accusers;
  return [
    { seat: accused, by: inAccused, why: why(right ? 'right' : 'cleared', incident) },
    ...(first === undefined ? [] : [{ seat: first, by: inAccuser, why: why('wrong', incident) }]),
    ...joiners.map((seat) => ({ seat, by: inJoiners, why: why('wrong', incident) })),
  ];
}

const moved = (moves: readonly Move[], me: DelegationId): Move[] =>
  moves.filter(({ seat, by }) => by !== 0 && seat !== me);

/** Whether an event is about an incident. */
export const isOnIncident = (event: ConferenceEvent): boolean => event.type.startsWith('incident.');
