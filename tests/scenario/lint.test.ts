import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load';
import { faultLine } from '../../src/scenario/parse';
import { readerOf } from '../support/scenarios';

const read = readerOf('tiny');

/** Faults of the fixture with one file changed. */
function faults(file: string, from: string | RegExp, to: string): string[] {
  const source = read(file) ?? '';
  const changed = source.replace(from, to);
  if (changed === source) throw new Error(`nothing changed in ${file}`);
  const loaded = loadScenario((name) => (name === file ? changed : read(name)));
  return loaded.ok ? [] : loaded.faults.map(faultLine);
}

describe('the fixture', () => {
  it('has no faults', () => {
    const loaded = loadScenario(read);
    expect(loaded.ok ? [] : loaded.faults.map(faultLine)).toEqual([]);
  });
});

describe('secrets in pairs', () => {
  it('a secret whose receiver says nothing of it', () => {
    expect(faults('en/briefs/COR.yaml', /.*from: BRE.*\n/, '')).toEqual([
      'en/briefs/BRE.yaml:25:19: the brief of "COR" does not say what it would love to know from "BRE"; add an entry to its wouldHelp',
    ]);
  });
  it('a wish for a secret that is not held for us', () => {
    expect(faults('en/briefs/BRE.yaml', 'selfTest:', 'wouldHelp:\n  - {from: ELN, what: More.}\nselfTest:')).toEqual([
      'en/briefs/BRE.yaml:27:12: "ELN" holds no secret valuable to "BRE"; its brief must say secretValuableTo: BRE',
    ]);
  });
  it('the same wish twice', () => {
    const twice = '  - {from: ELN, what: One.}\n  - {from: ELN, what: Two.}\n';
    expect(faults('en/briefs/ARL.yaml', /.*from: ELN.*\n/, twice)[0]).toMatch(/named before; one entry is enough/);
  });
  it('both ends when a secret changes hands', () => {
    const found = faults('en/briefs/ELN.yaml', 'secretValuableTo: ARL', 'secretValuableTo: BRE');
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^en\/briefs\/ARL\.yaml:27:12: "ELN" holds no secret valuable to "ARL"/);
    expect(found[1]).toMatch(/^en\/briefs\/ELN\.yaml:25:19: the brief of "BRE" does not say/);
  });
});

describe('wordings that hold together', () => {
  const edit = (id: string, from: string, to: string) =>
    faults('provisions.yaml', new RegExp(`(id: ${id},.*)${from}`), `$1${to}`);
  it('silence has no text and no place', () => {
    const said = (from: RegExp, to: string) => faults('en/provisions.yaml', from, to)[0];
    expect(said(/(law-silence: .*)text: ""/, '$1text: Words.')).toMatch(
      /^en\/provisions\.yaml:7:\d+: silence has no text/,
    );
    expect(edit('law-silence', 'container: none', 'container: annex')[0]).toMatch(/silence stands nowhere/);
    expect(said(/(law-named: .*)text: [^}]*/, '$1text: ""')).toMatch(/only silence has no text/);
  });
  it('demotion lowers the voice, relocation moves to a weaker container', () => {
    expect(edit('law-some', 'voice: some-states', 'voice: group')[0]).toMatch(/lowers the voice/);
    expect(edit('contacts-annex', 'container: annex', 'container: conclusions')[0]).toMatch(
      /^provisions\.yaml:24:\d+: a relocation moves to a weaker place: .*annex/,
    );
  });
  it("a Chair's summary the process did not have is marked", () => {
    expect(edit('next-summary', 'counterfactual: true, ', '')[0]).toMatch(/mark the wording counterfactual/);
  });
  it('no id twice', () => {
    expect(faults('provisions.yaml', 'id: law-some,', 'id: law-named,')[0]).toBe(
      'provisions.yaml:14:14: this id is used before in the provision',
    );
    expect(faults('provisions.yaml', 'id: contacts\n', 'id: law\n')[0]).toMatch(
      /:15:9: this id is used before in the file/,
    );
  });
});

