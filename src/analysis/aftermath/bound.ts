/** Whom a text binds, and from when: everybody, all but those who dissociated, or the Parties to a treaty year by year. */

import { floorDiv } from '../../kernel/integers';
import { boundFrom } from '../treaty/life';
import { DAYS_A_YEAR } from '../treaty/parameters';
import type { LivedTreaty } from '../treaty/treaty';
import { isOutside } from './ending';
import { YEARS } from './parameters';
import type { Ending } from './types';
import { type Room, WHOLE } from './world';

export interface Bound {
  /** Everybody is bound by all of it from the first year on; the rest is not looked at. */
  readonly whole: boolean;
  /** Basis points of a delegation's countries that are bound at the end of a year, by [year * size + delegation]. */
  readonly share?: Int32Array;
  /** Year, from 0, in which a delegation's first country is bound. */
  readonly since?: Int32Array;
  /** 1 for an article that a reservation takes out, by [delegation * paragraphs + paragraph]. */
  readonly reserved?: Uint8Array;
  /** Paragraphs in a protocol of their own, with its own shares. */
  readonly apart?: ReadonlyMap<number, Int32Array>;
  /** Mean share by year. */
  readonly mean?: Int32Array;
}

export const EVERYBODY: Bound = { whole: true };

/** So much of one and the rest of the other; exactly the one, or the other, where nothing is shared. */
export function mixed(by: number, one: number, other: number): number {
  return by === WHOLE ? one : by === 0 ? other : floorDiv(by * one + (WHOLE - by) * other, WHOLE);
}

/** Share of a delegation's countries that a text binds in a year. */
export function mostBound({ whole, share }: Bound, { size }: Room, year: number, d: number): number {
  return whole ? WHOLE : (share?.[year * size + d] ?? 0);
}

/** The same for one paragraph: less where it stands in a protocol, nothing where it was reserved to. */
export function boundBy(bound: Bound, room: Room, year: number, d: number, p: number): number {
  if (bound.whole) return WHOLE;
  const { reserved, apart } = bound;
  if (reserved && (reserved[d * floorDiv(reserved.length, room.size) + p] as number) > 0) return 0;
  const own = apart?.get(p);
  return own ? (own[year * room.size + d] as number) : mostBound(bound, room, year, d);
}

/** Mean share over all delegations: who is there to give and to ask. */
export function meanBound({ whole, mean }: Bound, year: number): number {
  return whole ? WHOLE : (mean?.[year] ?? 0);
}

/** A report binds those who did not dissociate from it or stay out. */
export function boundByReport({ setup, exits = {} }: Ending): Bound {
  const out = setup.delegations.map(({ id }) => isOutside(exits[id]));
  if (!out.includes(true)) return EVERYBODY;
  const size = out.length;
  const share = Int32Array.from({ length: YEARS * size }, (_, at) => (out[at % size] ? 0 : WHOLE));
  return bound(share, size, {});
}

/** A treaty binds its Parties, from the day it is in force for them; each year as it stands at its end. */
export function boundByTreaty({ setup }: Ending, { prospect, timelines }: LivedTreaty): Bound[] {
  const { delegations, provisions } = setup;
  const { homes, terms, signatures } = prospect;
  const size = delegations.length;
  const seats = new Map(delegations.map(({ id }, d) => [id, d]));
  const states = new Int32Array(size);
  const seatOf = homes.map(({ state }) => seats.get(state.delegation.id) as number);
  for (const d of seatOf) states[d] = (states[d] as number) + 1;
  const sharesOf = (days: readonly (number | null)[]): Int32Array => {
    const counts = new Int32Array(YEARS * size);
    for (const [at, day] of days.entries())
      for (let year = 0; year < YEARS; year++)
        if (day !== null && day <= (year + 1) * DAYS_A_YEAR) {
          const cell = year * size + (seatOf[at] as number);
          counts[cell] = (counts[cell] as number) + 1;
        }
    return counts.map((count, cell) => floorDiv(count * WHOLE, Math.max(1, states[cell % size] as number)));
  };
  const reserved = Uint8Array.from(
    delegations.flatMap(({ id }) => provisions.map((one) => (signatures[id]?.reservations.includes(one.id) ? 1 : 0))),
  );
  return timelines.map(({ entry, ratified, protocols }) => {
    const from = (days: readonly (number | null)[]) => days.map((day) => boundFrom(day, entry, terms.entry.days));
    const apart = new Map(
      [...protocols].map(([id, days]) => [provisions.findIndex((one) => one.id === id), sharesOf(from(days))]),
    );
    return bound(sharesOf(from(ratified)), size, { reserved, apart });
  });
}

function bound(share: Int32Array, size: number, more: Pick<Bound, 'reserved' | 'apart'>): Bound {
  const first = (d: number) => {
    for (let year = 0; year < YEARS; year++) if ((share[year * size + d] as number) > 0) return year;
    return YEARS;
  };
  const meanIn = (year: number) => {
    let total = 0;
    for (let d = 0; d < size; d++) total += share[year * size + d] as number;
    return floorDiv(total, size);
  };
  return {
    whole: false,
    share,
    since: Int32Array.from({ length: size }, (_, d) => first(d)),
    mean: Int32Array.from({ length: YEARS }, (_, year) => meanIn(year)),
    ...more,
  };
}
