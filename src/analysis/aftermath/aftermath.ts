/** Five years after a conference, with its text and without it, and what each paragraph did. Pure; integers only. */

import { type DelegationId, formulationOf } from '../../engine/model/vocabulary';
import { floorDiv, floorMean, roundDiv, sum } from '../../kernel/integers';
import { lifeOf } from '../treaty/life';
import { type LivedTreaty, type Treaty, treatyOf } from '../treaty/treaty';
import { type Bound, boundByReport, boundByTreaty, EVERYBODY, meanBound } from './bound';
import { isOutside } from './ending';
import { drawFutures } from './futures';
import { ASSUMPTIONS, FUTURES, TREATY_ASSUMPTIONS, UNKNOWN_CAPACITY, YEARS } from './parameters';
import { keeps, type Luck, luckOf, pledgesAnew, type Steps, stepsOf } from './steps';
import type { Aftermath, AftermathYear, Ending, Outside, Pledge, WordEffect } from './types';
import { assistanceIn, isSilent, type StandingWords, standingWords } from './words';
import { roomOf, worldOf } from './world';
import { firstYear, type Lived, liveThrough } from './years';

/** The aftermath of a text, adopted or not. The same ending and seed give the same years. */
export function aftermathOf(ending: Ending): Aftermath {
  const { setup, text, adopted } = ending;
  const { provisions } = setup;
  const luck = luckOf(ending);
  const live = liver(ending, luck);
  const words = standingWords(provisions, text);
  const before = standingWords(provisions, null);
  const treaty = treatyOf(ending, FUTURES, YEARS);
  const concluded = treaty?.live(text, assistanceIn(words)) ?? null;
  const bound = boundBy(ending, concluded);
  const [with_, without] = [live(words, bound), live(before, EVERY_FUTURE)];
  return {
    adopted,
    futures: FUTURES,
    with: yearsOf(with_),
    without: yearsOf(without),
    words: words.map((_, at) => effectOf({ ending, treaty, words, before, at, with_, without, live })),
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
    pledges: pledgesOf(ending, stepsOf(ending, words, luck), words, bound),
    assistance: { with: assistanceIn(words), without: assistanceIn(before) },
    outside: outsideOf(ending, treaty, bound, () => live(words, EVERY_FUTURE)),
    treaty: treaty && concluded && lifeOf(concluded.prospect, concluded.timelines, YEARS, treaty.imagined),
    assumptions: treaty ? [...ASSUMPTIONS, ...TREATY_ASSUMPTIONS] : ASSUMPTIONS,
  };
}

type Live = (words: readonly StandingWords[], bound: readonly Bound[]) => readonly Lived[];

/** Everybody bound in every future. */
const EVERY_FUTURE: readonly Bound[] = Array.from({ length: FUTURES }, () => EVERYBODY);

/** Lives the same futures through with any text. */
function liver(ending: Ending, luck: Luck): Live {
  const futures = drawFutures(ending.setup, ending.seed);
  const room = roomOf(ending);
  const old = worldOf(ending, standingWords(ending.setup.provisions, null), luck);
  const usual = futures.map((future) => firstYear(old, room, future));
  return (words, bound) => {
    const text = worldOf(ending, words, luck);
    return futures.map((future, i) =>
      liveThrough({ text, old, bound: bound[i] as Bound }, room, future, usual[i] as Int32Array),
    );
  };
}

/** Whom a text binds, by future. */
function boundBy(ending: Ending, treaty: LivedTreaty | null): readonly Bound[] {
  if (treaty) return boundByTreaty(ending, treaty);
  const bound = boundByReport(ending);
  return EVERY_FUTURE.map(() => bound);
}

/** What it makes of a text that it does not bind everybody. */
function outsideOf(
  { setup, exits = {} }: Ending,
  treaty: Treaty | null,
  bound: readonly Bound[],
  liveAll: () => readonly Lived[],
): Outside | null {
  if (bound.every(({ whole }) => whole)) return null;
  const all = yearsOf(liveAll()).at(-1);
  const isOut = (id: DelegationId) => (treaty ? treaty.signatures[id]?.sign !== true : isOutside(exits[id]));
  return {
    seats: setup.delegations.filter(({ id }) => isOut(id)).map(({ id }) => id),
    bound: Array.from({ length: YEARS }, (_, year) => floorMean(bound.map((one) => meanBound(one, year)))),
    stabilityIfAll: all?.stability ?? 0,
    complianceIfAll: all?.compliance ?? 0,
  };
}

/** A paragraph's effect: the text as it is, less the text with the last agreed words there and nobody renewing them. */
function effectOf({
  ending,
  treaty,
  words,
  before,
  at,
  with_,
  without,
  live,
}: {
  readonly ending: Ending;
  readonly treaty: Treaty | null;
  readonly words: readonly StandingWords[];
  readonly before: readonly StandingWords[];
  readonly at: number;
  readonly with_: readonly Lived[];
  readonly without: readonly Lived[];
  readonly live: Live;
}): WordEffect {
  const { provision, clarity, renewed } = words[at] as StandingWords;
  const wording = ending.text[provision.id] ?? provision.statusQuo;
  const other = words.with(at, before[at] as StandingWords);
  const text = { ...ending.text, [provision.id]: provision.statusQuo };
  const left = renewed ? live(other, boundBy(ending, treaty?.live(text, assistanceIn(other)) ?? null)) : with_;
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

/** Measures of the text: who has pledged them by joining it, and in what share of cases they are carried out. */
function pledgesOf(
  { setup }: Ending,
  steps: Steps,
  words: readonly StandingWords[],
  bound: readonly Bound[],
): Pledge[] {
  const ids = setup.delegations.map(({ id }) => id);
  return steps.all.map(({ measure, paragraph, firmness }, s) => {
    const by = ids.map((_, d) => d).filter((d) => pledgesAnew(steps, s * ids.length + d));
    const kept = by.map((d) => bound.filter((_, future) => keeps(steps, ids.length, s, d, future)).length);
    return {
      measure: measure.id,
      provision: (words[paragraph] as StandingWords).provision.id,
      firmness,
      seats: by.map((d) => ids[d] as DelegationId),
      kept: by.length === 0 ? 0 : floorDiv(sum(kept) * 10_000, by.length * bound.length),
    };
  });
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
