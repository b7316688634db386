import { isSame } from '../../kernel/same';
import type { ConferenceEvent } from '../events';
import type { DelegationId } from '../model/vocabulary';
import type { Update, View } from './types';

/** The events a seat may hear of, in order. */
export function heardBy(seat: DelegationId, events: readonly ConferenceEvent[]): ConferenceEvent[] {
  return events.filter((event) => event.audience === 'all' || event.audience.includes(seat)).map(withoutAudience);
}

/** Who else heard is nobody's business: an event is delivered as if to its hearer alone. */
function withoutAudience(event: ConferenceEvent): ConferenceEvent {
  return event.audience === 'all' ? event : { ...event, audience: [] };
}

/**
 * What one viewer learns from one step: the events it may hear and the parts of its view that changed; null when there
 * is nothing, so that a viewer's numbers never tell of what others said in the corridor.
 */
export function updateFor(before: View, after: View, events: readonly ConferenceEvent[], n: number): Update | null {
  const heard = heardBy(after.you, events);
  const patch = changedParts(before, after);
  return heard.length === 0 && Object.keys(patch).length === 0 ? null : { n, events: heard, patch };
}

function changedParts(before: View, after: View): Partial<View> {
  const keys = (Object.keys(after) as (keyof View)[]).filter((key) => !isSame(before[key], after[key]));
  return Object.fromEntries(keys.map((key) => [key, after[key]]));
}

/** The view after an update: the fold of updates equals the view. */
export function applyUpdate(view: View, update: Update): View {
  return { ...view, ...update.patch };
}
