import type { ConferenceEvent } from '../engine/events';
import { evolveAll } from '../engine/events/fold';
import type { ConferenceState } from '../engine/model/state';
import type { Update, View } from '../engine/view/types';
import { updateFor } from '../engine/view/updates';
import { viewFor } from '../engine/view/view';

/** A part of a step that seats hear of at once, and the state after it. */
export interface Moment {
  readonly events: readonly ConferenceEvent[];
  readonly after: ConferenceState;
}

/**
 * A step in its moments: the end of a turn and what it brings for all (a wave that is over, in records of engines up to 3
 * also a round) are two. Were they one, then a turn that ends in a talk, after which the round closes a step later, could
 * be told from a pass by counting updates. `after` is the state after the whole step: only a moment before it is folded again, once for
 * all seats.
 */
export function momentsOf(
  before: ConferenceState,
  events: readonly ConferenceEvent[],
  after: ConferenceState = evolveAll(before, events),
): Moment[] {
  const end = events.findIndex((event) => event.type === 'turn.taken') + 1;
  if (end === 0 || end === events.length) return events.length > 0 ? [{ events, after }] : [];
  const turn = events.slice(0, end);
  return [
    { events: turn, after: evolveAll(before, turn) },
    { events: events.slice(end), after },
  ];
}

/** What a seat has seen up to a step, or of one. */
export interface Seen {
  readonly view: View;
  readonly updates: readonly Update[];
}

/** The updates of a step alone, numbered on from the last one, and the view after them: one for each moment of which it may know anything. */
export function newsFor(before: View, moments: readonly Moment[], last: number): Seen {
  let view = before;
  const updates: Update[] = [];
  for (const { events, after } of moments) {
    const next = viewFor(after, view.you);
    const update = updateFor(view, next, events, last + updates.length + 1);
    if (update) updates.push(update);
    view = next;
  }
  return { view, updates };
}
