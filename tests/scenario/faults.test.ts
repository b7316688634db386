import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load';
import { faultLine, MAX_FAULTS, parseYaml } from '../../src/scenario/parse';
import { printable } from '../../src/scenario/printable';
import { challengesFile, provisionsFile, publicFile } from '../../src/scenario/schema';
import { readerOf } from '../support/scenarios';

/** What is said of a faulty file: at the right place, with what would be right, and soon. */

const read = readerOf('tiny');
const open = read('en/public.yaml') ?? '';
const said = (source: string) => {
  const parsed = parseYaml('p.yaml', source, publicFile);
  return parsed.ok ? [] : parsed.faults.map(faultLine);
};

describe('question marks, keys of keys and other stacks', () => {
  it.each([
    ['45 question marks', `${'? '.repeat(45)}x`, /^p\.yaml:1:1: a question mark makes a key/],
    ['a question mark in a list', '- a\n- ? b\n', /^p\.yaml:2:3: a question mark makes a key/],
    [
      'tables as keys',
      `${'{'.repeat(50)}a: 1${'}: 1'.repeat(50)}`,
      /^p\.yaml:1:\d+: a list or a table cannot be a key/,
    ],
    ['lists as keys', `${'['.repeat(50)}a${']: 1'.repeat(50)}`, /^p\.yaml:1:\d+: /],
    ['a directive', '%YAML 1.1\n---\na: 1\n', /^p\.yaml:1:1: directives are not allowed/],
    ['a tag below a table', 'title: !!str x\n', /^p\.yaml:1:8: tags are not allowed/],
  ])('%s are refused at once', (_, source, expected) => {
    const begun = performance.now();
    expect(said(source)[0]).toMatch(expected);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
  it('a question mark in a text is a question mark', () => {
    const source = 'title: Who? What\ninOneSentence: "? why"\ncoldOpen: >-\n  One\n  ? two\n';
    expect(said(source).join()).not.toMatch(/question mark/);
  });
});

describe('places', () => {
  it('of an unknown field is its own line, wherever it stands', () => {
    expect(said(`${open}colour: red\n`)).toEqual([
      `p.yaml:${open.split('\n').length}:1: the file: "colour" is no field here; there are ${Object.keys(publicFile.shape).join(', ')}`,
    ]);
    expect(said(open.replace('title:', 'titel:'))).toEqual([
      expect.stringMatching(/^p\.yaml:\d+:1: title: this is missing; expected text/),
      expect.stringMatching(/^p\.yaml:\d+:1: the file: "titel" is no field here; did you mean "title"\?/),
    ]);
    expect(said(open.replace('{title: A', '{hue: 1, title: A')).at(-1)).toMatch(
      /^p\.yaml:\d+:13: challenges\.[a-z]+: "hue" is no field/,
    );
  });
  it.each(['__proto__', 'constructor', 'prototype'])('of the key %s is its own', (key) => {
    expect(said(`title: x\nroles:\n  a: {${key}: 1}\n`)).toEqual([
      `p.yaml:3:7: the key "${key}" is not allowed; rename it`,
    ]);
  });
  it('of a bad name in a table is that name', () => {
    expect(said('roles:\n  ok: 1\n  9x: {}\n').find((line) => line.includes('9x'))).toMatch(
      /^p\.yaml:3:3: roles\.9x: an id starts with a letter/,
    );
  });
});

describe('words say what would be right', () => {
  const provisions = read('provisions.yaml') ?? '';
  const faults = (from: string | RegExp, to: string) => {
    const parsed = parseYaml('p.yaml', provisions.replace(from, to), provisionsFile);
    return parsed.ok ? '' : faultLine(parsed.faults[0]!);
  };
  it.each([
    [/provisions:[\s\S]*/, 'provisions:\n', /expected a list, found nothing/],
    [/provisions:[\s\S]*/, 'provisions: {a: 1}\n', /expected a list, found a table/],
    [/provisions:[\s\S]*/, 'provisions: [x]\n', /expected a table of fields, found the text "x"/],
    [/paragraph: .*/, 'paragraph: 3', /paragraph: expected text, found the number 3; quote it: "3"/],
    [/paragraph: .*/, 'paragraph: yes', /^$/],
    [/paragraph: .*/, 'paragraph: true', /paragraph: expected text, found true; quote it: "true"/],
    [/paragraph: .*/, 'paragraph:', /paragraph: expected text, found nothing/],
    [/quick: true/, 'quick: "true"', /quick: expected true or false, found the text "true"; take the quotes away/],
    [/span: \[\d+, \d+\]/, 'span: [4]', /span: at least 2 in the list; there are 1/],
    [/span: \[\d+, \d+\]/, 'span: ["4", 9]', /span\.0: expected a number, found the text "4"; take the quotes away/],
    [/span: \[\d+, \d+\]/, 'span: [4.5, 9]', /span\.0: expected a whole number, found the number 4\.5/],
    [/span: \[\d+, \d+\]/, 'span: [4, 900]', /span\.1: at most 100; this is the number 900/],
    [
      /voice: group/,
      'voice: gruop',
      /voice: expected one of group, .*, found the text "gruop"; did you mean "group"\?/,
    ],
    [/paragraph: .*/, `paragraph: ${'x'.repeat(81)}`, /paragraph: at most 12 characters; this has 81/],
    [/paragraph: .*/, 'paragraph: ""', /paragraph: must not be empty/],
  ])('%s -> %s', (from, to, expected) => expect(faults(from, to)).toMatch(expected));
  it('of a condition names the field that is wrong, or all there are', () => {
    const when = (text: string) => {
      const parsed = parseYaml(
        'p.yaml',
        `challenges:
  - {id: one, when: [${text}]}
`,
        challengesFile,
      );
      return parsed.ok ? '' : faultLine(parsed.faults[0]!);
    };
    expect(when('{adopted: maybe}')).toMatch(/when\.0\.adopted: expected true or false, found the text "maybe"/);
    expect(when('{seats: COR}')).toMatch(/when\.0: expected one of adopted, seat, stands, /);
  });
});

describe('a file that is no YAML', () => {
  it.each([
    ['title: Law: the quarrel\n', /^p\.yaml:1:\d+: a colon and a space make a key .*; put the text in quotes/],
    ['title: @home\n', /^p\.yaml:1:8: a text cannot begin with this sign; put it in quotes/],
    ['title: "C:\\home"\n', /^p\.yaml:1:\d+: there is no such escape; write/],
    ['title: "open\n', /^p\.yaml:\d:\d+: something is not closed/],
    ['roles: {a: b\n', /^p\.yaml:\d:\d+: /],
    ['title: a\nnothing\nrules: b\n', /^p\.yaml:\d:\d+: this is neither "key: value" nor/],
    ['roles:\n\ta: b\n', /^p\.yaml:2:1: a tab cannot indent; use spaces/],
    ['title: a\n---\ntitle: b\n', /^p\.yaml:\d:\d: a file holds one document/],
  ])('%j says what would be right', (source, expected) => expect(said(source)[0]).toMatch(expected));
});

describe('what nobody sees', () => {
  const titled = (title: string) => said(open.replace(/title: .*/, `title: ${title}`));
  it.each([
    ['a terminal escape', '"\\e[31mred"', 'U+001B'],
    ['a bell', '"a\\ab"', 'U+0007'],
    ['turned writing', '"a\\u202Eb"', 'U+202E'],
    ['the same in the raw', 'a\u202eb', 'U+202E'],
    ['an isolate', 'a\u2066b', 'U+2066'],
    ['a control of the second set', '"a\\u0085b"', 'U+0085'],
    ['half a character', '"a\\uD800b"', 'U+D800'],
  ])('%s in a text is refused by its number', (_, title, code) => {
    expect(titled(title)).toEqual([
      expect.stringMatching(new RegExp(`:8: a character that cannot be seen \\(${code.replace('+', '\\+')}\\)`)),
    ]);
  });
  it('marks of direction and joiners, which some languages need, are not', () => {
    expect(titled('"\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u200f"')).toEqual([]);
  });
  it('text that is not UTF-8 is refused where it begins', () => {
    const source = new TextDecoder().decode(Buffer.from(`# One\ntitle: caf\u00e9\n`, 'latin1'));
    expect(said(source)).toEqual(['p.yaml:2:11: this is not UTF-8; save the file with that encoding']);
  });
  it('a key with a terminal escape is not echoed', () => {
    const lines = said(`${open}"\\e[31mred\\u202e": 1\n`).join('\n');
    expect(lines).toMatch(/cannot be seen/);
    expect(lines).toBe(printable(lines).replaceAll('<U+000A>', '\n'));
  });
  it('nor is a raw one in a file that is no YAML', () => {
    const lines = said('title: "\u001b[31m\n\t@: [').join('');
    expect(lines).toBe(printable(lines));
  });
});

describe('193 delegations with a fault in each', () => {
  const fixture = read('delegations.yaml') ?? '';
  const own = fixture.match(/- id: /g)?.length ?? 0;
  const ids = Array.from({ length: 193 - own }, (_, i) => `D${i}`);
  const one = /- id: BRE[\s\S]*?(?=\n {2}- id: COR)/.exec(fixture)?.[0] ?? '';
  const told = (change: (source: string) => string) => {
    const source = change(
      `${fixture.trimEnd()}\n  ${ids.map((id) => one.replace('id: BRE', `id: ${id}\n    playable: false`)).join('\n  ')}\n`,
    );
    const begun = process.cpuUsage();
    const loaded = loadScenario((name) => (name === 'delegations.yaml' ? source : read(name)));
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(2000);
    return loaded.ok ? [] : loaded.faults.map(faultLine);
  };
  it('are told in less than two seconds when a number is wrong', () => {
    const lines = told((source) => source.replace(/at: \d+/g, 'at: 900'));
    expect(lines).toHaveLength(MAX_FAULTS);
    expect(lines[0]).toMatch(/^delegations\.yaml:8:\d+: delegations\.0\.positions\.IHL\.at: at most 100; this is/);
  });
  it('are told in less than two seconds when a name and every row are lacking', () => {
    const lines = told((source) => source.replace(/ {6}RID: .*\n/g, ''));
    const about = (file: string) => lines.filter((line) => line.startsWith(file));
    expect(about('confidence.yaml')).toHaveLength(MAX_FAULTS);
    expect(about('confidence.yaml')[0]).toMatch(/the row of "ARL" lacks "D0", "D1", .* and 178 more; give values/);
    expect(about('delegations.yaml').at(-1)).toMatch(/and 93 more faults in this file/);
  });
});
