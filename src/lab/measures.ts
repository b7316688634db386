/** What confidence-building measures do to adoption and to the text: the same seeds with them, without, and unmixed with law. */

import { clarityOf, standingWords } from '../analysis/aftermath/words';
import type { Setup } from '../engine/model/setup';
import type { ConferenceRecord } from '../engine/record/types';
import { foldRecord } from '../engine/record/verify';
import { applyPatch } from '../scenario/patch';
import { ARMS, setupOf } from './evidence/arms';
import { mean, type Share, shareOf } from './evidence/figures';
import { outcomeOf } from './outcome';

/** Facts of one run. Strength in per cent, trust on its scale of 0..100. */
export interface MeasureFacts {
  readonly adopted: boolean;
  /** Mean force of the words of a report over its paragraphs, as the aftermath weighs them; null without a report. */
  readonly strength: number | null;
  /** Mean gain over the walk-away value of those who sit in the room; null without a report. */
  readonly gain: number | null;
  /** Mean trust at the end minus at the start. */
  readonly trust: number;
  readonly proposed: number;
  readonly pledged: number;
  readonly together: number;
  readonly carriedOut: number;
  readonly lapsed: number;
  readonly used: number;
  readonly unused: number;
}

/** Reads the facts off one record. */
export function measureFactsOf(record: ConferenceRecord): MeasureFacts {
  const state = foldRecord(record);
  const { adopted, text, gain } = outcomeOf(state);
  const events = record.steps.flatMap((step) => step.events);
  const count = (type: (typeof events)[number]['type']) => events.filter((event) => event.type === type).length;
  const tests = events.filter((event) => event.type === 'measure.tested');
  const words = standingWords(record.setup.provisions, text);
  const force = words.map(({ wording, renewed }) => (renewed ? clarityOf(wording) / 100 : 0));
  const trustIn = (rows: typeof state.confidence) => mean(Object.values(rows).flatMap((row) => Object.values(row)));
  return {
    adopted,
    strength: adopted ? mean(force) : null,
    gain: adopted ? mean(Object.values(gain)) : null,
    trust: trustIn(state.confidence) - trustIn(record.setup.confidence),
    proposed: count('measure.proposed'),
    pledged: count('measure.pledged'),
    together: events.filter((event) => event.type === 'measure.pledged' && (event.with ?? []).length > 0).length,
    carriedOut: count('measure.carriedOut'),
    lapsed: count('measure.lapsed'),
    used: tests.filter(({ used }) => used).length,
    unused: tests.filter(({ used }) => !used).length,
  };
}

export interface MeasureArm {
  readonly id: 'with' | 'without' | 'apart';
  readonly about: string;
  readonly setup: (setup: Setup) => Setup;
}

const asItWas = (setup: Setup): Setup => setupOf(ARMS[0] as (typeof ARMS)[number], setup);

/** What is compared. Every arm plays the same seeds and differs from the first in one thing. */
export const MEASURE_ARMS: readonly MeasureArm[] = [
  { id: 'with', about: 'with measures', setup: asItWas },
  {
    id: 'without',
    about: 'without measures (their moves refused)',
    setup: (setup) =>
      applyPatch(asItWas(setup), {
        process: { refuse: ['measure.pledge', 'measure.propose', 'measure.support'] },
      }),
  },
  {
    id: 'apart',
    about: 'with measures, trust won by them not carrying over to law',
    setup: (setup) => ({ ...asItWas(setup), switches: { carryOver: 'off' } }),
  },
];

/** A mean with its 95 % interval; null when there is nothing to average. */
export interface Mean {
  readonly of: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Mean of some values, with an interval of 1.96 standard errors either way; two values at least. */
export function meanOf(values: readonly number[]): Mean {
  if (values.length < 2) return { of: values.length, mean: values[0] ?? null, low: null, high: null };
  const middle = mean(values);
  const variance = values.reduce((total, value) => total + (value - middle) ** 2, 0) / (values.length - 1);
  const half = 1.96 * Math.sqrt(variance / values.length);
  return { of: values.length, mean: middle, low: middle - half, high: middle + half };
}

export interface MeasureFigures {
  readonly adoption: Share;
  readonly strength: Mean;
  readonly gain: Mean;
  readonly trust: Mean;
  readonly proposed: Mean;
  readonly pledged: Mean;
  readonly together: Mean;
  readonly carriedOut: Mean;
  readonly lapsed: Mean;
  readonly used: Mean;
  readonly unused: Mean;
}

const COUNTS = ['trust', 'proposed', 'pledged', 'together', 'carriedOut', 'lapsed', 'used', 'unused'] as const;

/** The figures of one arm. */
export function measureFiguresOf(runs: readonly MeasureFacts[]): MeasureFigures {
  const known = (values: readonly (number | null)[]) => meanOf(values.filter((value) => value !== null));
  const counts = Object.fromEntries(COUNTS.map((name) => [name, meanOf(runs.map((run) => run[name]))]));
  return {
    adoption: shareOf(runs.filter((run) => run.adopted).length, runs.length),
    strength: known(runs.map((run) => run.strength)),
    gain: known(runs.map((run) => run.gain)),
    ...(counts as Record<(typeof COUNTS)[number], Mean>),
  };
}

/** How much more often and how much deeper one arm agrees than another, seed by seed. */
export interface MeasureDifference {
  readonly adoption: Mean;
  /** Over seeds that ended with a report in both. */
  readonly strength: Mean;
}

export function differenceOf(more: readonly MeasureFacts[], less: readonly MeasureFacts[]): MeasureDifference {
  const pairs = more.flatMap((run, i) => (less[i] ? [[run, less[i]] as const] : []));
  return {
    adoption: meanOf(pairs.map(([a, b]) => Number(a.adopted) - Number(b.adopted))),
    strength: meanOf(
      pairs.flatMap(([a, b]) => (a.strength !== null && b.strength !== null ? [a.strength - b.strength] : [])),
    ),
  };
}
