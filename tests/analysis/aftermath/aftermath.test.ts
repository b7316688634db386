import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aftermathOf } from '../../../src/analysis/aftermath/aftermath';
import { ASSUMPTIONS, FUTURES, TREATY_ASSUMPTIONS, YEARS } from '../../../src/analysis/aftermath/parameters';
import { type Aftermath, ASSUMPTION_KINDS, WORD_STATES } from '../../../src/analysis/aftermath/types';
import { type Formulation, MECHANISMS } from '../../../src/engine/model/vocabulary';
import sentences from '../../../src/locales/en/aftermath.json';
import { ending, type Member, paragraph, QUARREL, silence, wording } from './room';

const LAW = paragraph('law', [
  wording('old', { span: [30, 60], verb: 'recalls' }),
  wording('plain'),
  wording('soft', { span: [20, 70], bridge: 'euphemism' }),
  silence('nothing'),
]);
const HELP = paragraph('help', [wording('goodwill', { assistance: 20 }), wording('fund', { assistance: 100 })]);
const LIST = paragraph('list', [wording('none'), wording('directory', { mechanism: 'register' })]);
const ALL = [LAW, HELP, LIST];
const text = (law: string, help = 'goodwill', list = 'none') => ({ text: { law, help, list } });

describe('an aftermath', () => {
  it('follows by hand for two neutral members with one paragraph', () => {
    // No incident this seed draws falls in year one, so: 1500 + 35 % of 5000 + 25 % of 9000 + 10 % of 5000 = 6000.
    const two = [{ id: 'ARL' }, { id: 'BRE' }];
    const {
      with: years,
      without,
      seats,
    } = aftermathOf(ending(two, [paragraph('law', [wording('old', { span: [0, 90] }), wording('new')])]));
    expect(years[0]).toMatchObject({ year: 1, compliance: 6000, calm: 10_000, confidence: 5000, incidents: 0 });
    expect(years[0]?.stability).toBe(7000);
    // Second year: others did 6000 instead of the 5000 expected (+100), plain words rise by 90 % of 500.
    expect(years[1]?.compliance).toBe(6000 + 100 + 450);
    // Old words keep 10 % of their force: 4000 for clarity and all, and nobody asks for more.
    expect(without[0]?.compliance).toBe(1500 + 1750 + 250 + 500);
    expect(seats[0]).toMatchObject({ seat: 'ARL', capacity: 50, capacityKnown: false });
  });
  it('is the same for the same seed and another for another', () => {
    const one = ending(QUARREL, ALL);
    expect(aftermathOf(one)).toEqual(aftermathOf(structuredClone(one)));
    expect(aftermathOf({ ...one, seed: 'other' }).with).not.toEqual(aftermathOf(one).with);
  });
  it('without new words is the same twice over', () => {
    const { with: years, without, words } = aftermathOf(ending(QUARREL, [LAW], { text: { law: 'nothing' } }));
    expect(years).toEqual(without);
    expect(words).toMatchObject([{ state: 'silent', stability: 0 }]);
  });
  it('pays in its first year for words softer than those they replace', () => {
    const { with: years, without } = aftermathOf(ending(QUARREL, ALL, text('soft')));
    expect(years[0]?.compliance).toBeLessThan(without[0]?.compliance as number);
  });
  it('says what became of each paragraph', () => {
    const { words } = aftermathOf(ending(QUARREL, ALL, text('plain', 'goodwill', 'directory')));
    expect(words.map(({ state }) => state)).toEqual(['new', 'renewed', 'new']);
    expect(words.every(({ state }) => WORD_STATES.includes(state))).toBe(true);
    expect(words[0]).toMatchObject({ clarity: 9000, clarityBefore: 6500 });
    expect(words[0]?.stability).toBeGreaterThan(0);
  });
  it('finds the paragraph that did most by leaving it out', () => {
    const whole = ending(QUARREL, ALL, text('plain', 'fund', 'directory'));
    const { with: years, words } = aftermathOf(whole);
    // Silence is the same as no new words on the matter, so the effect is that of dropping the paragraph.
    const left = aftermathOf({ ...whole, text: { ...whole.text, law: 'nothing' } });
    const mean = (of: readonly { readonly stability: number }[]) =>
      of.reduce((total, { stability }) => total + stability, 0) / YEARS;
    expect(Math.abs((words[0]?.stability ?? 0) - (mean(years) - mean(left.with)))).toBeLessThan(2);
  });
  it('names the ways of watching and the help', () => {
    const { mechanisms, assistance } = aftermathOf(ending(QUARREL, ALL, text('plain', 'fund', 'directory')));
    expect(mechanisms).toEqual([{ mechanism: 'register', provision: 'list' }]);
    expect(assistance).toEqual({ with: 9000, without: 1800 });
  });
  it('of a failed report tells the same years, marked as not in force', () => {
    const [adopted, failed] = [true, false].map((as) => aftermathOf(ending(QUARREL, ALL, { adopted: as })));
    expect(failed).toEqual({ ...adopted, adopted: false });
  });
  it('takes a room of two and a text of one paragraph, and a room without incidents', () => {
    const quiet = aftermathOf(
      ending(
        [
          { id: 'ARL', trusts: { BRE: 100 } },
          { id: 'BRE', trusts: { ARL: 100 } },
        ],
        [LAW],
      ),
    );
    expect(quiet.with).toHaveLength(YEARS);
    expect(quiet.futures).toBe(FUTURES);
  });
});

