/** The life of treaties over many runs: how fast Parties come, and how often and when one enters into force. */

import { endingOf } from '../analysis/aftermath/ending';
import { FUTURES, YEARS } from '../analysis/aftermath/parameters';
import { assistanceIn, standingWords } from '../analysis/aftermath/words';
import { treatyLifeOf } from '../analysis/treaty/treaty';
import type { TreatyLife } from '../analysis/treaty/types';
import type { ConferenceRecord } from '../engine/record/types';
import { foldRecord } from '../engine/record/verify';
import { mean } from './evidence/figures';

/** The life of the treaty a record adopted; null where it adopted none. */
export function treatyIn(record: ConferenceRecord, years: number = YEARS): TreatyLife | null {
  const state = foldRecord(record);
  if (state.stage !== 'adopted') return null;
  const help = assistanceIn(standingWords(record.setup.provisions, state.draft.text));
  return treatyLifeOf(endingOf(state, true), help, { futures: FUTURES, years });
}

/** Means over runs. Numbers of countries are not rounded. */
export interface TreatyFigures {
  readonly runs: number;
  readonly adopted: number;
  readonly states: number;
  readonly signatories: number;
  readonly reserving: number;
  readonly refusing: number;
  /** Futures of all runs in which it enters into force within the years, in per cent. */
  readonly entersPercent: number;
  /** Runs by the year in which it enters into force in the middle of their futures; "none" for those that know none. */
  readonly entryYears: Readonly<Record<string, number>>;
  /** By year-end; the pace is null beyond the yardstick's last year. */
  readonly years: readonly { readonly year: number; readonly parties: number; readonly pace: number | null }[];
}

/** The figures of a batch; null where no run adopted a treaty. */
export function treatyFiguresOf(lives: readonly (TreatyLife | null)[]): TreatyFigures | null {
  const found = lives.filter((life) => life !== null);
  const [first] = found;
  if (!first) return null;
  const over = (of: (life: TreatyLife) => number) => mean(found.map(of));
  const entryYears: Record<string, number> = {};
  for (const { entryYear } of found) {
    const year = String(entryYear ?? 'none');
    entryYears[year] = (entryYears[year] ?? 0) + 1;
  }
  return {
    runs: lives.length,
    adopted: found.length,
    states: first.states,
    signatories: over(({ after }) => after.filter(({ signed }) => signed).length),
    reserving: over(({ signed }) => signed.filter(({ reservations }) => reservations.length > 0).length),
    refusing: over(({ after }) => after.filter(({ signed, willing }) => signed && !willing).length),
    entersPercent: over(({ enters, futures }) => (100 * enters) / futures),
    entryYears,
    years: first.years.map(({ year, yardstick }, at) => ({
      year,
      parties: over(({ years }) => (years[at]?.parties ?? 0) / 10),
      pace: yardstick === null ? null : over(({ years }) => (years[at]?.yardstick ?? 0) / 10),
    })),
  };
}
