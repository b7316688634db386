/** One future of a treaty: who ratifies or accedes on which day, and when it enters into force. Keyed, so luck is shared. */

import type { TreatyRules } from '../../engine/model/setup';
import type { ProvisionId, WholeText } from '../../engine/model/vocabulary';
import { entersIntoForce, mayJoin } from '../../engine/rules/treaty';
import { clamp, floorDiv } from '../../kernel/integers';
import { drawBelow } from '../../kernel/prng';
import { type Home, protocolsIn, type Verdict, verdictOf } from './home';
import { DAYS_A_YEAR, FROM_PERCENT, HELP_ADDS, INVITES_FROM, MIDDLE_CAPACITY, PACE, RESERVATION } from './parameters';
import type { Signatures } from './signing';
import type { Concluded } from './types';

const WHOLE = 10_000;

/** Everything about a text that is the same in every future. */
export interface Prospect {
  readonly concluded: Concluded;
  /** The concluded text, or another with which the same years are lived. */
  readonly text: WholeText;
  readonly terms: TreatyRules;
  readonly homes: readonly Home[];
  readonly signatures: Signatures;
  readonly verdicts: readonly Verdict[];
  /** Help with capacity that the text promises, in basis points. */
  readonly assistance: number;
  readonly luck: Luck;
}

/** A draw below 10,000 for a home, in a future and a year: the home does it when the draw lies below its chance. */
export type Luck = (home: number, future: number, year: number) => number;

/** Luck drawn once and kept, since the same years are lived with many texts. */
export function luckOf(seed: string, homes: readonly Home[], futures: number, years: number): Luck {
  const drawn = new Int32Array(homes.length * futures * years).fill(-1);
  return (home, future, year) => {
    const at = (home * futures + future) * years + year;
    if (drawn[at] === -1) drawn[at] = drawBelow(keyOf(seed, homes[home] as Home, future, year, 'ratifies'), WHOLE);
    return drawn[at] as number;
  };
}

const keyOf = (seed: string, { state }: Home, future: number, year: number, what: string) =>
  [seed, 'treaty', future, state.id, what, year] as const;

/** Days after adoption, from 1, by country in the order of the homes; null: not within the years. */
export interface Timeline {
  readonly entry: number | null;
  readonly ratified: readonly (number | null)[];
  readonly protocols: ReadonlyMap<ProvisionId, readonly (number | null)[]>;
  /** Countries that were stalled when they asked to be invited, with the Parties that objected. */
  readonly stalled: ReadonlyMap<number, ReadonlySet<number>>;
}

/** What all homes say of this text with these signatures. */
export function prospectOf(given: Omit<Prospect, 'verdicts'>): Prospect {
  const { concluded, text, homes, signatures } = given;
  const verdicts = homes.map((home) =>
    verdictOf(home, concluded.setup.provisions, text, signatures[home.state.delegation.id]?.reservations ?? []),
  );
  return { ...given, verdicts };
}

/**
 * Chance in basis points that a home ratifies in the nth year (from 0) since it could: the pace, by capacity and by how
 * much of its wishes the text meets, slowed by every reservation; help with capacity adds to it.
 */
export function chanceOf(home: Home, worth: number, reservations: number, assistance: number, nth: number): number {
  const pace = PACE[Math.min(nth, PACE.length - 1)] as number;
  const wishes = clamp(floorDiv(worth, 10), 0, 100);
  const slowed = Math.max(RESERVATION.least, 100 - RESERVATION.slowsPercent * reservations);
  const chance = floorDiv(pace * (FROM_PERCENT + home.capacity) * (FROM_PERCENT + wishes) * slowed, 1_000_000);
  const helped = home.capacity < MIDDLE_CAPACITY ? floorDiv(HELP_ADDS * assistance, WHOLE) : 0;
  return Math.min(WHOLE, chance + helped);
}

/** Lives a treaty through. `future` keys the luck. */
export function timelineOf(prospect: Prospect, future: number, years: number): Timeline {
  const going = start(prospect, future);
  for (let year = 0; year < years; year++) {
    for (let at = 0; at < prospect.homes.length; at++) advance(going, at, year);
    going.entry = entersIntoForce(
      prospect.terms.entry,
      going.ratified.flatMap((day, at) =>
        day === null ? [] : [{ day, ofBody: prospect.homes[at]?.state.ofBody ?? false }],
      ),
    );
  }
  return going;
}

