import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/files';
import { wordsOf } from '../../src/scenario/files';
import { loadScenario } from '../../src/scenario/load';
import { faultLine } from '../../src/scenario/parse';
import type { GuideFile } from '../../src/scenario/schema';
import { guideTexts, publicTexts } from '../../src/scenario/texts';
import { loadTiny, readerOf } from '../support/scenarios';

const read = readerOf('tiny');

/** Faults of the fixture with its guide changed. */
function faults(from: string | RegExp, to: string): string[] {
  const source = read('en/guide.yaml') ?? '';
  const changed = source.replace(from, to);
  if (changed === source) throw new Error('nothing changed');
  const loaded = loadScenario((name) => (name === 'en/guide.yaml' ? changed : read(name)));
  return loaded.ok ? [] : loaded.faults.map(faultLine);
}

describe('a guide', () => {
  it('is read with its scenario, and can be missing', () => {
    expect(wordsOf(loadTiny()).guide?.plans).toHaveLength(3);
    const loaded = loadScenario((name) => (name === 'en/guide.yaml' ? undefined : read(name)));
    expect(loaded.ok && wordsOf(loaded.value).guide).toBeNull();
    if (loaded.ok) expect(() => guideTexts(loaded.value)).toThrow(RangeError);
  });
  it('comes with what stands at the beginning and the meetings of each length', () => {
    const texts = guideTexts(loadTiny());
    expect(texts.standing).toMatchObject({ law: 'law-before', next: 'next-before' });
    expect(texts.quick).toEqual(['law', 'contacts']);
    expect(texts.meetings.quick).toEqual(['opening', 'reading', 'last-morning']);
    expect(JSON.parse(JSON.stringify(texts))).toEqual(texts);
  });
  it('has a place of its own: players read nothing of it', () => {
    expect(JSON.stringify(publicTexts(loadTiny()))).not.toContain(wordsOf(loadTiny()).guide?.inShort);
  });
});

describe('faults of a guide', () => {
  it.each([
    ['a step too long', 'minutes: 25', 'minutes: 30', /:10:14: the steps take 55 minutes, not 50/],
    ['no plan of 90 minutes', 'minutes: 90', 'minutes: 91', /^en\/guide\.yaml:9:3: there is no plan of 90 minutes/],
    ['a plan twice', 'id: ninety', 'id: fifty', /:20:9: this id is used before in the file/],
    ['a step twice', 'id: table, minutes: 50', 'id: open, minutes: 50', /used before in the plan/],
    ['a cut of nothing', 'step: open, saves', 'step: coffee, saves', /:19:16: "coffee" is not a step of this plan/],
    ['a cut too deep', 'saves: 5,', 'saves: 11,', /the step takes 10 minutes; no more can be saved/],
    [
      'a paragraph that is not there',
      'paragraphs: [law, contacts]',
      'paragraphs: [law, war]',
      /"war" is not a provision/,
    ],
    ['a table without text', /\n {4}paragraphs: \[law, contacts\]/, '', /at a table one needs a text/],
    ['a stranger at the screens', 'computers: {seats: [COR, DEL]', 'computers: {seats: [XYZ]', /"XYZ" is not a del/],
    ['a stranger at the table', 'BRE, COR, DEL, ELN]', 'BRE, COR, XYZ, ELN]', /"XYZ" is not a delegation/],
    ['a seat twice', 'BRE, COR, DEL, ELN]', 'BRE, COR, COR, ELN]', /this seat is given before/],
    ['places that do not fit', 'pairs: [COR]', 'pairs: []', /there are places for 5/],
    ['a pair elsewhere', 'people: 4, seats', 'people: 5, pairs: [ELN], seats', /"ELN" is not among the seats/],
    [
      'a table without its chair',
      '[ARL, BRE, COR, DEL],',
      '[BRE, ARL, COR, DEL],',
      /the first seat is that of the chair/,
    ],
    [
      'no table for six',
      'people: 6, seats: [ARL, BRE, COR, DEL, ELN], pairs: [COR]',
      'people: 5, seats: [ARL, BRE, COR, DEL, ELN]',
      /no table for 6/,
    ],
    ['no gavel', /.*moment: gavel.*\n/, '', /the chair has no words for "gavel"/],
    ['no words when the clock stops', /.*moment: clock.*\n/, '', /the chair has no words for "clock"/],
    ['words twice', 'moment: sounding', 'moment: gavel', /there are words for this moment before/],
    ['a pause after no meeting', 'quick: opening', 'quick: rev-1', /the quick length has no such meeting/],
    [
      'a pause after the end',
      'standard: last-night',
      'standard: last-morning',
      /after the last meeting comes the debrief/,
    ],
    ['pauses out of order', 'standard: intersessional', 'standard: last-night', null],
    ['a pause that goes back', 'standard: opening', 'standard: last-night', /comes before the one above/],
    ['weights that do not fit', 'weight: 20', 'weight: 30', /the weights add up to 110/],
    ['two pauses only', / {2}- title: First words[\s\S]*? {2}- title: The weeks/, '  - title: The weeks', /pauses: /],
    ['a field nobody knows', 'inShort:', 'colour: red\ninShort:', /colour/],
    ['markup', 'Five experts, three', '<script>Five experts, three', /plain text without markup/],
  ])('%s', (_, from, to, expected) => {
    const [first] = faults(from, to);
    if (expected) expect(first).toMatch(expected);
    else expect(first).toBeUndefined();
  });
  it('a meeting that comes more than once', () => {
    const twice = (read('scenario.yaml') ?? '').replace('[opening, reading,', '[opening, reading, reading,');
    const loaded = loadScenario((name) => (name === 'scenario.yaml' ? twice : read(name)));
    const lines = loaded.ok ? [] : loaded.faults.map(faultLine);
    expect(lines[0]).toMatch(
      /^en\/guide\.yaml:\d+:\d+: the quick length has 2 such meetings; name one that is there once/,
    );
  });
});