/** Two members that trust each other fully; at 45 and middling means, content with every wording here. */
const FRIENDS = [
  { id: 'ARL', capacity: 50, trusts: { BRE: 100 } },
  { id: 'BRE', capacity: 50, trusts: { ARL: 100 } },
];

/** Compliance year by year with one new paragraph. */
function complianceWith(more: Partial<Formulation>, members: readonly Member[] = FRIENDS): number[] {
  const law = paragraph('law', [wording('old'), wording('new', more)]);
  return aftermathOf(ending(members, [law])).with.map(({ compliance }) => compliance);
}

describe('each part of compliance', () => {
  // 1500 + 35 % of 5000 + 25 % of 9000 + 10 % of 10,000.
  const FIRST = 6500;
  const plain = complianceWith({});
  it('adds up', () => expect(plain[0]).toBe(FIRST));
  it('loses to unwillingness: full salience, 40 points away, of 1000', () => {
    const far = FRIENDS.map((member) => ({ ...member, at: 5, salience: 100 }));
    expect(complianceWith({}, far)[0]).toBe(FIRST - 400);
  });
  it('loses to conflict: one pair of three, 30 of 50 below neutral, of 2000; and to distrust in others', () => {
    const foes = [
      { id: 'ARL', capacity: 50, trusts: { BRE: 20 } },
      { id: 'BRE', capacity: 50, trusts: { ARL: 70 } },
    ];
    const { seats } = aftermathOf(ending(foes, [paragraph('law', [wording('old'), wording('new')])]));
    expect(seats.map(({ seat }) => seat)).toEqual(['ARL', 'BRE']);
    // Reciprocity 10 % of 2000 and of 7000: mean 450 instead of 1000.
    expect(complianceWith({}, foes)[0]).toBe(FIRST - 400 - 550);
  });
  it('gains by help: 90 % of 2.56 % of the gap of 5000, of which 35 % count', () => {
    expect(complianceWith({ assistance: 100 })[0]).toBe(FIRST + 40);
  });
  it('gains more by help each year that it lasts: five times as much in the fifth', () => {
    const helped = aftermathOf(ending(FRIENDS, [LAW, HELP], { text: { law: 'nothing', help: 'fund' } }));
    const alone = aftermathOf(
      ending(FRIENDS, [LAW, paragraph('help', [wording('goodwill'), wording('fund')])], {
        text: { law: 'nothing', help: 'fund' },
      }),
    );
    const more = helped.with.map(({ compliance }, at) => compliance - (alone.with[at]?.compliance ?? 0));
    expect(more[0]).toBe(40);
    // 35 % of 575, and a tenth of what the other did more of last year.
    expect(more[4]).toBeGreaterThanOrEqual(201);
    expect(more[4]).toBeLessThan(230);
  });
  it('gains by a register through confidence: 60 % keep their entry, 90 % of 15 points', () => {
    const strangers: readonly Member[] = [
      { id: 'ARL', capacity: 50 },
      { id: 'BRE', capacity: 50 },
    ];
    const law = (more: Partial<Formulation>) => [paragraph('law', [wording('old'), wording('new', more)])];
    const listed = aftermathOf(ending(strangers, law({ mechanism: 'register' })));
    const unlisted = aftermathOf(ending(strangers, law({})));
    const won = listed.with.map(({ confidence }, at) => confidence - (unlisted.with[at]?.confidence ?? 0));
    // 15 x 60 % x 90 % is 8.1: eight points once both have sent in their entries, after two years at most.
    expect([won[0], ...won.slice(2)]).toEqual([0, 800, 800, 800]);
  });
  it('gains by a committee from the second year: 15 % of 90 % of 70 %', () => {
    const watched = complianceWith({ mechanism: 'conference' });
    expect(watched[0]).toBe(FIRST);
    expect((watched[1] ?? 0) - (plain[1] ?? 0)).toBe(945);
  });
  it('gains by reports that come after a year or two: 60 % answer and show 30 %', () => {
    const watched = complianceWith({ mechanism: 'self-reporting' });
    expect(watched[0]).toBe(FIRST);
    // 15 % of 90 % of 30 % of 60 %, all of it once the second year of lag is over and the others' gain returns.
    expect((watched[2] ?? 0) - (plain[2] ?? 0)).toBeGreaterThanOrEqual(243);
    expect((watched[2] ?? 0) - (plain[2] ?? 0)).toBeLessThan(300);
  });
  it('stays where it was when nobody renews the words, but for what the others return', () => {
    const law = paragraph('law', [wording('old'), silence('nothing')]);
    const years = aftermathOf(ending(FRIENDS, [law])).with.map(({ compliance }) => compliance);
    // They were trusted to do everything and did 6500: 350 less, then ever a tenth of the last step.
    expect(years.slice(0, 3)).toEqual([6500, 6150, 6115]);
    // In the third year one of nine futures holds something grave against one of the two: 1000 / 9 / 2 less than 6111.
    expect(years[3]).toBe(6055);
  });
});

