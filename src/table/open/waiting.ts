import { ACTS, type CommandType } from '../../engine/acts';
import type { ConferenceEvent } from '../../engine/events';
import type { DelegationId } from '../../engine/model/vocabulary';
import { drawOrder } from '../../kernel/prng';
import type { Submission } from '../../protocol/submissions';

/** A submission that waits outside the log. */
export interface Waiting {
  readonly seat: DelegationId;
  readonly submission: Submission;
  /** When it is done, in milliseconds of the programme. */
  readonly due: number;
  /** Whether the order is drawn among those of the same moment, instead of being that of arrival. */
  readonly drawn: boolean;
}

/** What waits: public acts that can still be taken back, and requests for the list made at the opening. */
export interface WaitingRoom {
  add(waiting: Waiting): void;
  find(seat: DelegationId, id: string): Waiting | undefined;
  /** Takes one back; false when it no longer waits. */
  recall(seat: DelegationId, id: string): boolean;
  /** Removes and returns what is due, in the order in which it is to be done. */
  due(now: number, luck: string): readonly Waiting[];
  /** Removes and returns everything: the meeting ends. */
  all(luck: string): readonly Waiting[];
}

export function createWaitingRoom(): WaitingRoom {
  let waiting: Waiting[] = [];
  const take = (which: (one: Waiting) => boolean, luck: string): readonly Waiting[] => {
    const taken = waiting.filter(which);
    waiting = waiting.filter((one) => !which(one));
    return inOrder(taken, luck);
  };
  return {
    add(one) {
      waiting.push(one);
    },
    find: (seat, id) => waiting.find((one) => one.seat === seat && one.submission.id === id),
    recall(seat, id) {
      const before = waiting.length;
      waiting = waiting.filter((one) => one.seat !== seat || one.submission.id !== id);
      return waiting.length < before;
    },
    due: (now, luck) => take((one) => one.due <= now, luck),
    all: (luck) => take(() => true, luck),
  };
}

/** By time due, then by arrival; those of one moment in an order that depends on who asks alone. */
function inOrder(taken: readonly Waiting[], luck: string): readonly Waiting[] {
  const drawn = taken.filter((one) => one.drawn);
  const seats = drawOrder([luck, 'list', drawn[0]?.due ?? 0], [...new Set(drawn.map((one) => one.seat))].sort());
  const place = (one: Waiting) => (one.drawn ? seats.indexOf(one.seat) : 0);
  return [...taken].sort((a, b) => a.due - b.due || place(a) - place(b));
}

/** Whether the room sees an act done; that somebody's turn is over is not yet an act. */
export function isSeen(events: readonly ConferenceEvent[]): boolean {
  return events.some((event) => event.audience === 'all' && event.type !== 'turn.taken');
}

/**
 * Whether an act can be taken back for a moment: public ones, but for those of procedure. A sealed answer is changed by
 * giving another, and the last one opens them all: it is done at once, as the others were.
 */
export function canBeRecalled(type: CommandType, events: readonly ConferenceEvent[]): boolean {
  const { procedural, sealed } = ACTS[type];
  return !procedural && !sealed && isSeen(events);
}
