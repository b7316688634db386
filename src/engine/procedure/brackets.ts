import { drawOrder } from '../../kernel/prng';
import { closeBusiness, fallingBack } from '../acts/drafting';
import { chained, paragraphMoves } from '../acts/effects';
import type { ItemCharts } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import type { ConferenceState } from '../model/state';
import { askedFor } from './answers';

/** What is still open on the last evening, and at the end. */

/** Before the last meeting everybody with a bracket left is asked which it carries, as long as anything is open. */
export function openBrackets(state: ConferenceState): ConferenceEvent[] {
  const open = Object.values(state.paragraphs).some(({ status }) => status !== 'provisional');
  const asked = open ? askedFor(state, 'brackets.carry') : [];
  return [fact(state, 'brackets.opened', { order: drawOrder([state.luck, 'brackets'], asked) })];
}

/** What was taken up, and nobody objects to or carries a bracket on, closes as it stands; concerns are noted. */
export function closeBrackets(state: ConferenceState, items: ItemCharts): ConferenceEvent[] {
  const carried = Object.values(state.seats).flatMap(({ carries }) => carries);
  const settled = Object.keys(state.paragraphs).filter((provision) => {
    const paragraph = state.paragraphs[provision];
    return paragraph?.taken && paragraph.objectors.length === 0 && !carried.includes(provision);
  });
  return chained(
    state,
    (now) => [fact(now, 'brackets.closed', {})],
    ...settled.map((provision) => (now: ConferenceState) => paragraphMoves(items, now, provision, 'settle')),
  );
}

/** The last meeting takes up what is carried. */
export function takeUpCarried(state: ConferenceState, items: ItemCharts): ConferenceEvent[] {
  const carried = Object.values(state.seats).flatMap(({ carries }) => carries);
  const provisions = Object.keys(state.paragraphs).filter((provision) => carried.includes(provision));
  if (provisions.length === 0) return [];
  return chained(
    state,
    (now) => [fact(now, 'business.ordered', { provisions })],
    ...provisions.map((provision) => (now: ConferenceState) => {
      const objected = (now.paragraphs[provision]?.objectors.length ?? 0) > 0;
      return paragraphMoves(items, now, provision, objected ? 'resume' : 'take-up');
    }),
  );
}

/** The last meeting is over: what was taken up and nobody objects to is agreed, the rest falls back. */
export function closeText(state: ConferenceState, items: ItemCharts): ConferenceEvent[] {
  return chained(
    state,
    (now) => closeBusiness(now, items),
    (now) => fallingBack(now, items),
  );
}
