import { describe, expect, it } from 'vitest';
import { folderAt } from '../../src/cli/folder';
import { compile } from '../../src/scenario/compile';
import { type ReadFile, wordsOf } from '../../src/scenario/files';
import { loadScenario } from '../../src/scenario/load';
import { faultLine } from '../../src/scenario/parse';
import { briefOf, guideTexts, historyTexts, publicTexts } from '../../src/scenario/texts';
import { folderOf, loadTiny } from '../support/scenarios';

/** A second language is files only: the fixture in one that was never heard of, made of its English by letters. */

const { read, folder } = folderAt(folderOf('tiny'));
const english = folder.files.filter((file) => file.startsWith('en/'));

/** Prose of the fixture with its vowels changed; ids and numbers as they are. */
const foreign = (source: string) =>
  source.replace(/((?:title|about|text|short|name|secret|say|description): )([^,}\n]+)/g, (_, key, prose) => {
    return key + (/^[>|"]/.test(prose) ? prose : prose.replace(/[aeiou]/g, 'y'));
  });

type Files = Readonly<Record<string, string | undefined>>;

/** The fixture with a folder `xx/` beside every `en/`, and some of its files as given. */
function withSecond(changes: Files = {}) {
  const reader: ReadFile = (name) => {
    if (Object.hasOwn(changes, name)) return changes[name];
    const source = name.includes('xx/') ? read(name.replace('xx/', 'en/')) : read(name);
    return source && name.includes('xx/') ? foreign(source) : source;
  };
  const files = [...folder.files, ...english.map((file) => file.replace('en/', 'xx/'))];
  return loadScenario(reader, {
    ...folder,
    files: files.filter((file) => changes[file] !== undefined || !Object.hasOwn(changes, file)),
  });
}

const faults = (changes: Files) => {
  const loaded = withSecond(changes);
  return loaded.ok ? [] : loaded.faults.map(faultLine);
};
const changed = (file: string, from: string | RegExp, to: string): Files => {
  const before = foreign(read(file.replace('xx/', 'en/')) ?? '');
  expect(before.replace(from, to)).not.toBe(before);
  return { [file]: before.replace(from, to) };
};

describe('a second language', () => {
  const loaded = withSecond();
  if (!loaded.ok) throw new Error(loaded.faults.map(faultLine).join('\n'));
  const both = loaded.value;
  it('is files only, and leaves the first as it was', () => {
    expect(Object.keys(both.languages)).toEqual(['en', 'xx']);
    expect(publicTexts(both)).toEqual(publicTexts(loadTiny()));
    expect(compile(both, 'standard')).toEqual(compile(loadTiny(), 'standard'));
  });
  it('speaks in all that is read: texts, briefs, history, guide', () => {
    const texts = publicTexts(both, 'xx');
    expect(texts.provisions.law?.title).toBe('Thy lyw yf wyr');
    expect(texts.delegations.COR?.name).toBe('Cyrvy');
    expect(texts.measures['contact-points']?.name).toBe('Pyynts yf cyntyct');
    expect(texts.provisions.law?.formulations['law-named']?.text).toMatch(/^Thy Gryyp/);
    expect(briefOf(both, 'COR', 'xx').secret).toMatch(/^Cyrvy/);
    expect(historyTexts(both, 'xx').outcome).toBe('adopted');
    expect(guideTexts(both, 'xx').plans).toHaveLength(3);
  });
  it('falls back to the first where it is not spoken', () => {
    expect(publicTexts(both, 'zz')).toEqual(publicTexts(both));
    expect(wordsOf(both, 'constructor')).toBe(wordsOf(both));
  });
});

describe('a language that is not whole', () => {
  it.each([
    ...english.map((file) => file.replace('en/', 'xx/')),
    '../processes/xx/tiny.yaml',
    '../measures/xx/tiny.yaml',
  ])('names the file %s when it is missing', (file) => {
    expect(faults({ [file]: undefined }).join()).toMatch(
      new RegExp(`${file.replaceAll('.', '\\.')}:1:1: the file is missing`),
    );
  });
  it.each([
    [
      'a wording',
      'xx/provisions.yaml',
      / {6}law-named: .*\n/,
      '',
      /:7:7: nothing is said of the wording of "law" "law-named"/,
    ],
    [
      'a provision',
      'xx/provisions.yaml',
      / {2}next:[\s\S]*/,
      '',
      /nothing is said of the provision "next"; write its words/,
    ],
    ['a delegation', 'xx/delegations.yaml', / {2}COR: .*\n/, '', /nothing is said of the delegation "COR"/],
    ['a challenge', 'xx/public.yaml', 'adopted: {', 'adoptee: {', /nothing is said of the challenge "adopted"/],
    ['a part', 'xx/public.yaml', /roles:\n.*/, 'roles: {}', /nothing is said of the part of scenario\.yaml "DEL"/],
    [
      'a measure',
      '../measures/xx/tiny.yaml',
      /.*contact-points.*\n/,
      '',
      /nothing is said of the measure "contact-points"/,
    ],
    ['words left over', 'xx/delegations.yaml', 'COR:', 'COX:', /xx\/delegations\.yaml:\d+:\d+: "COX" is no delegation/],
    ['silence that speaks', 'xx/provisions.yaml', 'text: ""', 'text: Wyrds', /silence has no text/],
    [
      'another seat',
      'xx/briefs/COR.yaml',
      'who: ELN',
      'who: BRE',
      /xx\/briefs\/COR\.yaml:\d+:\d+: the language "en" says "ELN" here/,
    ],
    ['a list cut short', 'xx/briefs/COR.yaml', / {2}- \{who: ELN.*\n/, '', /./],
    [
      'a question more',
      'xx/public.yaml',
      'discussion:\n',
      'discussion:\n  - Yes?\n',
      /the language "en" has 1 here, not 2/,
    ],
    ['another end', 'xx/history.yaml', 'outcome: adopted', 'outcome: failed', /the language "en" says "adopted" here/],
    ['another number', 'xx/guide.yaml', 'weight: 20', 'weight: 21', /the language "en" says 20 here/],
    ['another word explained', 'xx/glossary.yaml', 'id: caveat', 'id: cyvyt', /the language "en" says "caveat" here/],
  ])('names %s', (_, file, from, to, expected) => expect(faults(changed(file, from, to)).join('\n')).toMatch(expected));
});

describe('a folder', () => {
  const listed = (files: readonly string[], name = folder.name, source = read) => {
    const loaded = loadScenario(source, { name, files: [...folder.files, ...files] });
    return loaded.ok ? [] : loaded.faults.map(faultLine);
  };
  it('of the fixture has no faults, remarks and what systems leave behind included', () => {
    expect(listed(['README.md', '.DS_Store', 'en/notes.txt', 'delegations.yaml~'])).toEqual([]);
  });
  it('that was copied with its id unchanged has one clear fault', () => {
    expect(listed([], 'my-own')).toEqual([
      'scenario.yaml:2:5: a scenario bears the name of its folder; write id: my-own, or name the folder "tiny"',
    ]);
  });
  it.each([
    ['incident.yaml', /^incident\.yaml:1:1: no such file is read; did you mean "incidents\.yaml"\?/],
    ['en/guide.yml', /^en\/guide\.yml:1:1: no such file is read; did you mean "en\/guide\.yaml"\?/],
    ['glossary.yaml', /^glossary\.yaml:1:1: no such file is read/],
    ['en/briefs/XYZ.yaml', /^en\/briefs\/XYZ\.yaml:1:1: "XYZ" is not a delegation: nobody reads this brief/],
    ['en/briefs/cor.yaml', /"cor" is not a delegation/],
    ['sounds/gavel.mp3', /^sounds\/gavel\.mp3:1:1: no such file is read; take it away/],
    ['\u001b[31m.yaml', /^<U\+001B>\[31m\.yaml:1:1: no such file is read/],
  ])('names %s, which nothing reads', (file, expected) => expect(listed([file]).join()).toMatch(expected));
  it('names the brief of a seat that nobody can take', () => {
    const unplayable: ReadFile = (name) =>
      name === 'delegations.yaml' ? read(name)?.replace('- id: ELN\n', '- id: ELN\n    playable: false\n') : read(name);
    expect(listed([], 'tiny', unplayable).join()).toMatch(/"ELN" cannot be played: nobody reads this brief/);
  });
});

describe('nonsense between files', () => {
  const edited = (file: string, from: string, to: string) => {
    const loaded = loadScenario((name) => (name === file ? read(name)?.replace(from, to) : read(name)));
    return loaded.ok ? [] : loaded.faults.map(faultLine);
  };
  it('confidence in oneself', () => {
    expect(edited('confidence.yaml', 'ARL: {', 'ARL: {ARL: 100, ')).toEqual([
      expect.stringMatching(/^confidence\.yaml:\d+:\d+: "ARL" has no confidence in itself; take the value out/),
    ]);
  });
  it('confidence in a stranger', () => {
    expect(edited('confidence.yaml', 'ARL: {', 'ARL: {XYZ: 50, ').join()).toMatch(/"XYZ" is not a delegation/);
  });
  it('a position on an issue no provision is on', () => {
    expect(edited('delegations.yaml', '      RID:', '      TREATY: {at: 1, salience: 1, mark: a}\n      RID:')).toEqual(
      [expect.stringMatching(/^delegations\.yaml:\d+:\d+: no provision is on issue "TREATY"; there are IHL, CBM, RID/)],
    );
  });
});
