import type { ItemCharts } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import { evolveAll } from '../events/fold';
import type { OpenFloorState } from '../model/floor';
import type { ConferenceState } from '../model/state';
import { fullActions, openOffers, openProbes } from '../rules/lookups';
import { offerLapses, paragraphMoves } from './effects';

/** What time does to the floor and the corridor. */

/** What was taken up and met no objection in this round is provisionally agreed: silence is consent. */
export function closeRound(items: ItemCharts, state: ConferenceState): ConferenceEvent[] {
  return state.business
    .filter((provision) => state.paragraphs[provision]?.objectors.length === 0)
    .flatMap((provision) => paragraphMoves(items, state, provision, 'close'));
}

/** Questions and offers that nobody answered lapse, told only to those in them: all of them, or those asked before a minute. */
export function lapsing(state: ConferenceState, items: ItemCharts, askedBefore = Number.POSITIVE_INFINITY) {
  const isOver = (thing: { readonly at?: number } | undefined) => (thing?.at ?? 0) < askedBefore;
  const consulting = state.consulting;
  const offers = [...new Set(openOffers(state.packages).map(({ id }) => id))];
  return [
    ...(consulting && isOver(consulting) ? [fact(state, 'consult.lapsed', { seat: consulting.seat })] : []),
    ...openProbes(state.probes)
      .filter(({ id }) => isOver(state.probes[id]))
      .map(({ id: probe }) => fact(state, 'probe.lapsed', { probe })),
    ...offers.filter((id) => isOver(state.packages[id])).flatMap((id) => offerLapses(state, id, 'time', items)),
  ];
}

/** Minutes pass on an open floor: what is due by then happens, in this order. */
export function minutesPass(state: ConferenceState, at: number, items: ItemCharts): ConferenceEvent[] {
  const rules = state.setup.floor;
  if (!rules || !state.floor) return [];
  const events: ConferenceEvent[] = [];
  let now = state;
  const then = (made: readonly ConferenceEvent[]) => {
    events.push(...made);
    now = evolveAll(now, made);
  };
  then([fact(now, 'floor.ticked', { at })]);
  then(lapsing(now, items, at - rules.answerMinutes + 1));
  if (at - state.floor.roundSince >= rules.roundMinutes) {
    then(closeRound(items, now));
    then([fact(now, 'floor.roundClosed', { round: now.round + 1 })]);
  }
  then(refilled(now, state.floor, at, rules.refillMinutes));
  return events;
}

function refilled(state: ConferenceState, floor: OpenFloorState, at: number, every: number): ConferenceEvent[] {
  const times = Math.trunc((at - floor.refilledTo) / every);
  if (times < 1) return [];
  const to = floor.refilledTo + times * every;
  return [fact(state, 'actions.refilled', { to, amount: times, most: fullActions(state.setup) })];
}
