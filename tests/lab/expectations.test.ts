import { describe, expect, it } from 'vitest';
import { type SeenFacts, seenFactsOf } from '../../src/lab/expectations/facts';
import { type Batch, type Batches, type Played, type Row, rowsOf } from '../../src/lab/expectations/rows';
import { playAll } from '../../src/table/record';
import { type ScenarioName, setupOf } from '../support/scenarios';
import { tiny } from '../support/table';

/** The same seeds for ever: few, so the tolerances are wide and only what is plain is asserted. */
const seedsOf = (count: number) => Array.from({ length: count }, (_, i) => `seen-${i + 1}`);
/** The two groups of experts are compared, which takes more. */
const COUNT: Readonly<Partial<Record<Played, number>>> = { 'gge-2014-15': 30, 'gge-2016-17': 30 };
const played = new Map<string, Batch>();

function batchOf(name: Played): Batch {
  const known = played.get(name);
  if (known) return known;
  const setup = setupOf(name as ScenarioName, 'standard');
  const batch = { setup, runs: seedsOf(COUNT[name] ?? 10).map((seed) => seenFactsOf(playAll(setup, seed, 'mixed'))) };
  played.set(name, batch);
  return batch;
}

const rowOf = (batches: Batches, where: string, expected: RegExp): Row => {
  const found = rowsOf(batches).find((row) => row.where === where && expected.test(row.expected));
  if (!found) throw new Error(`no row on ${expected} of ${where}`);
  return found;
};

describe('what must be seen', { timeout: 600_000 }, () => {
  it.each([
    'gge-2014-15',
    'oewg-2019-21',
    'budapest-1997-2001',
    'cybercrime-2024',
    'osce-2011-13',
  ] as const)('%s is adopted more often than not', (name) => {
    const { runs } = batchOf(name);
    expect(runs.filter(({ adopted }) => adopted).length).toBeGreaterThan(runs.length / 2);
  });
  it('the Group of 2016-17 agrees less often than that of 2014-15', () => {
    const count = (name: Played) => batchOf(name).runs.filter(({ adopted }) => adopted).length;
    expect(count('gge-2016-17')).toBeLessThan(count('gge-2014-15'));
  });
  it('motions to delete fail, and the text passes without the final vote', () => {
    const batches = { 'cybercrime-2024': batchOf('cybercrime-2024') };
    expect(rowOf(batches, 'cybercrime-2024', /delete/).seen).not.toBe(false);
    expect(rowOf(batches, 'cybercrime-2024', /final vote/).seen).toBe(true);
  });
  it('content offences leave the main text, and the treaty enters into force', () => {
    const batches = { 'budapest-1997-2001': batchOf('budapest-1997-2001') };
    expect(rowOf(batches, 'budapest-1997-2001', /main text/).seen).toBe(true);
    expect(rowOf(batches, 'budapest-1997-2001', /in force/).seen).toBe(true);
  });
  it('content never enters the operative text of the OSCE', () => {
    expect(rowOf({ 'osce-2011-13': batchOf('osce-2011-13') }, 'osce-2011-13', /content/).seen).toBe(true);
  });
  it('somebody dissociates in the open-ended room, where that is known, and nowhere else', () => {
    const aside = (name: Played) => batchOf(name).runs.some(({ dissociated }) => dissociated.length > 0);
    expect(aside('oewg-2019-21')).toBe(true);
    expect(
      ['gge-2014-15', 'gge-2016-17', 'osce-2011-13', 'budapest-1997-2001'].filter((name) => aside(name as Played)),
    ).toEqual([]);
  });
});

describe('the table', () => {
  const run = (facts: Partial<SeenFacts>): SeenFacts =>
    ({
      adopted: true,
      text: {},
      blockedBy: [],
      dissociated: [],
      votes: [],
      closedAt: {},
      contested: [],
      heldOut: [],
      entersPercent: null,
      rivals: null,
      ...facts,
    }) as unknown as SeenFacts;
  const batch = (...runs: readonly Partial<SeenFacts>[]): Batch => ({ setup: tiny(), runs: runs.map(run) });

  it('calls always a miss, and never too', () => {
    const seen = (adopted: readonly boolean[]) =>
      rowOf({ 'osce-2011-13': batch(...adopted.map((one) => ({ adopted: one }))) }, 'osce-2011-13', /often/).seen;
    expect(seen([true, true, true, true])).toBe(false);
    expect(seen([true, true, true, false])).toBe(true);
    expect(seen([false, false, false, true])).toBe(false);
  });
  it('says that nothing came up instead of guessing', () => {
    const row = rowOf({ 'cybercrime-2024': batch({}, {}) }, 'cybercrime-2024', /delete/);
    expect([row.seen, row.figure]).toEqual([null, 'none']);
  });
  it('counts a deletion that is carried as a miss', () => {
    const votes = [{ kind: 'delete', provision: 'law', carried: true }];
    expect(rowOf({ 'cybercrime-2024': batch({ votes }) }, 'cybercrime-2024', /delete/).seen).toBe(false);
  });
  it('tells stepping aside from blocking', () => {
    const row = (facts: Partial<SeenFacts>) =>
      rowOf({ 'oewg-2019-21': batch(facts) }, 'oewg-2019-21', /dissociates rather/).seen;
    expect(row({ dissociated: ['COR'] })).toBe(true);
    expect(row({ adopted: false, blockedBy: ['COR'] })).toBe(false);
  });
  it('tells one holdout from several with a great power among them', () => {
    const batches = {
      'gge-2014-15': batch({ heldOut: ['COR'] }, { heldOut: ['COR', 'BRE'], adopted: false }),
    };
    expect(rowOf(batches, 'consensus rooms', /lone/).seen).toBe(true);
    expect(rowOf(batches, 'consensus rooms', /several/).seen).toBe(true);
  });
  it('compares those who said yes to both rival texts with the real votes', () => {
    const both = (yesToBoth: number) =>
      rowOf({ assembly: batch({ rivals: { adopted: 2, both: 100, yesToBoth } }) }, 'assembly', /both/).seen;
    expect([both(10), both(55), both(95)]).toEqual([false, true, false]);
  });
});
