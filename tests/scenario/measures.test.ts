import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMeasures } from '../../src/scenario/lint/measures';
import { parseYaml } from '../../src/scenario/parse';
import { measuresFile } from '../../src/scenario/schema';

const catalogue = (name: string) => {
  const source = readFileSync(join(import.meta.dirname, '../../scenarios/measures', `${name}.yaml`), 'utf8');
  const parsed = parseYaml(`${name}.yaml`, source, measuresFile);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return parsed.value.measures;
};

describe('the catalogues of measures', () => {
  it.each([
    ['gge', 11, [2013, 2015]],
    ['budapest', 8, [1997, 1998, 1999, 2000]],
    ['oewg', 8, [2023, 2024]],
    ['osce', 16, [2013, 2016]],
  ])('%s has %d, each with what it needs', (name, count, years) => {
    const measures = catalogue(name);
    expect(measures).toHaveLength(count);
    expect([...new Set(measures.map(({ year }) => year))].sort()).toEqual(years);
    expect(checkMeasures(`${name}.yaml`, measures)).toEqual([]);
  });
  it.each(['gge', 'oewg', 'osce'])('%s puts contact points before crisis channels', (name) => {
    const measures = catalogue(name);
    const calming = measures.filter(({ kind }) => kind === 'stability');
    for (const { requires } of calming) expect(requires).toContain('contact-points');
    expect(measures.find(({ id }) => id === 'contact-points')?.requires).toBeUndefined();
  });
  it('refuse a measure that comes before itself, at any remove', () => {
    const [one, two, three] = catalogue('osce') as [never, never, never];
    const looped = [
      { ...(one as object), id: 'a', requires: ['b'] },
      { ...(two as object), id: 'b', requires: ['c'] },
      { ...(three as object), id: 'c', requires: ['a'] },
    ] as never;
    expect(checkMeasures('file', looped).map(({ path }) => path)).toEqual([
      ['measures', 0, 'requires', 0],
      ['measures', 1, 'requires', 0],
      ['measures', 2, 'requires', 0],
    ]);
  });
});
