/** The life of a treaty over all futures drawn, in figures for a reader. */

import { treatyStates } from '../../engine/rules/treaty';
import { floorDiv, sum } from '../../kernel/integers';
import type { Home } from './home';
import { DAYS_A_YEAR, YARDSTICK } from './parameters';
import type { Prospect, Timeline } from './timeline';
import type { PartyYear, Stalled, StateAfter, TreatyLife } from './types';

/** Year, from 1, in which a day after adoption lies. */
export const yearOfDay = (day: number): number => floorDiv(day - 1, DAYS_A_YEAR) + 1;

/** Day from which a country is bound: never before the treaty is in force, and after the same wait for those that follow. */
export function boundFrom(ratified: number | null, entry: number | null, wait: number): number | null {
  return ratified === null || entry === null ? null : Math.max(entry, ratified + wait);
}

/** The figures of a treaty's life from its futures. */
export function lifeOf(
  prospect: Prospect,
  timelines: readonly Timeline[],
  years: number,
  imagined: boolean,
): TreatyLife {
  const { terms, homes, signatures, concluded } = prospect;
  const signatories = homes.filter(({ state }) => signatures[state.delegation.id]?.sign).length;
  const entries = timelines.map(({ entry }) => (entry === null ? null : yearOfDay(entry)));
  const within = entries.map((year) => (year !== null && year <= years ? year : null));
  return {
    terms,
    states: homes.length,
    futures: timelines.length,
    imagined,
    signed: Object.entries(signatures).map(([seat, { sign, reservations }]) => ({
      seat,
      sign,
      reservations,
      states: treatyStates(concluded.setup).filter(({ delegation }) => delegation.id === seat).length,
    })),
    years: Array.from({ length: years }, (_, at) => partyYear(timelines, at + 1, signatories)),
    entryYear: middleOf(within),
    enters: within.filter((year) => year !== null).length,
    after: homes.map((home, at) => stateAfter(prospect, home, at, timelines, years)),
    stalled: stalledIn(homes, timelines),
    protocols: protocolsOf(timelines, years),
  };
}

function partyYear(timelines: readonly Timeline[], year: number, signatories: number): PartyYear {
  const counts = timelines.map(({ ratified }) => countBy(ratified, year));
  const pace = YARDSTICK.parties[year - 1];
  return {
    year,
    parties: meanTenths(counts),
    least: Math.min(...counts),
    most: Math.max(...counts),
    yardstick: pace === undefined ? null : floorDiv(pace * 10 * signatories, YARDSTICK.signatories),
    inForce: timelines.filter(({ entry }) => entry !== null && yearOfDay(entry) <= year).length,
  };
}

const countBy = (days: readonly (number | null)[], year: number): number =>
  days.filter((day) => day !== null && yearOfDay(day) <= year).length;

const meanTenths = (counts: readonly number[]): number => floorDiv(sum(counts) * 10, counts.length);

/** The one in the middle, null standing behind all years. */
function middleOf(years: readonly (number | null)[]): number | null {
  const sorted = years.map((year) => year ?? Number.MAX_SAFE_INTEGER).sort((a, b) => a - b);
  const middle = sorted[floorDiv(sorted.length - 1, 2)];
  return middle === undefined || middle === Number.MAX_SAFE_INTEGER ? null : middle;
}

function stateAfter(
  { signatures, verdicts }: Prospect,
  { state }: Home,
  at: number,
  timelines: readonly Timeline[],
  years: number,
): StateAfter {
  const found = timelines.map(({ ratified }) => {
    const day = ratified[at] ?? null;
    return day !== null && yearOfDay(day) <= years ? yearOfDay(day) : null;
  });
  return {
    id: state.id,
    seat: state.delegation.id,
    signed: signatures[state.delegation.id]?.sign ?? false,
    willing: verdicts[at]?.ratifies ?? false,
    partyIn: found.filter((year) => year !== null).length,
    year: middleOf(found),
  };
}

function stalledIn(homes: readonly Home[], timelines: readonly Timeline[]): Stalled[] {
  const nameOf = (at: number) => homes[at]?.state.id ?? '';
  return homes.flatMap((_, at) => {
    const objections = timelines.flatMap(({ stalled }) => [...(stalled.get(at) ?? [])]);
    if (objections.length === 0) return [];
    const times = new Map<number, number>();
    for (const by of objections) times.set(by, (times.get(by) ?? 0) + 1);
    const by = [...times].sort(([a, m], [b, n]) => n - m || a - b).map(([party]) => nameOf(party));
    return [{ state: nameOf(at), by, futures: timelines.filter(({ stalled }) => stalled.has(at)).length }];
  });
}

function protocolsOf(timelines: readonly Timeline[], years: number): TreatyLife['protocols'] {
  const ids = [...(timelines[0]?.protocols.keys() ?? [])];
  return ids.map((provision) => ({
    provision,
    parties: meanTenths(timelines.map(({ protocols }) => countBy(protocols.get(provision) ?? [], years))),
  }));
}