const library = join(import.meta.dirname, '../../scenarios');
const ids = readdirSync(library).filter((name) => existsSync(join(library, name, 'scenario.yaml')));

function load(id: string): Scenario {
  const loaded = loadScenario((file) => {
    const path = join(library, id, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  });
  if (!loaded.ok) throw new Error(loaded.faults.map(faultLine).join('\n'));
  return loaded.value;
}

/** Words that would give the real end away, by scenario. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  'budapest-1997-2001': /[Aa]dditional Protocol|8 November|23 November|2002|2004|2006|2024|never signed/,
  'cybercrime-2024': /79\/243|8 August|Hanoi|[Ss]eventy-two|attempts to strike|2025/,
  'gge-2014-15': /A\/70\/|70\/237|eleven norms|G20|2016|2017/,
  'gge-2016-17': /A\/72\/|2018|2019|2021|club|without a report in 2017|dual track|two tracks/,
  'oewg-2019-21': /75\/816|75\/564|76\/19|12 March|dissociated itself|Two months later/,
  'osce-2011-13': /1106|3 December|December 2012|eleven voluntary|Crimea|in 2016|2024/,
};

describe.each(ids)('the guide of %s', (id) => {
  const scenario = load(id);
  const guide = wordsOf(scenario).guide as GuideFile;
  it('is there', () => {
    expect(guide).not.toBeNull();
  });
  it('has the gavel formula, and room for an objection before it', () => {
    const said = (moment: string) => guide.script.find((words) => words.moment === moment)?.say.join(' ') ?? '';
    expect(said('gavel')).toMatch(/objection/i);
    expect(said('gavel')).toContain('It is so decided');
    expect(said('objection')).not.toContain('It is so decided');
    expect(said('failure')).not.toBe('');
  });
  it('keeps the real end for the debrief', () => {
    const { debrief, ...before } = guide;
    expect(Object.keys(ENDINGS), 'say here which words would give its end away').toContain(id);
    const ending = ENDINGS[id] as RegExp;
    expect(JSON.stringify(before)).not.toMatch(ending);
    for (const { text } of wordsOf(scenario).history.paragraphs) expect(JSON.stringify(before)).not.toContain(text);
    expect(JSON.stringify(debrief)).toMatch(ending);
  });
  it('quotes no secret of a brief', () => {
    const said = JSON.stringify(guide);
    for (const { secret } of Object.values(wordsOf(scenario).briefs))
      for (const sentence of secret.split(/(?<=[.!?;])\s+/)) expect(said).not.toContain(sentence.trim());
  });
  it('marks no one up for agreeing', () => {
    for (const { title, strong } of guide.rubric.criteria)
      expect(`${title} ${strong}`).not.toMatch(/reach(es|ed)? (an )?agreement|adopt/i);
  });
});
