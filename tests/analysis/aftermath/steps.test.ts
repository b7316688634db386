import { describe, expect, it } from 'vitest';
import { aftermathOf } from '../../../src/analysis/aftermath/aftermath';
import { YEARS } from '../../../src/analysis/aftermath/parameters';
import { feltOf, luckOf, type Steps, stepsOf } from '../../../src/analysis/aftermath/steps';
import type { Ending } from '../../../src/analysis/aftermath/types';
import { standingWords } from '../../../src/analysis/aftermath/words';
import type { MeasureOption } from '../../../src/engine/model/setup';
import type { MeasureStage } from '../../../src/engine/model/stages';
import type { Formulation } from '../../../src/engine/model/vocabulary';
import { ending, type Member, paragraph, QUARREL, wording } from './room';

const CATALOGUE: readonly MeasureOption[] = [
  { id: 'contacts', cost: 10, confidence: 40, kind: 'communication', visibility: 'public', requires: [] },
  { id: 'talks', cost: 20, confidence: 50, kind: 'stability', visibility: 'partners', requires: ['contacts'] },
  { id: 'views', cost: 10, confidence: 20, kind: 'transparency', visibility: 'public', requires: [] },
];

const THREE: readonly Member[] = [{ id: 'ARL' }, { id: 'BRE' }, { id: 'COR' }];

/** An ending whose one paragraph moves from old words to new ones that name these measures. */
function promising(
  measures: readonly string[],
  more: Partial<Ending> = {},
  words: {
    readonly old?: Partial<Formulation>;
    readonly new?: Partial<Formulation>;
    readonly room?: readonly Member[];
  } = {},
): Ending {
  const law = paragraph('law', [wording('old', words.old), wording('new', { ...words.new, measures })]);
  const plain = ending(words.room ?? THREE, [law]);
  return { ...plain, setup: { ...plain.setup, measures: CATALOGUE }, ...more };
}

const undertaking = (stage: MeasureStage) =>
  ({ stage, initiative: 'ARL', channel: 'floor', to: [], meeting: 0, due: 1, partners: [] }) as const;

const stepsOfEnding = (one: Ending): Steps => stepsOf(one, standingWords(one.setup.provisions, one.text), luckOf(one));

describe('measures in the text', () => {
  it('are pledged by everybody who joins it', () => {
    const { pledges } = aftermathOf(promising(['contacts']));
    expect(pledges).toMatchObject([
      { measure: 'contacts', provision: 'law', firmness: 9000, seats: ['ARL', 'BRE', 'COR'] },
    ]);
    expect(pledges[0]?.kept).toBeGreaterThan(5000);
  });
  it.each(['dissociate', 'stay-out', 'withhold'] as const)('but not by whoever would %s', (exit) => {
    const [pledge] = aftermathOf(promising(['contacts'], { exits: { BRE: exit } })).pledges;
    expect(pledge?.seats).toEqual(['ARL', 'COR']);
  });
  it('an imagined text has nobody withhold', () => {
    const [pledge] = aftermathOf(promising(['contacts'], { exits: { BRE: 'withhold' }, adopted: false })).pledges;
    expect(pledge?.seats).toEqual(['ARL', 'BRE', 'COR']);
  });
  it('are no new step where the words last agreed named them, or the conference saw them pledged', () => {
    expect(aftermathOf(promising(['views'], {}, { old: { measures: ['views'] } })).pledges).toEqual([]);
    const [pledge] = aftermathOf(promising(['views'], { measures: { COR: { views: undertaking('used') } } })).pledges;
    expect(pledge?.seats).toEqual(['ARL', 'BRE']);
    const [again] = aftermathOf(promising(['views'], { measures: { COR: { views: undertaking('lapsed') } } })).pledges;
    expect(again?.seats).toEqual(['ARL', 'BRE', 'COR']);
  });
  it('need what must come first: in the text, agreed before, or pledged in the conference', () => {
    const who = (one: Ending) => aftermathOf(one).pledges.find(({ measure }) => measure === 'talks')?.seats;
    expect(who(promising(['talks']))).toEqual([]);
    expect(who(promising(['talks', 'contacts']))).toEqual(['ARL', 'BRE', 'COR']);
    expect(who(promising(['talks'], {}, { old: { measures: ['contacts'] } }))).toEqual(['ARL', 'BRE', 'COR']);
    expect(who(promising(['talks'], { measures: { BRE: { contacts: undertaking('pledged') } } }))).toEqual(['BRE']);
  });
  it('that nobody adopted move nothing', () => {
    const one = promising(['contacts']);
    const { without } = aftermathOf(one);
    expect(without).toEqual(aftermathOf(promising([])).without);
    expect(aftermathOf({ ...one, text: { law: 'old' } }).pledges).toEqual([]);
  });
});

