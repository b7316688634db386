/** Figures over the runs of one arm. Shares are 0..1; a share of nothing is null. */

import type { Setup } from '../../engine/model/setup';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { RunFacts } from './facts';

/** The law of 2017 in four issues: self-defence, humanitarian law, wrongful acts and countermeasures, due diligence. */
export const CONTESTED_LAW = ['SD', 'IHL', 'RESP', 'DD'] as const;

/** Wording that names self-defence without any bridge. */
export const BARE_SELF_DEFENCE = 'sd-named';

/** A share with its 95 % interval (Wilson's score, which holds near 0 and 1). */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: null, low: null, high: null };
  const z = 1.96;
  const p = count / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { count, of, share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export interface Tally {
  readonly seat: DelegationId;
  readonly count: number;
}

export interface ArmFigures {
  readonly adoption: Share;
  /** Of adopted reports: every contested law paragraph repeats 2015. */
  readonly repeats2015: Share;
  /** Of adopted reports: self-defence is named bare. */
  readonly bareSelfDefence: Share;
  readonly fronts: readonly Tally[];
  readonly followers: readonly Tally[];
  readonly silentBehind: readonly Tally[];
  /** Mean number of seats in each part when there was no report. */
  readonly companyOnFailure: {
    readonly fronts: number;
    readonly followers: number;
    readonly silentBehind: number;
  } | null;
  readonly below: BelowFigures;
}

export interface BelowFigures {
  /** Of all seats that joined a report. */
  readonly seats: Share;
  /** Reason codes given with the exit, most frequent first. */
  readonly because: readonly (readonly [code: string, count: number])[];
  readonly exits: readonly (readonly [exit: string, count: number])[];
  /** Of those below: the loss was smaller than the price of withholding alone. */
  readonly cheaperThanAlone: Share;
  /** Of those below: some wording went beyond their authority. */
  readonly withoutAuthority: Share;
  readonly meanGain: number | null;
}

/** All figures of an arm but those that need exact analysis. */
export function figuresOf(setup: Setup, runs: readonly RunFacts[]): ArmFigures {
  const adopted = runs.filter((run) => run.adopted);
  const failed = runs.filter((run) => !run.adopted);
  return {
    adoption: shareOf(adopted.length, runs.length),
    repeats2015: shareOf(adopted.filter((run) => repeats2015(setup, run)).length, adopted.length),
    bareSelfDefence: shareOf(adopted.filter((run) => namesSelfDefenceBare(run)).length, adopted.length),
    fronts: tally(failed.flatMap((run) => run.fronts)),
    followers: tally(failed.flatMap((run) => run.followers)),
    silentBehind: tally(failed.flatMap((run) => run.silentBehind)),
    companyOnFailure:
      failed.length === 0
        ? null
        : {
            fronts: mean(failed.map((run) => run.fronts.length)),
            followers: mean(failed.map((run) => run.followers.length)),
            silentBehind: mean(failed.map((run) => run.silentBehind.length)),
          },
    below: belowFigures(adopted),
  };
}

/** Every contested law paragraph of this length stands as last agreed. */
export function repeats2015(setup: Setup, run: Pick<RunFacts, 'text'>): boolean {
  const law = setup.provisions.filter(({ issue }) => (CONTESTED_LAW as readonly string[]).includes(issue));
  return law.every(({ id, statusQuo }) => run.text[id] === statusQuo);
}

export function namesSelfDefenceBare(run: Pick<RunFacts, 'text'>): boolean {
  return Object.values(run.text).includes(BARE_SELF_DEFENCE);
}

function belowFigures(adopted: readonly RunFacts[]): BelowFigures {
  const below = adopted.flatMap((run) => run.joinedBelow);
  const joined = adopted.reduce((total, run) => total + run.national, 0);
  return {
    seats: shareOf(below.length, joined),
    because: counts(below.map(({ because }) => because)),
    exits: counts(below.map(({ exit }) => exit)),
    cheaperThanAlone: shareOf(below.filter(({ gain, priceAlone }) => -gain <= priceAlone).length, below.length),
    withoutAuthority: shareOf(below.filter(({ withoutAuthority }) => withoutAuthority > 0).length, below.length),
    meanGain: below.length === 0 ? null : mean(below.map(({ gain }) => gain)),
  };
}

/** How paragraphs of one group closed over the runs of an arm. */
export interface ClosingFigures {
  readonly group: string;
  /** Share of paragraphs ever objected to aloud. */
  readonly contested: Share;
  /** Count by meeting, from the first; the last entry counts those that stayed open to the end. */
  readonly byMeeting: readonly number[];
  /** Mean meeting of those that closed. */
  readonly mean: number | null;
}

/** When paragraphs close, by group of provisions (chapters, as a rule). */
export function closingsOf(
  setup: Setup,
  runs: readonly RunFacts[],
  groupOf: (provision: string) => string,
): ClosingFigures[] {
  const groups = [...new Set(setup.provisions.map(({ id }) => groupOf(id)))];
  return groups.map((group) => {
    const ids = setup.provisions.map(({ id }) => id).filter((id) => groupOf(id) === group);
    const closed = runs.flatMap((run) => ids.map((id) => run.closedAt[id] ?? null));
    const meetings = closed.filter((meeting) => meeting !== null);
    const byMeeting = setup.meetings.map((_, i) => meetings.filter((meeting) => meeting === i + 1).length);
    const contested = runs.flatMap((run) => ids.filter((id) => run.contested.includes(id))).length;
    return {
      group,
      contested: shareOf(contested, runs.length * ids.length),
      byMeeting: [...byMeeting, closed.length - meetings.length],
      mean: meetings.length === 0 ? null : mean(meetings),
    };
  });
}

export function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function tally(seats: readonly DelegationId[]): Tally[] {
  return counts(seats).map(([seat, count]) => ({ seat, count }));
}

/** Most frequent first, ties by name. */
function counts(names: readonly string[]): [string, number][] {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
