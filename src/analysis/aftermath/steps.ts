/** Measures that a text makes those who join it pledge: who has pledged what, and what the years make of it. */

import type { MeasureOption } from '../../engine/model/setup';
import type { DelegationId } from '../../engine/model/vocabulary';
import { burdenOf, keptAt, standingMeasures, wonBy } from '../../engine/rules/measures';
import { floorDiv } from '../../kernel/integers';
import { drawBelow } from '../../kernel/prng';
import { isOutside } from './ending';
import { EASED, FUTURES, STEPS } from './parameters';
import type { Ending } from './types';
import type { StandingWords } from './words';

/** A measure that the text names anew. */
export interface Step {
  readonly measure: MeasureOption;
  /** Where in the programme the clearest words that name it stand. */
  readonly paragraph: number;
  /** Clarity of those words. */
  readonly firmness: number;
}

/** How far a delegation had come with a measure when the conference ended. */
const NOT_PLEDGED = 0;
const PLEDGED = 1;
const DONE = 2;
/** Does not join the text, or lacks what must come first. */
const STAYS_OUT = 3;

/** Hundredths of a point by which confidence moves: of those who joined, and of the others. */
interface Moved {
  readonly inside: number;
  readonly outside: number;
}

/** What each stage of a step moves, and the share of harm that its being done takes away. */
interface Worth {
  readonly pledged: Moved;
  readonly done: Moved;
  readonly lapsed: Moved;
  readonly ease: number;
}

/** The steps of a text laid out as integers, by [step * size + delegation]. */
export interface Steps {
  /** The strongest first. */
  readonly all: readonly Step[];
  readonly worth: readonly Worth[];
  readonly before: Uint8Array;
  /** Years after joining in which a delegation gets round to it, from 1. */
  readonly due: Int32Array;
  /** Chance in per cent that it does it. */
  readonly kept: Int32Array;
  /** By future: the luck, 0..99, that must lie below it. */
  readonly luck: readonly (readonly Int32Array[])[];
}

/** What the measures of a text come to for one delegation. */
export interface Felt {
  /** Points of confidence in it: of those who joined as well, and of the others. */
  readonly inside: number;
  readonly outside: number;
  /** Share of the harm between it and another who has come as far that talking takes away. */
  readonly eased: number;
}

export const UNFELT: Felt = { inside: 0, outside: 0, eased: 0 };

/** Luck by measure: drawn once, whatever text it is asked for. */
export type Luck = (measure: string) => readonly Int32Array[];

/** Keyed by future, measure and delegation, so that nobody's luck hangs on the text or on another's. */
export function luckOf({ setup, seed }: Ending): Luck {
  const drawn = new Map<string, readonly Int32Array[]>();
  return (measure) => {
    const before = drawn.get(measure);
    if (before) return before;
    const now = Array.from({ length: FUTURES }, (_, future) =>
      Int32Array.from(setup.delegations, ({ id }) =>
        drawBelow([seed, 'aftermath', future, 'measure', measure, id], 100),
      ),
    );
    drawn.set(measure, now);
    return now;
  };
}

/** The steps of a text. Words that only repeat what was last agreed were pledged before and are no new step. */
export function stepsOf(ending: Ending, words: readonly StandingWords[], luck: Luck): Steps {
  const all = stepsIn(ending, words);
  const { setup } = ending;
  const size = setup.delegations.length;
  const cells = all.flatMap((step) => setup.delegations.map(({ id }) => ({ step, id })));
  const before = Uint8Array.from(cells, ({ step, id }) => stageBefore(ending, step, id));
  const burdens = cells.map(({ step, id }) => burdenOf(setup, {}, id, step.measure));
  withoutFirst(ending, all, before, size);
  return {
    all,
    worth: all.map(worthOf),
    before,
    due: Int32Array.from(burdens, (burden) => 1 + floorDiv(burden, STEPS.burdenPerYear)),
    kept: Int32Array.from(burdens, keptAt),
    luck: all.map(({ measure }) => luck(measure.id)),
  };
}

function stepsIn({ setup }: Ending, words: readonly StandingWords[]): Step[] {
  const agreed = agreedBefore(setup);
  const found = new Map<string, Step>();
  for (const [paragraph, { wording, clarity, renewed }] of words.entries()) {
    for (const id of renewed ? (wording.measures ?? []) : []) {
      const measure = setup.measures.find((option) => option.id === id);
      if (!measure || agreed.includes(id) || clarity <= (found.get(id)?.firmness ?? 0)) continue;
      found.set(id, { measure, paragraph, firmness: clarity });
    }
  }
  const strength = ({ measure, firmness }: Step) => measure.confidence * firmness;
  return [...found.values()].sort((a, b) => strength(b) - strength(a) || (a.measure.id < b.measure.id ? -1 : 1));
}

