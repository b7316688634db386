import type { SealedAnswer } from '../model/answers';
import type { Point } from '../model/points';
import type { ConferenceState, SeatState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { heardByAll, heardBySome } from './define';

/** The speakers' list and the clock of an open floor. */
export const OPEN_FLOOR_EVENTS = {
  /** A meeting's floor opens: everybody may act. The queue holds those who have not passed. */
  'floor.opened': heardByAll<{ readonly voices: readonly DelegationId[]; readonly round: number }>(
    (state, { voices, round }) => ({
      ...state,
      round,
      queue: voices,
      business: [],
      floor: { now: 0, roundSince: 0, refilledTo: 0, speaker: null, list: [], putBack: [] },
    }),
  ),
  /** The meeting's floor closes: list, clock and notes with it. */
  'floor.closed': heardByAll<Record<never, never>>((state) => ({ ...state, queue: [], floor: null, prepared: {} })),
  /** Minutes of the programme since the meeting opened. */
  'floor.ticked': heardByAll<{ readonly at: number }>((state, { at }) => withFloor(state, () => ({ now: at }))),
  /** What the end of a round does has been done. */
  'floor.roundClosed': heardByAll<{ readonly round: number }>((state, { round }) =>
    withFloor({ ...state, round, business: [] }, ({ now }) => ({ roundSince: now })),
  ),
  /**
   * So many actions come back to each, up to the most its mission has. How many each has left is nobody else's business,
   * so the event does not say.
   */
  'actions.refilled': heardByAll<{
    readonly to: number;
    readonly amount: number;
    readonly most: Readonly<Record<DelegationId, number>>;
  }>((state, { to, amount, most }) => {
    const after = (id: DelegationId, { actions }: SeatState) =>
      Math.max(actions, Math.min(most[id] ?? 0, actions + amount));
    const seats = Object.entries(state.seats).map(([id, seat]) => [id, { ...seat, actions: after(id, seat) }] as const);
    return withFloor({ ...state, seats: Object.fromEntries(seats) }, () => ({ refilledTo: to }));
  }),
  /** Somebody joins the speakers' list. */
  'floor.asked': heardByAll<{ readonly by: DelegationId }>((state, { by }) =>
    withFloor(state, ({ list }) => ({ list: [...list, by] })),
  ),
  /** What it means to say is its own note. */
  'points.prepared': heardBySome<{ readonly by: DelegationId; readonly points: readonly Point[] }>(
    (_state, { by }) => [by],
    (state, { by, points }) => ({ ...state, prepared: { ...state.prepared, [by]: points } }),
  ),
  'floor.left': heardByAll<{ readonly by: DelegationId }>((state, { by }) =>
    withFloor(state, ({ list }) => ({ list: list.filter((seat) => seat !== by) })),
  ),
  'floor.given': heardByAll<{ readonly seat: DelegationId }>((state, { seat }) =>
    withFloor(state, ({ list, now }) => ({
      list: list.filter((other) => other !== seat),
      speaker: { seat, since: now },
    })),
  ),
  /** The speaker is done, or gone: then its place is kept once, at the end of the list. */
  'floor.freed': heardByAll<{ readonly by: DelegationId; readonly putBack: boolean }>((state, { by, putBack }) =>
    withFloor(state, (floor) => ({
      speaker: null,
      list: putBack ? [...floor.list, by] : floor.list,
      putBack: putBack ? [...floor.putBack, by] : floor.putBack,
    })),
  ),
  /** Nobody but the seat knows what it answered until all have, or time is up. */
  'answer.sealed': heardBySome<{ readonly by: DelegationId; readonly answer: SealedAnswer }>(
    (_state, { by }) => [by],
    (state, { by, answer }) => ({ ...state, sealed: { ...state.sealed, [by]: answer } }),
  ),
  'answers.unsealed': heardByAll<Record<never, never>>((state) => ({ ...state, sealed: {} })),
} as const;

type Floor = NonNullable<ConferenceState['floor']>;

function withFloor(state: ConferenceState, change: (floor: Floor) => Partial<Floor>): ConferenceState {
  return state.floor ? { ...state, floor: { ...state.floor, ...change(state.floor) } } : state;
}
