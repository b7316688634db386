import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenario/compile';
import type { Scenario } from '../../src/scenario/files';
import { wordsOf } from '../../src/scenario/files';
import { loadScenario } from '../../src/scenario/load';
import { faultLine } from '../../src/scenario/parse';
import { filesBeforeTheEnd } from '../support/scenarios';

const library = join(import.meta.dirname, '../../scenarios');
const folder = join(library, 'gge-2014-15');

function load(name: string): Scenario {
  const loaded = loadScenario((file) => {
    const path = join(library, name, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  });
  if (!loaded.ok) throw new Error(loaded.faults.map(faultLine).join('\n'));
  return loaded.value;
}

const group = load('gge-2014-15');
const next = load('gge-2016-17');
const seats = group.delegations.map(({ id }) => id);
const both = seats.filter((seat) => next.delegations.some(({ id }) => id === seat));
const member = (scenario: Scenario, seat: string) => scenario.delegations.find(({ id }) => id === seat)!;
/** "position/salience" of a seat on an issue. */
const coded = (scenario: Scenario, seat: string, issue: string) => {
  const position = member(scenario, seat).positions[issue];
  return position && `${position.at}/${position.salience}`;
};

describe('GGE 2014-15', () => {
  it('seats twenty with Brazil in the chair, and a brief for every seat', () => {
    expect(seats).toHaveLength(20);
    expect(group.scenario.chair).toBe('BRA');
    expect(group.delegations.filter(({ p5 }) => p5).map(({ id }) => id)).toEqual(['CHN', 'FRA', 'RUS', 'GBR', 'USA']);
    expect(readdirSync(join(folder, 'en/briefs')).sort()).toEqual(seats.map((seat) => `${seat}.yaml`).sort());
  });

  it('is played in four meetings over six paragraphs, or in ten over all', () => {
    const quick = compile(group, 'quick');
    expect(quick.meetings).toHaveLength(4);
    expect(quick.provisions).toHaveLength(6);
    const standard = compile(group, 'standard');
    expect(standard.meetings).toHaveLength(10);
    expect(standard.provisions).toHaveLength(group.provisions.length);
  });

  it('begins with the language of 2013, or with silence', () => {
    for (const { id, statusQuo, formulations } of group.provisions) {
      const standing = formulations.find((wording) => wording.id === statusQuo)!;
      expect([id, standing.agreed ?? standing.bridge]).toEqual([
        id,
        standing.bridge === 'silence' ? 'silence' : 'A/68/98',
      ]);
      for (const wording of formulations) expect(wording.agreed ?? 'A/68/98').toBe('A/68/98');
    }
  });

  it('says in a brief only what the coding of its seat bears out', () => {
    for (const [seat, brief] of Object.entries(wordsOf(group).briefs)) {
      const { positions } = member(group, seat);
      const saliences = Object.values(positions).map(({ salience }) => salience);
      const median = saliences.sort((a, b) => a - b)[Math.floor(saliences.length / 2)]!;
      // The chair's wants are those of the room.
      if (seat === group.scenario.chair) continue;
      expect([seat, positions[brief.wants[0]!.issue]!.salience >= median]).toEqual([seat, true]);
      const thin = Object.values(positions).every(({ mark }) => mark === 'c');
      expect([seat, brief.coding]).toEqual([seat, thin ? 'thin' : undefined]);
    }
  });

  it('tells no ending outside the history', () => {
    const told = filesBeforeTheEnd('gge-2014-15').filter((file) =>
      /A\/70\/|70\/237|eleven norms|G20/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(told).toEqual([]);
  });
});

describe('coding of GGE 2014-15 beside that of 2016-17', () => {
  it('differs only where one of the two eras is adjusted', () => {
    const shared = Object.keys(next.delegations[0]!.positions).filter((issue) =>
      seats.every((seat) => coded(group, seat, issue)),
    );
    expect(shared.length).toBeGreaterThanOrEqual(9);
    const changed = both.flatMap((seat) =>
      shared
        .filter((issue) => coded(group, seat, issue) !== coded(next, seat, issue))
        .map((issue) => `${seat} ${issue}`),
    );
    expect(changed.sort()).toEqual(['CHN DATA', 'CHN IHL', 'CHN SD', 'USA ATTR', 'USA SD']);
  });

  it('makes the adjustments of 2014-15', () => {
    expect(coded(group, 'CHN', 'SD')).toBe('3/90');
    expect(coded(group, 'CHN', 'IHL')).toBe('10/85');
    expect(coded(group, 'CHN', 'DATA')).toBe('95/85');
    expect(coded(group, 'BRA', 'HRG')).toBe('75/80');
    expect(coded(group, 'DEU', 'HRG')).toBe('100/80');
    expect(coded(group, 'USA', 'THEFT')).toBe('100/70');
  });

  it('reckons confidence alike, but for who belonged to what', () => {
    const changed = both.flatMap((a) =>
      both.filter((b) => a !== b && group.confidence[a]![b] !== next.confidence[a]![b]).map((b) => `${a} ${b}`),
    );
    // Egypt was not yet in BRICS: no shared organisation with the three members of it.
    expect(changed.sort()).toEqual(['BRA EGY', 'CHN EGY', 'EGY BRA', 'EGY CHN', 'EGY RUS', 'RUS EGY']);
    for (const pair of changed) {
      const [a, b] = pair.split(' ') as [string, string];
      expect(next.confidence[a]![b]! - group.confidence[a]![b]!).toBe(10);
    }
  });

  it('keeps the process, its measures and its meetings', () => {
    expect(group.process).toEqual(next.process);
    expect(group.measures).toEqual(next.measures);
    expect(group.scenario.lengths).toEqual(next.scenario.lengths);
  });
});