interface Going {
  readonly prospect: Prospect;
  readonly future: number;
  entry: number | null;
  readonly ratified: (number | null)[];
  /** Year, from 0, in which a home could first ratify; null: not yet. */
  readonly since: (number | null)[];
  readonly protocols: Map<ProvisionId, (number | null)[]>;
  readonly stalled: Map<number, Set<number>>;
}

function start(prospect: Prospect, future: number): Going {
  const { homes, signatures, concluded, text } = prospect;
  const nobody = () => homes.map(() => null as number | null);
  const apart = protocolsIn(concluded.setup.provisions, text);
  return {
    prospect,
    future,
    entry: null,
    ratified: nobody(),
    since: homes.map(({ state }) => (signatures[state.delegation.id]?.sign ? 0 : null)),
    protocols: new Map(apart.map((id) => [id, nobody()])),
    stalled: new Map(),
  };
}

function advance(going: Going, at: number, year: number): void {
  const { prospect, ratified, since } = going;
  const verdict = prospect.verdicts[at] as Verdict;
  if (!verdict.ratifies) return;
  if (ratified[at] !== null) {
    joinProtocols(going, at, year);
    return;
  }
  since[at] ??= canJoin(going, at, year) ? year : null;
  const from = since[at];
  if (from === null || from === undefined) return;
  const home = prospect.homes[at] as Home;
  const reservations = prospect.signatures[home.state.delegation.id]?.reservations.length ?? 0;
  const chance = chanceOf(home, verdict.worth, reservations, prospect.assistance, year - from);
  if (prospect.luck(at, going.future, year) < chance) ratified[at] = drawnDay(going, at, year, 'ratifies');
}

function drawnDay({ prospect, future }: Going, at: number, year: number, what: string): number {
  const key = keyOf(prospect.concluded.seed, prospect.homes[at] as Home, future, year, what);
  return year * DAYS_A_YEAR + 1 + drawBelow([...key, 'day'], DAYS_A_YEAR);
}

/** Who stayed away watches first: it asks once the treaty is in force. Any Party that distrusts it can stall. */
function canJoin(going: Going, at: number, year: number): boolean {
  const { entry, prospect, ratified, stalled } = going;
  if (entry === null || entry > year * DAYS_A_YEAR) return false;
  const { homes, concluded, terms } = prospect;
  const { state } = homes[at] as Home;
  const parties = homes.flatMap((_, party) => (isBefore(ratified[party], year) ? [party] : []));
  const objecting = parties.filter((party) => {
    const seat = homes[party]?.state.delegation.id ?? '';
    return (concluded.confidence[seat]?.[state.delegation.id] ?? 100) < INVITES_FROM;
  });
  if (mayJoin(terms.accession, state, parties.length, objecting.length)) return true;
  if (objecting.length > 0 && terms.accession === 'invitation')
    stalled.set(at, new Set([...(stalled.get(at) ?? []), ...objecting]));
  return false;
}

const isBefore = (day: number | null | undefined, year: number): boolean =>
  day !== null && day !== undefined && day <= year * DAYS_A_YEAR;

/** A Party joins the protocols it wants at the pace of any treaty, from the year after it joined the main one. */
function joinProtocols(going: Going, at: number, year: number): void {
  const { prospect, protocols, ratified } = going;
  const { protocols: wanted, worth } = prospect.verdicts[at] as Verdict;
  const home = prospect.homes[at] as Home;
  const from = floorDiv((ratified[at] as number) - 1, DAYS_A_YEAR) + 1;
  for (const id of wanted) {
    const days = protocols.get(id);
    if (!days || days[at] !== null) continue;
    const chance = chanceOf(home, worth, 0, prospect.assistance, year - from);
    const what = `protocol ${id}`;
    if (drawBelow(keyOf(prospect.concluded.seed, home, going.future, year, what), WHOLE) < chance)
      days[at] = drawnDay(going, at, year, what);
  }
}
