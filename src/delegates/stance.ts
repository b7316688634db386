import { bestPlace, beyond, open } from './appraisal';
import { insistedGain, isLateConceder } from './aspiration';
import { landingOf } from './estimates';
import { isLate, isPromised, type Mind, provisionAt, trait } from './mind';
import { FAR_BELOW, FEARED_LINE, FRONT, WORTH_WORDS } from './parameters';

/** What a seat holds against a standing wording, if anything. */
export type Complaint = 'line' | 'too-much' | 'too-little' | null;

/** Best gain in reach: each paragraph at the best place that crosses no line of one's own and none feared of others. */
export function bestGain(mind: Mind): number {
  let gain = -mind.own.worth.floor;
  for (const places of mind.board.places) {
    const place = bestPlace(mind.own, places, (at) => open(mind.own, at) && !feared(mind, at));
    gain += place === null ? 0 : (mind.own.worth.of[place] as number);
  }
  return gain;
}

function feared(mind: Mind, place: number): boolean {
  return mind.room.some((other) => (other.lines[place] as number) >= FEARED_LINE);
}

/** The gain this seat insists on at this time. */
export function insisted(mind: Mind): number {
  return insistedGain(bestGain(mind), mind.level);
}

/** The wording of a paragraph this seat would like best among those it may agree. */
export function wished(mind: Mind, provision: number): number | null {
  return bestPlace(mind.own, mind.board.places[provision] ?? [], (place) => open(mind.own, place));
}

/** Points between the standing wording of a paragraph and another place of it. */
export function advantage(mind: Mind, place: number): number {
  const standing = mind.standing[mind.board.provisionOf[place] as number] as number;
  return (mind.own.worth.of[place] as number) - (mind.own.worth.of[standing] as number);
}

/**
 * What is wrong with the standing wording of a paragraph: it crosses a line; or, while the whole text gives less than
 * insisted on, it lies far below what was last agreed (says too much) or below what could be had (says too little).
 */
export function complaint(mind: Mind, provision: number): Complaint {
  const standing = mind.standing[provision] as number;
  if (isPromised(mind, standing)) return null;
  if (beyond(mind.own, standing)) return 'line';
  const statusQuo = mind.board.statusQuo[provision] as number;
  if (advantage(mind, statusQuo) > FAR_BELOW) return 'too-much';
  if (mind.gain >= insisted(mind)) return null;
  const hoped = bestPlace(
    mind.own,
    mind.board.places[provision] ?? [],
    (at) => open(mind.own, at) && !feared(mind, at),
  );
  return hoped !== null && advantage(mind, hoped) > FAR_BELOW ? 'too-little' : null;
}

/**
 * Whether this seat is one to object aloud, or to stay behind a front objector and tell the chair. The disposition is a
 * trait: who is shy on a paragraph stays shy, unless circumstances change.
 */
export function standsInFront(mind: Mind, provision: number, why: Exclude<Complaint, null>): boolean {
  const { id } = provisionAt(mind.board, provision);
  const objectors = mind.view.paragraphs[id]?.objectors ?? [];
  const alone = objectors.length === 0;
  const push = why === 'line' ? (alone ? FRONT.lineAlone : FRONT.lineInCompany) : weakPush(mind, why);
  const late = isLate(mind) ? FRONT.late : 0;
  return trait(mind, `front ${id}`, 100) < mind.me.behaviour.publicHoldout + push + late;
}

/** Too much said pushes everybody; too little only those who came for a flagship or hold out by habit. */
function weakPush(mind: Mind, why: 'too-much' | 'too-little'): number {
  return why === 'too-much' || isLateConceder(mind.me) ? FRONT.weakText : 0;
}

/** Where the room could meet on a paragraph, if this seat could live there. */
export function meetingPlace(mind: Mind, provision: number): number | null {
  const place = landingOf(mind.board, mind.room, mind.own.barred)[provision] as number;
  if (!open(mind.own, place)) return null;
  const loss = -advantage(mind, place);
  return loss <= WORTH_WORDS || mind.gain - loss >= insisted(mind) ? place : null;
}

/** Stakes of a paragraph for this seat: what lies between its best and its worst wording. */
export function stakes(mind: Mind, provision: number): number {
  const values = (mind.board.places[provision] ?? []).map((place) => mind.own.worth.of[place] as number);
  return Math.max(...values) - Math.min(...values);
}

/** Paragraphs by stakes, the highest first; ties in the order of the draft. */
export function priorities(mind: Mind): number[] {
  const order = mind.board.provisions.map((_, index) => index);
  const weight = order.map((index) => stakes(mind, index));
  return order.sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b);
}
