import { evolveAll } from '../engine/evolve/evolve';
import type { ConferenceEvent } from '../engine/model/events';
import type { ConferenceState } from '../engine/model/state';
import type { Update, View } from '../engine/view/types';
import { updateFor } from '../engine/view/updates';
import { viewFor } from '../engine/view/view';

/** What a seat has seen up to a step. */
export interface Seen {
  readonly view: View;
  readonly updates: readonly Update[];
}

/**
 * What one viewer learns from a step, in one update for each moment of it. The end of a turn and what it brings for all
 * (a round that closes, an evening) are two moments: were they one, then a turn that ends in a corridor talk, after
 * which the round closes a step later, could be told from a pass by counting updates.
 */
export function seenAfter(seen: Seen, before: ConferenceState, events: readonly ConferenceEvent[]): Seen {
  let { view } = seen;
  let state = before;
  const updates: Update[] = [];
  for (const moment of momentsOf(events)) {
    state = evolveAll(state, moment);
    const after = viewFor(state, view.you);
    const update = updateFor(view, after, moment, (seen.updates.at(-1)?.n ?? 0) + updates.length + 1);
    if (update) updates.push(update);
    view = after;
  }
  return { view, updates: [...seen.updates, ...updates] };
}

function momentsOf(events: readonly ConferenceEvent[]): ConferenceEvent[][] {
  const end = events.findIndex((event) => event.type === 'turn.taken') + 1;
  return [events.slice(0, end), events.slice(end)].filter((moment) => moment.length > 0);
}