describe('names that point at something', () => {
  it.each([
    ['challenges.yaml', 'when: [{adopted: true}]', 'when: [{seat: XYZ}]', /"XYZ" is not a delegation/],
    ['scenario.yaml', 'sessions: 2', 'sessions: 3', /^scenario\.yaml:16:15: the meetings make 2/],
    ['scenario.yaml', 'formatIssue: RID', 'formatIssue: TREATY', /no provision is on issue "TREATY"/],
    ['scenario.yaml', '  DEL: {iso3', '  XYZ: {iso3', /^scenario\.yaml:20:\d+: "XYZ" is not a delegation/],
    ['en/history.yaml', '  RID: Invented.\n', '', /^en\/history\.yaml:\d+:\d+: nothing is said of issue "RID"/],
    ['en/history.yaml', '  RID: I', '  SD: A.\n  RID: I', /no provision is on issue "SD"/],
    ['en/history.yaml', 'sources: [C]', 'sources: [K]', /"K" is not among the sources: C/],
    ['en/glossary.yaml', 'id: caveat', 'id: consensus', /^en\/glossary\.yaml:3:10: this id is used before/],
    ['confidence.yaml', 'confidence:', 'confidence:\n  XYZ: {ARL: 50}', /"XYZ" is not a delegation/],
    ['../processes/tiny.yaml', 'id: tiny', 'id: other', /^\.\.\/processes\/tiny\.yaml:2:5: this is the file of "tiny"/],
    ['../measures/tiny.yaml', 'contact-points', 'exchange-views', /^\.\.\/measures\/tiny\.yaml:3:10: this id is used/],
    [
      '../measures/tiny.yaml',
      '40, kind: communication, visibility: public',
      '40, kind: communication, visibility: public, requires: [hotline]',
      /^\.\.\/measures\/tiny\.yaml:3:\d+: "hotline" is no measure of this file; there are exchange-views, contact-points/,
    ],
    [
      '../measures/tiny.yaml',
      /visibility: public/g,
      'visibility: public, requires: [exchange-views]',
      /^\.\.\/measures\/tiny\.yaml:2:\d+: "exchange-views" would have to come before itself/,
    ],
    ['en/briefs/ELN.yaml', 'who: ARL', 'who: ELN', /"ELN" is not a delegation one could see/],
    ['en/briefs/ELN.yaml', 'issue: IHL', 'issue: SD', /^en\/briefs\/ELN\.yaml:11:\d+: no provision is on issue "SD"/],
  ])('%s: %s -> %s', (file, from, to, expected) => {
    expect(faults(file, from, to)[0]).toMatch(expected);
  });
  it('no id that every object has, and no word of explanation too many', () => {
    expect(faults('delegations.yaml', 'id: ELN', 'id: toString')[0]).toMatch(/this word is taken/);
    expect(faults('en/glossary.yaml', 'A sentence', 'very '.repeat(30))[0]).toMatch(
      /^en\/glossary\.yaml:3:\d+: .*at most 25/,
    );
  });
  it('names a process that has no file', () => {
    expect(faults('scenario.yaml', 'process: tiny', 'process: oewg')).toEqual([
      '../processes/oewg.yaml:1:1: the file is missing; a scenario needs it',
      '../processes/en/oewg.yaml:1:1: the file is missing; the language "en" needs it',
    ]);
  });
  it('names an unknown move and a missing hour', () => {
    expect(faults('../processes/tiny.yaml', '- probe.ask', '- probe.beg')[0]).toMatch(/tiny\.yaml:\d+:\d+: moves\.2: /);
    expect(faults('../processes/tiny.yaml', /.*rev-2.*\n/, '')[0]).toMatch(/tiny\.yaml:\d+:\d+: hours\.rev-2: /);
  });
});
