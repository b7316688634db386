/** Members and texts laid out as integers, so that a year is a few loops. */

import type { Mechanism } from '../../engine/model/vocabulary';
import { floorDiv } from '../../kernel/integers';
import { expectedHarm } from './futures';
import { CHANGE, COMPLIANCE, RELUCTANCE, UNKNOWN_CAPACITY } from './parameters';
import { type Luck, type Steps, stepsOf } from './steps';
import type { Ending } from './types';
import { assistanceIn, mechanismsIn, reluctanceOf, type StandingWords } from './words';

export const WHOLE = 10_000;

/** A share, in basis points, of a whole, rounded down. */
export const share = (weight: number, of: number): number => floorDiv(weight * of, WHOLE);

/** The members laid out as integers, the same in every future and with every text. */
export interface Room {
  readonly size: number;
  /** Basis points. */
  readonly capacity: Int32Array;
  /** confidence[a * size + b]: how far a trusts b when the conference ends, 0..100. */
  readonly confidence: Int32Array;
  /** In hundredths of a point of severity, a year. */
  readonly expectedHarm: number;
}

export function roomOf({ setup, confidence }: Ending): Room {
  const ids = setup.delegations.map(({ id }) => id);
  return {
    size: ids.length,
    capacity: Int32Array.from(setup.delegations, ({ capacity }) => (capacity ?? UNKNOWN_CAPACITY) * 100),
    confidence: Int32Array.from(ids.flatMap((a) => ids.map((b) => (a === b ? 100 : (confidence[a]?.[b] ?? 50))))),
    expectedHarm: expectedHarm(setup),
  };
}

/** A text laid out as integers. */
export interface World {
  /** What the plainness of each paragraph adds to compliance. */
  readonly asked: Int32Array;
  /** What compliance with each paragraph gains in a year in which nothing sets it back. */
  readonly rise: Int32Array;
  /** What unwillingness takes off, by [delegation * paragraphs + paragraph]. */
  readonly unwilling: Int32Array;
  readonly mechanisms: ReadonlyMap<Mechanism, number>;
  readonly assistance: number;
  readonly steps: Steps;
}

export function worldOf(ending: Ending, words: readonly StandingWords[], luck: Luck): World {
  const { setup, positions } = ending;
  return {
    asked: Int32Array.from(words, ({ clarity }) => share(COMPLIANCE.clarity, clarity)),
    rise: Int32Array.from(words, ({ clarity, renewed }) => (renewed ? share(CHANGE.rise, clarity) : 0)),
    unwilling: Int32Array.from(
      setup.delegations.flatMap(({ id }) =>
        words.map(({ provision, wording }) => {
          const position = positions[id]?.[provision.issue];
          return position ? share(RELUCTANCE, reluctanceOf(position, wording)) : 0;
        }),
      ),
    ),
    mechanisms: mechanismsIn(words),
    assistance: assistanceIn(words),
    steps: stepsOf(ending, words, luck),
  };
}
