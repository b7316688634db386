import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import type { Request, Update, View } from '../engine/view/types';
import { viewFor } from '../engine/view/view';
import { type Moment, newsFor } from './moments';

/**
 * What leaves the table for one seat, however many devices show it: made once for each step. The numbers count this
 * seat's updates alone, so that they tell nothing of what others said in the corridor.
 */
export interface Outbox {
  readonly seat: DelegationId;
  readonly view: View;
  /** What the seat is asked now. */
  readonly requests: readonly Request[];
  /** Number of the last update; 0 before the first. */
  readonly last: number;
  /** The updates after number `n`, in order: for a client that comes back, or that is told from time to time. */
  since(n: number): readonly Update[];
}

/** An outbox and the table's way of filling it. */
export interface Filling {
  readonly outbox: Outbox;
  hear(moments: readonly Moment[], after: ConferenceState): void;
}

/** What a seat is asked: the engine's requests, and what the table itself asks. */
export type Asking = (state: ConferenceState, seat: DelegationId) => readonly Request[];

/** The outbox of a seat from this state on. */
export function openOutbox(seat: DelegationId, from: ConferenceState, asking: Asking): Filling {
  let state = from;
  let view = viewFor(from, seat);
  let requests: readonly Request[] | null = null;
  const updates: Update[] = [];
  const outbox: Outbox = {
    seat,
    get view() {
      return view;
    },
    get requests() {
      requests ??= asking(state, seat);
      return requests;
    },
    get last() {
      return updates.length;
    },
    since: (n) => updates.slice(Math.max(0, n)),
  };
  return {
    outbox,
    hear(moments, after) {
      const news = newsFor(view, moments, updates.length);
      updates.push(...news.updates);
      view = news.view;
      state = after;
      requests = null;
    },
  };
}
