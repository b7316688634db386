import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setupShape } from '../../src/engine/model/schema/setup';
import { compile } from '../../src/scenario/compile';
import type { ReadFile } from '../../src/scenario/files';
import { loadScenario } from '../../src/scenario/load';
import { faultLine } from '../../src/scenario/parse';
import { readerOf } from '../support/scenarios';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const NAMES = readdirSync(SCENARIOS).filter((name) => /-\d{4}(-\d\d)?/.test(name) || name.startsWith('budapest'));

const reader =
  (name: string): ReadFile =>
  (file) => {
    try {
      return readFileSync(join(SCENARIOS, name, file), 'utf8');
    } catch {
      return undefined;
    }
  };

function loaded(name: string) {
  const result = loadScenario(reader(name));
  if (!result.ok) throw new Error(result.faults.map(faultLine).join('\n'));
  return result.value;
}

describe('measures that wordings name', () => {
  it.each(['gge-2014-15', 'gge-2016-17', 'oewg-2019-21', 'osce-2011-13'])('%s has some, in the set-up too', (name) => {
    const setup = compile(loaded(name), 'standard');
    const named = setup.provisions.flatMap(({ formulations }) => formulations.flatMap((one) => one.measures ?? []));
    expect(named.length).toBeGreaterThan(3);
    for (const id of named) expect(setup.measures.map((measure) => measure.id)).toContain(id);
  });
  it.each(['budapest-1997-2001', 'cybercrime-2024'])('%s is a treaty and has none', (name) => {
    const { provisions } = compile(loaded(name), 'standard');
    expect(provisions.flatMap(({ formulations }) => formulations.flatMap((one) => one.measures ?? []))).toEqual([]);
  });
  it.each(NAMES)('the set-up of %s can be read back from a record', (name) => {
    for (const length of ['quick', 'standard'] as const) {
      const setup = JSON.parse(JSON.stringify(compile(loaded(name), length)));
      const read = setupShape.safeParse(setup);
      expect(read.error?.issues ?? []).toEqual([]);
      expect(read.data).toEqual(setup);
    }
  });
});

describe('measures that wordings cannot name', () => {
  const read = readerOf('tiny');
  const faults = (
    id: string,
    list: string,
    change: (file: string, source: string) => string = (_, source) => source,
  ) => {
    const loaded = loadScenario((file) => {
      const source = read(file);
      if (source === undefined) return undefined;
      const changed = change(file, source);
      return file === 'provisions.yaml' ? changed.replace(`{id: ${id},`, `{id: ${id}, measures: ${list},`) : changed;
    });
    return loaded.ok ? [] : loaded.faults.map(faultLine);
  };
  it('none is refused that holds together', () => {
    expect(faults('contacts-directory', '[contact-points, exchange-views]')).toEqual([]);
  });
  it('one that is not in the catalogue, with its line', () => {
    expect(faults('contacts-directory', '[hotline]')).toEqual([
      'provisions.yaml:23:45: "hotline" is no measure of ../measures/tiny.yaml; there are exchange-views, contact-points',
    ]);
  });
  it('one named twice, and one in silence', () => {
    expect(faults('contacts-directory', '[contact-points, contact-points]')[0]).toMatch(/named before/);
    expect(faults('law-silence', '[contact-points]')[0]).toMatch(/silence names no measure/);
  });
  it('one whose first step no words of the text name', () => {
    const needing = (file: string, source: string) =>
      file === '../measures/tiny.yaml'
        ? source.replace('cost: 10, confidence: 20', 'cost: 10, confidence: 20, requires: [contact-points]')
        : source;
    expect(faults('law-named', '[exchange-views]', needing)[0]).toMatch(
      /"exchange-views" needs "contact-points" first/,
    );
    expect(faults('law-named', '[exchange-views, contact-points]', needing)).toEqual([]);
  });
  it('any in a treaty', () => {
    const treaty = (file: string, source: string) =>
      file === '../processes/tiny.yaml' ? `instrument: convention\n${source}` : source;
    expect(faults('law-named', '[contact-points]', treaty).join('\n')).toMatch(/a treaty binds its Parties/);
  });
});
