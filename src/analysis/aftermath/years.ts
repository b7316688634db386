/** Lives one future through, year by year. Everything rises with compliance: better words never make a year worse for those bound. Measures alone may, when they lapse. */

import { clamp, floorDiv } from '../../kernel/integers';
import { boundBy, EVERYBODY } from './bound';
import { complyAll, type Regime, type Situation, totalOf, trust } from './comply';
import type { Future } from './futures';
import { CALM, CHANGE, CONFLICT, RESTRAINT, SERIOUS, YEARS } from './parameters';
import { UNFELT } from './steps';
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

/**
 * `usual` is each delegation's compliance in the first year with no new text: the rates of incidents are those of a
 * world that complied as much.
 */
export function liveThrough(regime: Regime, room: Room, future: Future, usual: Int32Array): Lived {
  const situation = start(regime.text, room);
  const years: LivedYear[] = [];
  for (let year = 0; year < YEARS; year++) {
    complyAll(situation, regime, room, future, year);
    const happened = incidentsOf(situation, room, future, year, usual);
    years.push(yearOf(situation, room, happened));
    situation.last = { total: totalOf(situation.bySeat), own: situation.bySeat.slice() };
    move(situation, regime, room, happened.struck, year);
  }
  return { years, bySeat: situation.bySeat, byParagraph: paragraphsOf(situation, regime.text, room) };
}

/** Compliance of each delegation in the first year. */
export function firstYear(world: World, room: Room, future: Future): Int32Array {
  const situation = start(world, room);
  complyAll(situation, { text: world, old: world, bound: EVERYBODY }, room, future, 0);
  return situation.bySeat;
}

function start(world: World, room: Room): Situation {
  const cells = room.size * world.asked.length;
  return {
    risen: new Int32Array(cells),
    setBack: new Int32Array(room.size),
    cells: new Int32Array(cells),
    bySeat: new Int32Array(room.size),
    suffered: new Int32Array(room.confidence.length),
    confidence: room.confidence.slice(),
    won: new Int32Array(room.size),
    felt: Array.from({ length: room.size }, () => UNFELT),
    joined: new Uint8Array(room.size),
    worst: new Int32Array(CONFLICT.pairs),
    last: null,
  };
}

interface Happened {
  readonly incidents: number;
  readonly disruptive: number;
  /** In hundredths of a point of severity. */
  readonly harm: number;
  /** Delegations against which something serious was done. */
  readonly struck: ReadonlySet<number>;
}

function incidentsOf(situation: Situation, room: Room, future: Future, year: number, usual: Int32Array): Happened {
  const struck = new Set<number>();
  let [incidents, disruptive, harm] = [0, 0, 0];
  for (const possible of future.incidents[year] ?? []) {
    const { initiator, target, mark, chance, severity } = possible;
    const better = (situation.bySeat[initiator] as number) - (usual[initiator] as number);
    const restraint = possible.disruptive ? share(RESTRAINT, better) : 0;
    if (mark * WHOLE >= chance * (WHOLE - restraint)) continue;
    incidents += 1;
    if (possible.disruptive) disruptive += 1;
    harm += severity * 100 - share(severity * 100, easedBetween(situation, initiator, target));
    const at = initiator * room.size + target;
    situation.suffered[at] = (situation.suffered[at] as number) + 1;
    trust(situation, room, target, initiator);
    if (severity >= SERIOUS) struck.add(target);
  }
  return { incidents, disruptive, harm, struck };
}

/** Share of the harm that talking takes away: what both have carried out for the purpose. */
function easedBetween({ felt }: Situation, one: number, other: number): number {
  return Math.min(felt[one]?.eased ?? 0, felt[other]?.eased ?? 0);
}

function yearOf(situation: Situation, room: Room, { incidents, disruptive, harm }: Happened): LivedYear {
  const expected = Math.max(room.expectedHarm, CALM.leastHarm * 100);
  const calm = clamp(WHOLE - floorDiv(harm * CALM.usual, expected), 0, WHOLE);
  const compliance = room.size === 0 ? 0 : floorDiv(totalOf(situation.bySeat), room.size);
  const confidence = meanConfidence(situation, room);
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
function meanConfidence({ confidence }: Situation, { size }: Room): number {
  if (size < 2) return WHOLE;
  let own = 0;
  for (let a = 0; a < size; a++) own += confidence[a * size + a] as number;
  return floorDiv((totalOf(confidence) - own) * 100, size * (size - 1));
}

/** Where a text is alive it is followed a little better each year by those it binds; something grave sets a victim back. */
function move(
  { risen, setBack }: Situation,
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
    for (let p = 0, at = d * paragraphs; p < paragraphs; p++, at++) {
      const by = bound.whole ? WHOLE : boundBy(bound, room, year, d, p);
      risen[at] = (risen[at] as number) + (by === WHOLE ? (rise[p] as number) : share(rise[p] as number, by));
    }
  }
}

function paragraphsOf({ cells }: Situation, { asked }: World, { size }: Room): Int32Array {
  return asked.map((_, p) => {
    let total = 0;
    for (let d = 0; d < size; d++) total += cells[d * asked.length + p] as number;
    return size === 0 ? 0 : floorDiv(total, size);
  });
}
