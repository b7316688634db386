import { bestTotal, changeAt } from '../engine/interests/board';
import { floorDiv } from '../kernel/integers';
import { bestPlace, beyond, open } from './appraisal';
import { insistedGain, isLateConceder } from './aspiration';
import { inReadings, isLate, type Mind, promised, provisionAt, trait } from './mind';
import { FAR_BELOW, FEARED_LINE, FRONT, WORTH_WORDS } from './parameters';

/** What a seat holds against a current wording, if anything. */
export type Complaint = 'line' | 'too-much' | 'too-little' | null;

/** Best gain in reach: each paragraph at the best place that crosses no line of one's own and none feared of others. */
export function bestGain(mind: Mind): number {
  const hopeful = mind.board.places.map((places) => places.filter((place) => isHopeful(mind, place)));
  return bestTotal(mind.board, mind.own.worth, hopeful) - mind.own.worth.floor;
}

/** A place one may bring up and that nobody is feared to refuse. Champions hope against all fear until late. */
function isHopeful(mind: Mind, place: number): boolean {
  if (!open(mind.own, place)) return false;
  if ((mind.common.feared[place] as number) < FEARED_LINE) return true;
  return isLateConceder(mind.me) && !isLate(mind);
}

const insistence = new WeakMap<Mind, number>();

/** The gain this seat insists on at this time. */
export function insisted(mind: Mind): number {
  const known = insistence.get(mind);
  if (known !== undefined) return known;
  const gain = insistedGain(bestGain(mind), mind.level);
  insistence.set(mind, gain);
  return gain;
}

/** The wording of a paragraph this seat would like best among those it may agree. */
export function wished(mind: Mind, provision: number): number | null {
  return bestPlace(mind.board, mind.own, mind.current, provision, (place) => open(mind.own, place));
}

/** What writing a place into the draft as it stands would add for this seat. */
export function advantage(mind: Mind, place: number): number {
  return changeAt(mind.board, mind.own.worth, mind.current, place);
}

/**
 * What is wrong with the current wording of a paragraph: it crosses a line; it lies far below what was last agreed; or,
 * while the whole text gives less than insisted on, far below what could be had. It says too much for those who would
 * rather have less or what was last agreed, too little for the others.
 */
export function complaint(mind: Mind, provision: number): Complaint {
  const current = mind.current[provision] as number;
  if (promised(mind, provision) === current) return null;
  if (beyond(mind.own, current)) return 'line';
  const far = inReadings(mind) ? FAR_BELOW.readings : FAR_BELOW.later;
  const statusQuo = mind.board.statusQuo[provision] as number;
  if (advantage(mind, statusQuo) > far) return 'too-much';
  if (mind.gain >= insisted(mind)) return null;
  const hoped = bestPlace(mind.board, mind.own, mind.current, provision, (at) => isHopeful(mind, at));
  if (hoped === null || advantage(mind, hoped) <= far) return null;
  return hoped === statusQuo || mind.board.silent[hoped] === 1 ? 'too-much' : 'too-little';
}

/**
 * Whether this seat is one to object aloud, or to stay behind a front objector and tell the chair. The disposition is a
 * trait: who is shy on a paragraph stays shy, unless circumstances change.
 */
export function standsInFront(mind: Mind, provision: number, why: Exclude<Complaint, null>): boolean {
  const { id } = provisionAt(mind.board, provision);
  const company = mind.view.paragraphs[id]?.objectors.length ?? 0;
  const inclination = why === 'line' ? lineInclination(mind, company) : weakInclination(mind, company, why);
  return trait(mind, `front ${id}`, 100) < inclination;
}

function lineInclination(mind: Mind, company: number): number {
  const push = company === 0 ? FRONT.lineAlone : FRONT.lineInCompany;
  return mind.me.behaviour.publicHoldout + push + (isLate(mind) ? FRONT.late : 0);
}

/** In the readings comments are cheap and the active make them; later only habit and flagships keep a paragraph open. */
function weakInclination(mind: Mind, company: number, why: 'too-much' | 'too-little'): number {
  const { activity, publicHoldout } = mind.me.behaviour;
  const flagship = why === 'too-much' || isLateConceder(mind.me) ? FRONT.weakText : 0;
  const ease = inReadings(mind) ? floorDiv(activity * FRONT.readingPercent, 100) : 0;
  return publicHoldout + flagship + ease - company * FRONT.companyRelief;
}

/** Where the room could meet on a paragraph, if this seat could live there. */
export function meetingPlace(mind: Mind, provision: number): number | null {
  const place = mind.common.landing[provision] as number;
  if (!open(mind.own, place)) return null;
  const loss = -advantage(mind, place);
  return loss <= WORTH_WORDS || mind.gain - loss >= insisted(mind) ? place : null;
}

/** Stakes of a paragraph for this seat: what lies between its best and its worst wording. */
export function stakes(mind: Mind, provision: number): number {
  const values = (mind.board.places[provision] ?? []).map((place) => advantage(mind, place));
  return Math.max(...values) - Math.min(...values);
}

/** Paragraphs by stakes, the highest first; ties in the order of the draft. */
export function priorities(mind: Mind): number[] {
  const order = mind.board.provisions.map((_, index) => index);
  const weight = order.map((index) => stakes(mind, index));
  return order.sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b);
}
