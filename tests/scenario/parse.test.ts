import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultLine, parseYaml } from '../../src/scenario/parse';
import { confidenceFile, delegationsFile, provisionsFile } from '../../src/scenario/schema';
import { MAX_FILE_CHARACTERS } from '../../src/scenario/yamlFile';

const good = `provisions:
  - id: law
    issue: IHL
    chapter: law
    paragraph: '34'
    quick: true
    statusQuo: old
    formulations:
      - {id: old, container: conclusions, voice: group, verb: notes, bridge: none, span: [48, 52]}
      - {id: new, container: conclusions, voice: group, verb: notes, bridge: none, span: [88, 92]}
`;
const faults = (source: string) => {
  const parsed = parseYaml('p.yaml', source, provisionsFile);
  return parsed.ok ? [] : parsed.faults.map(faultLine);
};

describe('reading a scenario file', () => {
  it('takes a good one', () => expect(faults(good)).toEqual([]));
  it('names line and column of a bad value', () => {
    expect(faults(good.replace('[88, 92]', '[88, 192]'))[0]).toMatch(
      /^p\.yaml:10:\d+: provisions\.0\.formulations\.1\.span\.1: /,
    );
  });
  it('names an unknown key and a missing one', () => {
    expect(faults(good.replace('chapter:', 'chapitre:')).join('\n')).toMatch(/"chapitre" is no field.*"chapter"/);
    expect(faults(good.replace("    paragraph: '34'\n", ''))[0]).toMatch(/paragraph/);
  });
  it('refuses a span the wrong way round', () =>
    expect(faults(good.replace('[48, 52]', '[52, 48]'))[0]).toMatch(/low end first/));
  it('refuses broken YAML, duplicate keys and aliases', () => {
    expect(faults('provisions: [')[0]).toMatch(/^p\.yaml:1:/);
    expect(faults(`${good}provisions: []\n`)[0]).toMatch(/unique/);
    expect(faults('provisions: [&a {id: x}, *a]')[0]).toMatch(/^p\.yaml:1:14: anchors/);
    expect(faults('provisions: [x, *a]')[0]).toMatch(/^p\.yaml:1:17: aliases/);
  });
  it('refuses markup, prototype keys and a huge file', () => {
    expect(faults(good.replace("'34'", '"<img src=x>"'))[0]).toMatch(/markup/);
    expect(faults(`${good}__proto__: {polluted: 1}\n`)[0]).toMatch(/__proto__/);
    expect(faults(' '.repeat(MAX_FILE_CHARACTERS + 1))[0]).toMatch(/at most/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a hostile file', () => {
  it.each([
    ['nested brackets', '['.repeat(300_000), /^p\.yaml:1:61: this is nested more than 60 levels deep/],
    ['brackets that close nothing', '] '.repeat(300_000), /nested more than 60/],
    ['nested lists', '- '.repeat(100_000), /nested more than 60/],
    ['nested tables', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), /nested more than 60/],
    ['heaps of anchors', '&a '.repeat(200_000), /anchors are not allowed/],
    ['heaps of tags', '!!x '.repeat(200_000), /tags are not allowed/],
    ['a table without end', Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join('\n'), /provisions: /],
  ])('%s are refused before they can stall the reader', (_, source, expected) => {
    expect(faults(source)[0]).toMatch(expected);
  });
  it('is told at most a hundred faults', () => {
    const wordings = Array.from({ length: 300 }, () => '  - {}').join('\n');
    expect(faults(`provisions:\n${wordings}`).length).toBeLessThanOrEqual(100);
  });
  it('may not say a key twice, at any depth', () => {
    expect(faults(good.replace('    quick: true\n', '    quick: true\n    quick: true\n'))).toEqual([
      'p.yaml:7:5: this key is there before; keys must be unique',
    ]);
    expect(faults(good.replace('{id: old,', '{id: old, "id": old,'))[0]).toMatch(/^p\.yaml:9:\d+: this key is there/);
  });
});

describe('GGE 2016-17', () => {
  const folder = join(import.meta.dirname, '../../scenarios/gge-2016-17');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const members = parseYaml('delegations.yaml', read('delegations.yaml'), delegationsFile);
  const trust = parseYaml('confidence.yaml', read('confidence.yaml'), confidenceFile);
  it('has 25 members, the five permanent ones among them, and full rows of confidence', () => {
    if (!members.ok || !trust.ok) throw new Error('the files do not parse');
    const ids = members.value.delegations.map((member) => member.id);
    expect(ids).toHaveLength(25);
    expect(
      members.value.delegations
        .filter((member) => member.p5)
        .map((member) => member.id)
        .sort(),
    ).toEqual(['CHN', 'FRA', 'GBR', 'RUS', 'USA']);
    for (const a of ids)
      expect(Object.keys(trust.value.confidence[a]!).sort()).toEqual(ids.filter((b) => b !== a).sort());
  });
  it('has twelve provisions, six of them quick, on coded issues', () => {
    const parsed = parseYaml('provisions.yaml', read('provisions.yaml'), provisionsFile);
    expect(parsed.ok ? [] : parsed.faults.map(faultLine)).toEqual([]);
    if (!parsed.ok || !members.ok) return;
    expect(parsed.value.provisions).toHaveLength(12);
    expect(parsed.value.provisions.filter((provision) => provision.quick)).toHaveLength(6);
    for (const provision of parsed.value.provisions) {
      expect(provision.formulations.map((wording) => wording.id)).toContain(provision.statusQuo);
      for (const member of members.value.delegations) expect(member.positions).toHaveProperty(provision.issue);
    }
  });
});
