import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../src/scenario/files';
import { wordsOf } from '../../src/scenario/files';
import { loadScenario } from '../../src/scenario/load';
import { faultLine } from '../../src/scenario/parse';

const folder = join(import.meta.dirname, '../../scenarios/gge-2016-17');
const read: ReadFile = (name) =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
/** The scenario with one file changed. */
const withChange =
  (file: string, change: (source: string) => string | undefined): ReadFile =>
  (name) =>
    name === file ? change(read(name)!) : read(name);
const faults = (reader: ReadFile) => {
  const loaded = loadScenario(reader);
  return loaded.ok ? [] : loaded.faults.map(faultLine);
};

describe('loading a scenario', () => {
  it('takes GGE 2016-17 whole', () => {
    const loaded = loadScenario(read);
    expect(loaded.ok ? [] : loaded.faults.map(faultLine)).toEqual([]);
    if (loaded.ok) expect(Object.keys(wordsOf(loaded.value).briefs)).toHaveLength(25);
  });
  it('reports a missing file', () => {
    expect(faults(withChange('en/glossary.yaml', () => undefined))).toEqual([
      'en/glossary.yaml:1:1: the file is missing; the language "en" needs it',
    ]);
  });
  it('reports a status quo that is none of the wordings, with its line', () => {
    const found = faults(withChange('provisions.yaml', (s) => s.replace('statusQuo: ihl-2015', 'statusQuo: ihl-2016')));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^provisions\.yaml:\d+:\d+: "ihl-2016" is none of its wordings: .*ihl-2015/);
  });
  it('reports a chair from outside the room', () => {
    expect(faults(withChange('scenario.yaml', (s) => s.replace('chair: DEU', 'chair: ITA')))[0]).toMatch(
      /^scenario\.yaml:\d+:8: "ITA"/,
    );
  });
  it('reports a secret nobody can use', () => {
    const found = faults(
      withChange('en/briefs/CUB.yaml', (s) => s.replace('secretValuableTo: KEN', 'secretValuableTo: CUB')),
    );
    expect(found[0]).toMatch(/^en\/briefs\/CUB\.yaml:\d+:\d+: "CUB" is not another delegation/);
  });
  it('reports a missing position and an incomplete row of confidence', () => {
    expect(faults(withChange('delegations.yaml', (s) => s.replace(/ {6}SD: .*\n/, '')))[0]).toMatch(
      /"AUS" has no position on issue "SD"/,
    );
    expect(faults(withChange('confidence.yaml', (s) => s.replace('AUS: {BWA: 41, ', 'AUS: {')))[0]).toMatch(
      /row of "AUS" lacks "BWA"/,
    );
  });
});
