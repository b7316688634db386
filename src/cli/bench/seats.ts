import { join } from 'node:path';
import type { ConferenceEvent } from '../../engine/events';
import { evolveAll } from '../../engine/events/fold';
import { openingState } from '../../engine/events/opening';
import type { Setup } from '../../engine/model/setup';
import type { ConferenceState } from '../../engine/model/state';
import { requestsFor } from '../../engine/view/requests';
import type { View } from '../../engine/view/types';
import { updateFor } from '../../engine/view/updates';
import { viewFor } from '../../engine/view/view';
import { nextGiven, takeSurely } from '../../table/bots';
import type { Place } from './engine';
import { middle, type Sheet } from './sheet';
import { roomOfAll, setupFor } from './subjects';

/** Public steps timed. */
const STEPS = 60;

/** What the parts of a step cost for all seats together, in milliseconds. */
const PARTS = ['views', 'updates', 'requests', 'all'] as const;
type Times = Readonly<Record<(typeof PARTS)[number], number>>;

const isPublic = (events: readonly ConferenceEvent[]): boolean => events.some(({ audience }) => audience === 'all');

/** The events of a game, step by step, from its opening to some public steps into its middle meeting. */
function eventsToTheMiddle(setup: Setup): { readonly steps: (readonly ConferenceEvent[])[]; readonly from: number } {
  const steps: (readonly ConferenceEvent[])[] = [];
  let from = Number.POSITIVE_INFINITY;
  let state = openingState(setup, 'bench-seats');
  const enough = () => steps.slice(from).filter(isPublic).length >= STEPS;
  while (!enough()) {
    const given = nextGiven(state, 'mixed');
    if (!given) break;
    const taken = takeSurely(state, given);
    state = taken.state;
    steps.push(taken.step.events);
    if (from > steps.length && state.meeting >= Math.floor(setup.meetings.length / 2)) from = steps.length;
  }
  return { steps, from };
}

/**
 * What a table with a person in every seat does after a step that all hear: view, update and requests of each. The
 * states are folded anew, so that no AI seat has looked at them before.
 */
function seatTimes(setup: Setup): Times {
  const { steps, from } = eventsToTheMiddle(setup);
  const seats = setup.delegations.map(({ id }) => id);
  const viewsOf = (state: ConferenceState) => seats.map((seat) => viewFor(state, seat));
  const times: Times[] = [];
  let state = openingState(setup, 'bench-seats');
  let before: View[] = [];
  for (const [at, events] of steps.entries()) {
    state = evolveAll(state, events);
    if (at < from) continue;
    const start = performance.now();
    const views = viewsOf(state);
    const seen = performance.now();
    for (const [i, view] of views.entries()) if (before[i]) updateFor(before[i], view, events, at);
    const updated = performance.now();
    for (const seat of seats) requestsFor(state, seat);
    const asked = performance.now();
    if (before.length > 0 && isPublic(events))
      times.push({ views: seen - start, updates: updated - seen, requests: asked - updated, all: asked - start });
    before = views;
  }
  return Object.fromEntries(PARTS.map((part) => [part, middle(times.map((one) => one[part]))])) as unknown as Times;
}

/** A step's worth of views, updates and requests for a room of experts and for a room of all. */
export async function seats(sheet: Sheet, { scenarios }: Place): Promise<void> {
  const rooms = [
    [setupFor(join(scenarios, 'gge-2016-17'), 'standard'), 0.06],
    [roomOfAll(scenarios, 'consensus'), 0.25],
  ] as const;
  for (const [setup, most] of rooms) {
    const count = setup.delegations.length;
    await sheet.yardstick(`${count} seats`);
    const { all, ...parts } = seatTimes(setup);
    sheet.time(`a step's views, updates and requests for ${count} seats (median)`, all, most);
    for (const [part, ms] of Object.entries(parts)) sheet.time(`  of these, ${part}`, ms);
  }
}
