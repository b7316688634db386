/** Lives one future through, year by year. Everything rises with compliance, so better words never make a year worse. */

import type { Mechanism } from '../../engine/model/vocabulary';
import { clamp, floorDiv } from '../../kernel/integers';
import { type Bound, boundBy, EVERYBODY, meanBound, mixed, mostBound } from './bound';
import type { Future } from './futures';
import {
  CALM,
  CHANGE,
  COMPLIANCE,
  CONFERENCE_STARTS,
  CONFIDENCE_LOST,
  CONFLICT,
  DETECTS,
  HELP_PER_YEAR,
  REGISTER_CONFIDENCE,
  REPORTING,
  RESTRAINT,
  SERIOUS,
  YEARS,
} from './parameters';
import { type Room, share, WHOLE, type World } from './world';

export interface LivedYear {
  readonly stability: number;
  readonly compliance: number;
  readonly calm: number;
  readonly confidence: number;
  readonly incidents: number;
  readonly disruptive: number;
}

export interface Lived {
  readonly years: readonly LivedYear[];
  /** Compliance of the last year, by delegation and by paragraph. */
  readonly bySeat: Int32Array;
  readonly byParagraph: Int32Array;
}

/** What changes from year to year, laid out as in {@link Room} and {@link World}. */
interface Standing {
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

/**
 * `usual` is each delegation's compliance in the first year with no new text: the rates of incidents are those of a
 * world that complied as much.
 */
export function liveThrough(regime: Regime, room: Room, future: Future, usual: Int32Array): Lived {
  const standing = start(regime.text, room);
  const years: LivedYear[] = [];
  for (let year = 0; year < YEARS; year++) {
    complyAll(standing, regime, room, future, year);
    const happened = incidentsOf(standing, room, future, year, usual);
    years.push(yearOf(standing, room, happened));
    standing.last = { total: totalOf(standing.bySeat), own: standing.bySeat.slice() };
    move(standing, regime, room, happened.struck, year);
  }
  return { years, bySeat: standing.bySeat, byParagraph: paragraphsOf(standing, regime.text, room) };
}

/** Compliance of each delegation in the first year. */
export function firstYear(world: World, room: Room, future: Future): Int32Array {
  const standing = start(world, room);
  complyAll(standing, { text: world, old: world, bound: EVERYBODY }, room, future, 0);
  return standing.bySeat;
}

function start(world: World, room: Room): Standing {
  const cells = room.size * world.asked.length;
  return {
    risen: new Int32Array(cells),
    setBack: new Int32Array(room.size),
    cells: new Int32Array(cells),
    bySeat: new Int32Array(room.size),
    suffered: new Int32Array(room.confidence.length),
    confidence: room.confidence.slice(),
    won: new Int32Array(room.size),
    worst: new Int32Array(CONFLICT.pairs),
    last: null,
  };
}

function complyAll(standing: Standing, regime: Regime, room: Room, future: Future, year: number): void {
  const { cells, bySeat } = standing;
  const { bound } = regime;
  const paragraphs = regime.text.asked.length;
  const moment = { room, future, year };
  register(standing, regime, moment);
  for (let d = 0; d < room.size; d++) {
    const most = mostBound(bound, room, year, d);
    const own = most > 0 ? ownPart(standing, regime.text, moment, d, bound) : 0;
    const ownOld = bound.whole ? 0 : ownPart(standing, regime.old, moment, d, EVERYBODY);
    let total = 0;
    for (let p = 0, at = d * paragraphs; p < paragraphs; p++, at++) {
      const by = boundBy(bound, room, year, d, p);
      const now = by > 0 ? own + plain(regime.text, at, p) + (standing.risen[at] as number) : 0;
      const before = by < WHOLE ? ownOld + plain(regime.old, at, p) : 0;
      const complied = mixed(by, followed(now, standing, d), followed(before, standing, d));
      cells[at] = complied;
      total += complied;
    }
    bySeat[d] = paragraphs === 0 ? 0 : floorDiv(total, paragraphs);
  }
}

/** What the words of a paragraph ask for, less what a delegation's unwillingness takes off. */
function plain({ asked, unwilling }: World, at: number, p: number): number {
  return (asked[p] as number) - (unwilling[at] as number);
}

function followed(raw: number, { setBack }: Standing, d: number): number {
  return clamp(raw - (setBack[d] as number), 0, WHOLE);
}

/** Who, when and with what luck. */
interface Moment {
  readonly room: Room;
  readonly future: Future;
  readonly year: number;
}

/** The part of compliance that is the same for every paragraph. */
function ownPart(standing: Standing, world: World, moment: Moment, d: number, bound: Bound): number {
  return (
    COMPLIANCE.base +
    share(COMPLIANCE.capacity, capacityOf(world, moment, d, bound)) +
    share(COMPLIANCE.monitoring, watched(world, moment, d, bound)) +
    share(COMPLIANCE.reciprocity, returned(standing, moment.room, d)) -
    share(COMPLIANCE.conflict, conflictOf(standing, moment.room, d))
  );
}

/** A register wins confidence for those who stand in it, as far as they keep their entry. */
function register(standing: Standing, { text, old, bound }: Regime, moment: Moment): void {
  const { room, year } = moment;
  if (!text.mechanisms.has('register') && !old.mechanisms.has('register')) return;
  for (let b = 0; b < room.size; b++) {
    const by = mostBound(bound, room, year, b);
    const won = mixed(by, listedIn(text, moment, b, bound), listedIn(old, moment, b, EVERYBODY));
    if (won === standing.won[b]) continue;
    standing.won[b] = won;
    for (let a = 0; a < room.size; a++) if (a !== b) trust(standing, room, a, b);
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
function trust({ confidence, suffered, won }: Standing, room: Room, a: number, b: number): void {
  const incidents = Math.min(suffered[b * room.size + a] as number, CONFIDENCE_LOST.length - 1);
  const at = a * room.size + b;
  const now = (room.confidence[at] as number) + (won[b] as number) - (CONFIDENCE_LOST[incidents] as number);
  confidence[at] = clamp(now, 0, 100);
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
function returned({ confidence, last }: Standing, { size }: Room, d: number): number {
  if (size < 2) return 0;
  if (last) return floorDiv(last.total - (last.own[d] as number), size - 1);
  let trusted = 0;
  for (let b = 0; b < size; b++) if (b !== d) trusted += confidence[d * size + b] as number;
  return floorDiv(trusted * 100, size - 1);
}

/** How far the least trusting pairs stand below neutral. A pair trusts as little as the less trusting of the two. */
function conflictOf({ confidence, worst }: Standing, { size }: Room, d: number): number {
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

interface Happened {
  readonly incidents: number;
  readonly disruptive: number;
  readonly harm: number;
  /** Delegations against which something serious was done. */
  readonly struck: ReadonlySet<number>;
}

function incidentsOf(standing: Standing, room: Room, future: Future, year: number, usual: Int32Array): Happened {
  const struck = new Set<number>();
  let [incidents, disruptive, harm] = [0, 0, 0];
  for (const possible of future.incidents[year] ?? []) {
    const { initiator, target, mark, chance, severity } = possible;
    const better = (standing.bySeat[initiator] as number) - (usual[initiator] as number);
    const restraint = possible.disruptive ? share(RESTRAINT, better) : 0;
    if (mark * WHOLE >= chance * (WHOLE - restraint)) continue;
    incidents += 1;
    if (possible.disruptive) disruptive += 1;
    harm += severity;
    const at = initiator * room.size + target;
    standing.suffered[at] = (standing.suffered[at] as number) + 1;
    trust(standing, room, target, initiator);
    if (severity >= SERIOUS) struck.add(target);
  }
  return { incidents, disruptive, harm, struck };
}

function yearOf(standing: Standing, room: Room, { incidents, disruptive, harm }: Happened): LivedYear {
  const expected = Math.max(room.expectedHarm, CALM.leastHarm * 100);
  const calm = clamp(WHOLE - floorDiv(harm * 100 * CALM.usual, expected), 0, WHOLE);
  const compliance = room.size === 0 ? 0 : floorDiv(totalOf(standing.bySeat), room.size);
  const confidence = meanConfidence(standing, room);
  return {
    stability: floorDiv(compliance + calm + confidence, 3),
    compliance,
    calm,
    confidence,
    incidents,
    disruptive,
  };
}

/** Over all pairs of two; what a delegation thinks of itself does not count. */
function meanConfidence({ confidence }: Standing, { size }: Room): number {
  if (size < 2) return WHOLE;
  let own = 0;
  for (let a = 0; a < size; a++) own += confidence[a * size + a] as number;
  return floorDiv((totalOf(confidence) - own) * 100, size * (size - 1));
}

/** Where a text is alive it is followed a little better each year by those it binds; something grave sets a victim back. */
function move(
  { risen, setBack }: Standing,
  { text: { rise }, bound }: Regime,
  room: Room,
  struck: ReadonlySet<number>,
  year: number,
): void {
  const paragraphs = rise.length;
  for (let d = 0; d < room.size; d++) {
    if (struck.has(d)) {
      setBack[d] = (setBack[d] as number) + CHANGE.drop;
      continue;
    }
    for (let p = 0, at = d * paragraphs; p < paragraphs; p++, at++)
      risen[at] = (risen[at] as number) + share(rise[p] as number, boundBy(bound, room, year, d, p));
  }
}

function paragraphsOf({ cells }: Standing, { asked }: World, { size }: Room): Int32Array {
  return asked.map((_, p) => {
    let total = 0;
    for (let d = 0; d < size; d++) total += cells[d * asked.length + p] as number;
    return size === 0 ? 0 : floorDiv(total, size);
  });
}

function totalOf(values: Int32Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] as number;
  return total;
}