describe('what they come to', () => {
  const steps = stepsOfEnding(promising(['contacts', 'talks', 'views']));
  const at = (years: number, d = 0) => feltOf(steps, 3, d, 0, years);
  it('are weighed by the figures of the room, each further one by half', () => {
    expect(steps.all.map(({ measure }) => measure.id)).toEqual(['talks', 'contacts', 'views']);
    // 10 % of 45, of half of 36 and of a quarter of 18: 4.5 + 1.8 + 0.45.
    expect(at(0)).toEqual({ inside: 6, outside: 6, eased: 0 });
    expect(at(-1)).toEqual({ inside: 0, outside: 0, eased: 0 });
  });
  it('win as much again by being done, of which others feel half when only partners see it; and cost when they lapse', () => {
    const ends = steps.all.flatMap((_, s) =>
      [0, 1, 2].map((d) => (steps.luck[s]?.[0]?.[d] as number) < (steps.kept[s * 3 + d] as number)),
    );
    expect(ends).toContain(true);
    for (const d of [0, 1, 2]) {
      const done = steps.all.map((_, s) => (steps.luck[s]?.[0]?.[d] as number) < (steps.kept[s * 3 + d] as number));
      const [talks, contacts, views] = done.map((kept, s) => (kept ? 10 : -15) * ([45, 18, 4.5][s] as number));
      const [all, seen] = [
        (talks ?? 0) + (contacts ?? 0) + (views ?? 0),
        (talks ?? 0) / 2 + (contacts ?? 0) + (views ?? 0),
      ];
      const late = at(YEARS, d);
      expect(Math.abs(late.inside - (6.75 + all / 100))).toBeLessThan(1.5);
      expect(Math.abs(late.outside - (6.75 + seen / 100))).toBeLessThan(1.5);
      expect(late.eased).toBe(done[0] ? 1800 : done[1] ? 900 : 0);
    }
  });
  it('are as soft as the words', () => {
    const soft = stepsOfEnding(promising(['contacts'], {}, { new: { container: 'annex', verb: 'notes' } }));
    const firm = stepsOfEnding(promising(['contacts']));
    expect(soft.all[0]?.firmness).toBeLessThan(4000);
    expect(feltOf(soft, 3, 0, 0, 0).inside).toBeLessThan(feltOf(firm, 3, 0, 0, 0).inside);
  });
  it('raise confidence in the years after, and in the first already', () => {
    const [promised, plain] = [['contacts', 'talks'], []].map((names) => aftermathOf(promising(names)).with);
    expect(promised?.[0]?.confidence).toBeGreaterThan(plain?.[0]?.confidence ?? 0);
    expect(promised?.[YEARS - 1]?.confidence).toBeGreaterThan(plain?.[YEARS - 1]?.confidence ?? 0);
  });
  it('keep years calmer between those who quarrel and can talk', () => {
    const calm = (names: readonly string[]) =>
      aftermathOf(promising(names, {}, { room: QUARREL })).with.reduce((total, year) => total + year.calm, 0);
    expect(calm(['contacts', 'talks'])).toBeGreaterThan(calm([]));
  });
  it('are not counted on top of a list of contacts', () => {
    const listed = { new: { mechanism: 'register' } as const };
    const last = (one: Ending) => aftermathOf(one).with[YEARS - 1]?.confidence ?? 0;
    const [both, list, steps] = [
      last(promising(['contacts'], {}, listed)),
      last(promising([], {}, listed)),
      last(promising(['contacts'])),
    ];
    expect(both).toBeLessThan(list + steps - last(promising([])));
    // A measure that lapses takes a little off what the list alone would win.
    expect(both).toBeGreaterThan(list - 100);
  });
});

describe('luck', () => {
  it('of one measure hangs neither on the text nor on who else sits there', () => {
    const alone = luckOf(promising(['views']))('views');
    const many = luckOf(promising(['contacts', 'views'], {}, { room: [{ id: 'ZEN' }, ...THREE] }))('views');
    for (const [future, seats] of alone.entries())
      expect([...(many[future] as Int32Array)].slice(1)).toEqual([...seats]);
  });
});