/** Measures that the words last agreed name. */
function agreedBefore({ provisions }: Ending['setup']): readonly string[] {
  return provisions.flatMap(
    ({ statusQuo, formulations }) => formulations.find(({ id }) => id === statusQuo)?.measures ?? [],
  );
}

/** Whoever dissociates, stays out or withholds has pledged nothing; an imagined text has nobody withhold. */
function stageBefore({ exits = {}, adopted, measures = {} }: Ending, { measure }: Step, id: DelegationId): number {
  const exit = exits[id];
  if (isOutside(exit) || (adopted && exit === 'withhold')) return STAYS_OUT;
  const stage = measures[id]?.[measure.id]?.stage;
  if (stage === 'pledged') return PLEDGED;
  return stage === 'carried-out' || stage === 'used' || stage === 'unused' ? DONE : NOT_PLEDGED;
}

/** Takes out who lacks what must come first, be it in the text, agreed before or pledged in the conference. */
function withoutFirst({ setup, measures = {} }: Ending, all: readonly Step[], before: Uint8Array, size: number): void {
  const agreed = agreedBefore(setup);
  for (const [d, { id }] of setup.delegations.entries()) {
    const has = new Set([...agreed, ...standingMeasures(measures, id)]);
    const left = all.map((step, s) => ({ step, at: s * size + d })).filter(({ at }) => before[at] !== STAYS_OUT);
    for (let more = true; more; ) {
      const next = left.filter(
        ({ step: { measure } }) => !has.has(measure.id) && (measure.requires ?? []).every((needed) => has.has(needed)),
      );
      for (const { step } of next) has.add(step.measure.id);
      more = next.length > 0;
    }
    for (const { step, at } of left) if (!has.has(step.measure.id)) before[at] = STAYS_OUT;
  }
}

/** Whether a delegation has pledged a step by joining the text, having not done so before. */
export const pledgesAnew = ({ before }: Steps, at: number): boolean => before[at] === NOT_PLEDGED;

/** Whether it does the step, some time after joining. */
export function keeps({ before, kept, luck }: Steps, size: number, s: number, d: number, future: number): boolean {
  const at = s * size + d;
  return before[at] !== STAYS_OUT && (luck[s]?.[future]?.[d] as number) < (kept[at] as number);
}

/** What the steps come to for a delegation so many years after it joined. */
export function feltOf(steps: Steps, size: number, d: number, future: number, years: number): Felt {
  if (years < 0 || steps.all.length === 0) return UNFELT;
  let [inside, outside, eased] = [0, 0, 0];
  for (let s = 0; s < steps.all.length; s++) {
    const at = s * size + d;
    const before = steps.before[at] as number;
    if (before === STAYS_OUT) continue;
    const { pledged, done, lapsed, ease } = steps.worth[s] as Worth;
    const due = years >= (steps.due[at] as number);
    const did = before === DONE || (due && keeps(steps, size, s, d, future));
    const end = before === DONE ? NOTHING : did ? done : due ? lapsed : NOTHING;
    inside += end.inside + (before === NOT_PLEDGED ? pledged.inside : 0);
    outside += end.outside + (before === NOT_PLEDGED ? pledged.outside : 0);
    if (did && ease > eased) eased = ease;
  }
  return { inside: floorDiv(inside, STEPS.whole), outside: floorDiv(outside, STEPS.whole), eased };
}

const NOTHING = { inside: 0, outside: 0 } as const;

/** What each stage of a step moves. Later steps of the same text weigh less and less. */
function worthOf({ measure, firmness }: Step, rank: number): Worth {
  const weight = floorDiv(measure.confidence * firmness * STEPS.whole, 10_000) >> Math.min(rank, STEPS.most);
  const weighed = { ...measure, confidence: weight };
  const moved = (stage: 'pledged' | 'carried-out' | 'lapsed') => ({
    inside: wonBy({ ...weighed, visibility: 'public' }, stage).all,
    outside: wonBy(weighed, stage).all,
  });
  return {
    pledged: moved('pledged'),
    done: moved('carried-out'),
    lapsed: moved('lapsed'),
    ease: floorDiv((EASED[measure.kind ?? 'transparency'] ?? 0) * firmness, 10_000),
  };
}
