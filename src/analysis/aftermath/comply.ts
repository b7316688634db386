/** How far a text is followed in one year, by those it binds and by the others. */

import type { Mechanism } from '../../engine/model/vocabulary';
import { clamp, floorDiv } from '../../kernel/integers';
import { type Bound, boundBy, EVERYBODY, meanBound, mixed, mostBound } from './bound';
import type { Future } from './futures';
import {
  COMPLIANCE,
  CONFERENCE_STARTS,
  CONFIDENCE_LOST,
  CONFLICT,
  DETECTS,
  HELP_PER_YEAR,
  REGISTER_CONFIDENCE,
  REPORTING,
} from './parameters';
import { type Felt, feltOf, UNFELT } from './steps';
import { type Room, share, WHOLE, type World } from './world';

/** What changes from year to year, laid out as in {@link Room} and {@link World}. */
export interface Situation {
  /** What compliance with the text has gained since the first year, by [delegation * paragraphs + paragraph]. */
  readonly risen: Int32Array;
  /** What grave incidents have cost a delegation's compliance, with whatever words. */
  readonly setBack: Int32Array;
  /** Compliance this year, laid out alike. */
  readonly cells: Int32Array;
  /** Compliance this year, by delegation. */
  readonly bySeat: Int32Array;
  /** Incidents so far, by [initiator * size + target]. */
  readonly suffered: Int32Array;
  readonly confidence: Int32Array;
  /** Confidence a delegation has won by standing in a register. */
  readonly won: Int32Array;
  /** What the measures of the text come to, by delegation, and who has joined the text. */
  readonly felt: Felt[];
  readonly joined: Uint8Array;
  /** Room to sort a delegation's worst pairs in. */
  readonly worst: Int32Array;
  /** Sum of last year's compliance over all delegations, and each one's own; null in the first year. */
  last: { readonly total: number; readonly own: Int32Array } | null;
}

/** A text and what holds for those whom it does not bind: the words last agreed. */
export interface Regime {
  readonly text: World;
  readonly old: World;
  readonly bound: Bound;
}

/** How far each delegation follows each paragraph this year. */
export function complyAll(situation: Situation, regime: Regime, room: Room, future: Future, year: number): void {
  const { text, old, bound } = regime;
  const paragraphs = text.asked.length;
  const moment = { room, future, year };
  register(situation, regime, moment);
  takeSteps(situation, regime, moment);
  for (let d = 0; d < room.size; d++) {
    const others = othersPart(situation, room, d);
    const own = mostBound(bound, room, year, d) > 0 ? others + ownPart(text, moment, d, bound) : 0;
    const total = bound.whole
      ? followText(situation, text, d, own)
      : followBoth(situation, regime, moment, d, { own, ownOld: others + ownPart(old, moment, d, EVERYBODY) });
    situation.bySeat[d] = paragraphs === 0 ? 0 : floorDiv(total, paragraphs);
  }
}

/** Fills in how far a delegation follows each paragraph when the text binds it as a whole. Returns the sum. */
function followText({ cells, risen, setBack }: Situation, { asked, unwilling }: World, d: number, own: number): number {
  const paragraphs = asked.length;
  const start = own - (setBack[d] as number);
  let total = 0;
  for (let p = 0, at = d * paragraphs; p < paragraphs; p++, at++) {
    const raw = start + (asked[p] as number) - (unwilling[at] as number) + (risen[at] as number);
    const complied = clamp(raw, 0, WHOLE);
    cells[at] = complied;
    total += complied;
  }
  return total;
}

/** The same when the text binds some of its countries, or not by every article: the others go on under the old words. */
function followBoth(
  { cells, risen, setBack }: Situation,
  { text, old, bound }: Regime,
  { room, year }: Moment,
  d: number,
  { own, ownOld }: { readonly own: number; readonly ownOld: number },
): number {
  const paragraphs = text.asked.length;
  const followed = (raw: number) => clamp(raw - (setBack[d] as number), 0, WHOLE);
  let total = 0;
  for (let p = 0, at = d * paragraphs; p < paragraphs; p++, at++) {
    const by = boundBy(bound, room, year, d, p);
    const now = own + (text.asked[p] as number) - (text.unwilling[at] as number) + (risen[at] as number);
    const before = ownOld + (old.asked[p] as number) - (old.unwilling[at] as number);
    const complied = mixed(by, followed(now), followed(before));
    cells[at] = complied;
    total += complied;
  }
  return total;
}

/** Who, when and with what luck. */
interface Moment {
  readonly room: Room;
  readonly future: Future;
  readonly year: number;
}

/** The part of compliance that is the same for every paragraph: means, and being watched. */
function ownPart(world: World, moment: Moment, d: number, bound: Bound): number {
  return (
    COMPLIANCE.base +
    share(COMPLIANCE.capacity, capacityOf(world, moment, d, bound)) +
    share(COMPLIANCE.monitoring, watched(world, moment, d, bound))
  );
}

/** And the part that hangs on the others, whatever the words. */
function othersPart(situation: Situation, room: Room, d: number): number {
  return (
    share(COMPLIANCE.reciprocity, returned(situation, room, d)) -
    share(COMPLIANCE.conflict, conflictOf(situation, room, d))
  );
}

/** A register wins confidence for those who stand in it, as far as they keep their entry. */
function register(situation: Situation, { text, old, bound }: Regime, moment: Moment): void {
  const { room, year } = moment;
  if (!text.mechanisms.has('register') && !old.mechanisms.has('register')) return;
  for (let b = 0; b < room.size; b++) {
    const by = mostBound(bound, room, year, b);
    const won = mixed(by, listedIn(text, moment, b, bound), listedIn(old, moment, b, EVERYBODY));
    if (won === situation.won[b]) continue;
    situation.won[b] = won;
    for (let a = 0; a < room.size; a++) if (a !== b) trust(situation, room, a, b);
  }
}

