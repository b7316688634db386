/** Five years after a conference, with its text and without it, and what each paragraph did. Pure; integers only. */

import { formulationOf } from '../../engine/model/vocabulary';
import { floorDiv, roundDiv, sum } from '../../kernel/integers';
import { drawFutures, type Future } from './futures';
import { ASSUMPTIONS, FUTURES, UNKNOWN_CAPACITY, YEARS } from './parameters';
import type { Aftermath, AftermathYear, Ending, WordEffect } from './types';
import { assistanceIn, isSilent, type StandingWords, standingWords } from './words';
import { roomOf, worldOf } from './world';
import { firstYear, type Lived, liveThrough } from './years';

/** The aftermath of a text, adopted or not. The same ending and seed give the same years. */
export function aftermathOf(ending: Ending): Aftermath {
  const { setup, text, adopted, seed } = ending;
  const { provisions } = setup;
  const futures = drawFutures(setup, seed);
  const live = liver(ending, futures);
  const words = standingWords(provisions, text);
  const before = standingWords(provisions, null);
  const [with_, without] = [live(words), live(before)];
  return {
    adopted,
    futures: FUTURES,
    with: yearsOf(with_),
    without: yearsOf(without),
    words: words.map((_, at) => effectOf({ ending, words, before, at, with_, without, live })),
    seats: setup.delegations.map(({ id, capacity }, d) => ({
      seat: id,
      capacity: capacity ?? UNKNOWN_CAPACITY,
      capacityKnown: capacity !== undefined,
      compliance: meanOf(with_, ({ bySeat }) => bySeat[d] as number),
      complianceWithout: meanOf(without, ({ bySeat }) => bySeat[d] as number),
    })),
    mechanisms: words.flatMap(({ provision, wording }) =>
      wording.mechanism ? [{ mechanism: wording.mechanism, provision: provision.id }] : [],
    ),
    assistance: { with: assistanceIn(words), without: assistanceIn(before) },
    assumptions: ASSUMPTIONS,
  };
}

type Live = (words: readonly StandingWords[]) => readonly Lived[];

/** Lives the same futures through with any text. */
function liver(ending: Ending, futures: readonly Future[]): Live {
  const room = roomOf(ending);
  const noText = worldOf(ending, standingWords(ending.setup.provisions, null));
  const usual = futures.map((future) => firstYear(noText, room, future));
  return (words) => {
    const world = worldOf(ending, words);
    return futures.map((future, i) => liveThrough(world, room, future, usual[i] as Int32Array));
  };
}

/** A paragraph's effect: the text as it is, less the text with the last agreed words there and nobody renewing them. */
function effectOf({
  ending,
  words,
  before,
  at,
  with_,
  without,
  live,
}: {
  readonly ending: Ending;
  readonly words: readonly StandingWords[];
  readonly before: readonly StandingWords[];
  readonly at: number;
  readonly with_: readonly Lived[];
  readonly without: readonly Lived[];
  readonly live: Live;
}): WordEffect {
  const { provision, clarity, renewed } = words[at] as StandingWords;
  const wording = ending.text[provision.id] ?? provision.statusQuo;
  const left = renewed ? live(words.with(at, before[at] as StandingWords)) : with_;
  const cases = with_.length * YEARS;
  return {
    provision: provision.id,
    wording,
    state: isSilent(formulationOf(provision, wording)) ? 'silent' : wording === provision.statusQuo ? 'renewed' : 'new',
    clarity,
    clarityBefore: (before[at] as StandingWords).clarity,
    stability: roundDiv(totalStability(with_) - totalStability(left), cases),
    compliance: meanOf(with_, ({ byParagraph }) => byParagraph[at] as number),
    complianceWithout: meanOf(without, ({ byParagraph }) => byParagraph[at] as number),
  };
}

function totalStability(lived: readonly Lived[]): number {
  return sum(lived.map(({ years }) => sum(years.map(({ stability }) => stability))));
}

function meanOf(lived: readonly Lived[], of: (one: Lived) => number): number {
  return floorDiv(sum(lived.map(of)), lived.length);
}

function yearsOf(lived: readonly Lived[]): AftermathYear[] {
  return Array.from({ length: YEARS }, (_, at) => {
    const years = lived.map(({ years }) => years[at] as Lived['years'][number]);
    const mean = (of: (year: Lived['years'][number]) => number) => floorDiv(sum(years.map(of)), years.length);
    const stabilities = years.map(({ stability }) => stability);
    return {
      year: at + 1,
      stability: mean(({ stability }) => stability),
      least: Math.min(...stabilities),
      most: Math.max(...stabilities),
      compliance: mean(({ compliance }) => compliance),
      calm: mean(({ calm }) => calm),
      confidence: mean(({ confidence }) => confidence),
      incidents: mean(({ incidents }) => incidents * 10),
      disruptive: mean(({ disruptive }) => disruptive * 10),
    };
  });
}