describe('incidents', () => {
  it('cost the pair its confidence and set the target back when grave', () => {
    const { with: years } = aftermathOf(ending(QUARREL, ALL, text('plain')));
    const happened = years.reduce((total, { incidents }) => total + incidents, 0);
    expect(happened).toBeGreaterThan(100);
    expect(years.at(-1)?.confidence).toBeLessThan(years[0]?.confidence as number);
  });
  it('are fewer, and never spying ones, where words are followed better', () => {
    const [better, worse] = ['plain', 'soft'].map((law) =>
      aftermathOf(ending(QUARREL, ALL, { ...text(law, 'fund'), seed: 'restraint' })),
    ) as [Aftermath, Aftermath];
    const all = ({ with: years }: Aftermath, of: 'incidents' | 'disruptive') =>
      years.reduce((total, year) => total + year[of], 0);
    expect(all(better, 'disruptive')).toBeLessThan(all(worse, 'disruptive'));
    for (const [at, year] of better.with.entries()) {
      const other = worse.with[at];
      const spying = (one: typeof year | undefined) => (one?.incidents ?? 0) - (one?.disruptive ?? 0);
      // Means of nine futures in tenths, each rounded down.
      expect(Math.abs(spying(year) - spying(other))).toBeLessThanOrEqual(1);
    }
  });
});

describe('sentences', () => {
  it('are there for every key the screen writes out', () => {
    const folder = join(import.meta.dirname, '../../../src/client/screens/debrief');
    const keys = readdirSync(folder)
      .filter((name) => name.startsWith('Aftermath') && /tsx?$/.test(name))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/'aftermath:[\w.-]+'/g) ?? [])
      .map((key) => key.slice("'aftermath:".length, -1));
    expect(keys.length).toBeGreaterThan(25);
    for (const key of keys) {
      const said = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], sentences);
      expect([key, typeof said]).toEqual([key, 'string']);
    }
  });
  it('are there for every way a paragraph can have worked', () => {
    for (const side of ['up', 'down', 'even'] as const)
      for (const kind of ['clearer', 'vaguer', 'alike', 'renewed'] as const)
        expect(sentences.because[kind][side]).toEqual(expect.any(String));
  });
});

describe('assumptions', () => {
  it('have a name, a sentence and a source, and each number they hold is spoken of', () => {
    const assume = sentences.assume as Readonly<Record<string, { name: string; text: string; source: string }>>;
    const all = [...ASSUMPTIONS, ...TREATY_ASSUMPTIONS];
    expect(Object.keys(assume).sort()).toEqual(all.map(({ id }) => id).sort());
    for (const { id, kind, figures } of all) {
      const said = assume[id];
      expect(said?.name && said.source).toBeTruthy();
      expect(ASSUMPTION_KINDS).toContain(kind);
      expect(sentences.assumptions.kind[kind]).toEqual(expect.any(String));
      const named = [...`${said?.text} ${said?.source}`.matchAll(/{{(\w+)}}/g)].map(([, name]) => name);
      expect([...new Set(named)].sort()).toEqual(Object.keys(figures).sort());
    }
  });
  it('every way of watching has its sentence', () => {
    for (const mechanism of MECHANISMS) expect(sentences.mechanism[mechanism]).toEqual(expect.any(String));
  });
});