/** Measures of the text are carried out or lapse, and confidence moves with them. */
function takeSteps(situation: Situation, { text: { steps }, bound }: Regime, moment: Moment): void {
  if (steps.all.length === 0) return;
  const { room, year, future } = moment;
  for (let d = 0; d < room.size; d++) {
    const joined = mostBound(bound, room, year, d) > 0;
    const before = situation.felt[d] as Felt;
    const felt = joined ? feltOf(steps, room.size, d, future.at, yearsBound(bound, moment, d)) : UNFELT;
    situation.felt[d] = felt;
    if (felt.inside !== before.inside || felt.outside !== before.outside)
      for (let a = 0; a < room.size; a++) if (a !== d) trust(situation, room, a, d);
    if (situation.joined[d] === (joined ? 1 : 0)) continue;
    situation.joined[d] = joined ? 1 : 0;
    for (let b = 0; b < room.size; b++) if (b !== d) trust(situation, room, d, b);
  }
}

/** Confidence that an entry in a register wins, once it has been sent in. */
function listedIn(world: World, moment: Moment, b: number, bound: Bound): number {
  const firmness = world.mechanisms.get('register') ?? 0;
  const years = yearsBound(bound, moment, b);
  if (firmness === 0 || years < (moment.future.reports[b] as number)) return 0;
  return floorDiv(REGISTER_CONFIDENCE * responseOf(world, moment, b, bound) * firmness, WHOLE * WHOLE);
}

/** How far a trusts b now: what was brought from the conference and won since, less what incidents cost. */
export function trust({ confidence, suffered, won, felt, joined }: Situation, room: Room, a: number, b: number): void {
  const incidents = Math.min(suffered[b * room.size + a] as number, CONFIDENCE_LOST.length - 1);
  const at = a * room.size + b;
  const steps = joined[a] === 1 ? felt[b]?.inside : felt[b]?.outside;
  const gained = both(won[b] as number, steps ?? 0);
  confidence[at] = clamp((room.confidence[at] as number) + gained - (CONFIDENCE_LOST[incidents] as number), 0, 100);
}

/** A list of contacts and the measures of the same text are partly the same deeds: of what both win the larger counts. */
function both(listed: number, steps: number): number {
  return listed > 0 && steps > 0 ? Math.max(listed, steps) : listed + steps;
}

/** Years since the text binds a delegation, from 0; negative before. */
function yearsBound({ since }: Bound, { year }: Moment, d: number): number {
  return year - (since?.[d] ?? 0);
}

/** Help closes a part of the gap each year, given by those who are bound to those who are. */
function capacityOf({ assistance }: World, moment: Moment, d: number, bound: Bound): number {
  const before = moment.room.capacity[d] as number;
  if (assistance === 0) return before;
  const given = share(assistance, meanBound(bound, moment.year));
  return before + share(WHOLE - before, share(HELP_PER_YEAR * (yearsBound(bound, moment, d) + 1), given));
}

function responseOf(world: World, moment: Moment, d: number, bound: Bound): number {
  return REPORTING.base + share(REPORTING.perCapacity, capacityOf(world, moment, d, bound));
}

/** How much of what a delegation leaves undone is seen: the sharpest way of watching that has reached it. */
function watched(world: World, moment: Moment, d: number, bound: Bound): number {
  let most = 0;
  for (const [mechanism, firmness] of world.mechanisms) {
    if (yearsBound(bound, moment, d) < startOf(mechanism, moment.future, d)) continue;
    const seen = mechanism === 'self-reporting' ? responseOf(world, moment, d, bound) : WHOLE;
    most = Math.max(most, share(share(DETECTS[mechanism], seen), firmness));
  }
  return most;
}

/** The year, from 0 for the first in which the text binds it, in which a way of watching reaches a delegation. */
function startOf(mechanism: Mechanism, future: Future, d: number): number {
  if (mechanism === 'conference') return CONFERENCE_STARTS - 1;
  return (mechanism === 'peer-review' ? future.reviews[d] : future.reports[d]) as number;
}

/** In the first year what one trusts the others to do, later what they did. */
function returned({ confidence, last }: Situation, { size }: Room, d: number): number {
  if (size < 2) return 0;
  if (last) return floorDiv(last.total - (last.own[d] as number), size - 1);
  let trusted = 0;
  for (let b = 0; b < size; b++) if (b !== d) trusted += confidence[d * size + b] as number;
  return floorDiv(trusted * 100, size - 1);
}

/** How far the least trusting pairs stand below neutral. A pair trusts as little as the less trusting of the two. */
function conflictOf({ confidence, worst }: Situation, { size }: Room, d: number): number {
  worst.fill(0);
  for (let b = 0; b < size; b++) {
    if (b === d) continue;
    let short = CONFLICT.neutral - Math.min(confidence[d * size + b] as number, confidence[b * size + d] as number);
    for (let rank = 0; rank < worst.length && short > 0; rank++) {
      const there = worst[rank] as number;
      if (short <= there) continue;
      worst[rank] = short;
      short = there;
    }
  }
  return floorDiv(totalOf(worst) * WHOLE, CONFLICT.pairs * CONFLICT.neutral);
}

/** Sum of a row of integers. */
export function totalOf(values: Int32Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] as number;
  return total;
}
