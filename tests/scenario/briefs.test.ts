import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultLine, parseYaml } from '../../src/scenario/parse';
import { briefFile, delegationsFile, glossaryFile } from '../../src/scenario/schema';

const folder = join(import.meta.dirname, '../../scenarios/gge-2016-17');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const parsed = parseYaml('delegations.yaml', read('delegations.yaml'), delegationsFile);
const members = parsed.ok ? parsed.value.delegations : [];
const ids = members.map((member) => member.id);

describe('briefs of GGE 2016-17', () => {
  it('are there for each of the 25 members and nobody else', () => {
    expect(readdirSync(join(folder, 'en/briefs')).sort()).toEqual(ids.map((id) => `${id}.yaml`).sort());
  });
  it.each(ids)('%s fits the schema and speaks only of members and coded issues', (id) => {
    const brief = parseYaml(`briefs/${id}.yaml`, read(`en/briefs/${id}.yaml`), briefFile);
    expect(brief.ok ? [] : brief.faults.map(faultLine)).toEqual([]);
    if (!brief.ok) return;
    const { delegation, people, secretValuableTo, wants } = brief.value;
    expect(delegation).toBe(id);
    for (const other of [secretValuableTo, ...people.map((person) => person.who)]) {
      expect(ids).toContain(other);
      expect(other).not.toBe(id);
    }
    const coded = Object.keys(members.find((member) => member.id === id)!.positions);
    for (const want of wants) expect(coded).toContain(want.issue);
  });
});

describe('glossary', () => {
  it('fits the schema and names every term once', () => {
    const glossary = parseYaml('glossary.yaml', read('en/glossary.yaml'), glossaryFile);
    expect(glossary.ok ? [] : glossary.faults.map(faultLine)).toEqual([]);
    const terms = glossary.ok ? glossary.value.terms.map((term) => term.id) : [];
    expect(new Set(terms).size).toBe(terms.length);
  });
});
