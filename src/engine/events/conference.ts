import { clamp } from '../../kernel/integers';
import type { Hand } from '../model/floor';
import type { StandingReason } from '../model/parameters';
import type { Stage } from '../model/stages';
import type { ConferenceState } from '../model/state';
import type { DelegationId, WholeText } from '../model/vocabulary';
import { heardByAll, heardBySome } from './define';
import { resetExits, withholders, withSeat } from './parts';

/** Meetings, rounds, turns and the end. */
export const CONFERENCE_EVENTS = {
  'meeting.opened': heardByAll<{
    readonly meeting: number;
    readonly actions: Readonly<Record<DelegationId, number>>;
  }>((state, { meeting, actions }) => ({
    ...state,
    meeting,
    round: 0,
    wave: 0,
    seats: Object.fromEntries(
      Object.entries(state.seats).map(([id, seat]) => [id, { ...seat, actions: actions[id] ?? 0 }]),
    ),
  })),
  'round.opened': heardByAll<{ readonly round: number; readonly order: readonly DelegationId[] }>(
    (state, { round, order }) => ({ ...state, round, queue: order, business: [] }),
  ),
  'turn.taken': heardByAll<{ readonly by: DelegationId }>((state, { by }) => ({
    ...state,
    queue: state.queue.filter((seat) => seat !== by),
  })),
  'action.spent': heardBySome<{ readonly by: DelegationId }>(
    (_state, { by }) => [by],
    (state, { by }) => withSeat(state, by, (seat) => ({ ...seat, actions: seat.actions - 1 })),
  ),
  'stage.entered': heardByAll<{ readonly stage: Stage }>((state, { stage }) => ({ ...state, stage: stageNow(stage) })),
  /** Political capital moves; the reason is a code. */
  'standing.moved': heardBySome<{ readonly seat: DelegationId; readonly by: number; readonly reason: StandingReason }>(
    (_state, { seat }) => [seat],
    (state, { seat, by }) => withSeat(state, seat, (own) => ({ ...own, standing: clamp(own.standing + by, 0, 100) })),
  ),
  'clock.stopped': heardByAll<{ readonly times: number }>((state, { times }) => ({
    ...state,
    clockStops: times,
    wave: 0,
    lastObjectors: withholders(state),
    seats: resetExits(state.seats),
    dissent: {},
  })),
  'meeting.closed': heardByAll<{ readonly meeting: number }>((state) => ({ ...state, queue: [], business: [] })),
  'report.adopted': heardByAll<{ readonly text: WholeText }>((state) => state),
  'report.failed': heardByAll<{ readonly objectors: readonly DelegationId[] }>((state) => state),
  /** A person, a bot or a vice-chair holds the seat from now on. */
  'seat.handed': heardByAll<{ readonly seat: DelegationId; readonly to: Hand }>((state, { seat, to }) => ({
    ...state,
    hands: { ...state.hands, [seat]: to },
  })),
  /** Another course is taken from here: what was drawn for the seats stays, later draws come out anew. */
  'conference.branched': heardByAll<{ readonly branch: string }>((state, { branch }) => ({
    ...state,
    luck: `${state.seed}/${branch}`,
    branches: [...(state.branches ?? []), branch],
  })),
} as const;

/** Engines up to 3 had a stage of their own while somebody owed an answer in the corridor. */
function stageNow(stage: string): ConferenceState['stage'] {
  return (stage === 'meeting.answers' ? 'meeting.seats' : stage) as Stage;
}
