import { describe, expect, it } from 'vitest';
import { treatyLifeOf } from '../../../src/analysis/treaty/treaty';
import type { TreatyLife } from '../../../src/analysis/treaty/types';
import { ACCESSION_RULES, RESERVATION_RULES } from '../../../src/engine/model/vocabulary';
import { treatyFiguresOf } from '../../../src/lab/treaty';
import sentences from '../../../src/locales/en/aftermath.json';
import { allSign, concluded, RULES, type Seat } from './table';

const SEATS: readonly Seat[] = ['ARL', 'BRE', 'COR', 'DEL'].map((id) => ({ id, capacity: 90 }));
const FAR: Seat = { id: 'GOR', at: 5, salience: 90 };
const lifeWith = (seats: readonly Seat[], count: number): TreatyLife =>
  treatyLifeOf(
    concluded(seats, {
      signatures: allSign(seats, { ARL: ['access'] }),
      treaty: { ...RULES, entry: { count, days: 90 } },
    }),
    0,
    { futures: 9, years: 15 },
  ) as TreatyLife;

describe('figures over runs', () => {
  it('are none where nothing was adopted', () => expect(treatyFiguresOf([null, null])).toBeNull());
  it('average what was adopted and count the years of entry', () => {
    const [early, never] = [lifeWith([...SEATS, FAR], 2), lifeWith([...SEATS, FAR], 5)];
    const figures = treatyFiguresOf([early, null, never]);
    expect(figures).toMatchObject({ runs: 3, adopted: 2, states: 5, signatories: 5, reserving: 1, refusing: 1 });
    expect(figures?.entersPercent).toBe(50);
    expect(figures?.entryYears).toEqual({ [String(early.entryYear)]: 1, none: 1 });
    expect(figures?.years).toHaveLength(15);
    // Which rule brings it into force has nothing to do with who ratifies: nobody waits for the others.
    expect(figures?.years.map(({ parties }) => 10 * parties)).toEqual(early.years.map(({ parties }) => parties));
    expect(figures?.years.at(-1)?.pace).toBeNull();
  });
});

describe('sentences of a treaty', () => {
  it('are there for every rule and every column', () => {
    const { rule, years, states } = sentences.treaty;
    for (const one of RESERVATION_RULES) expect(rule.reservations[one]).toEqual(expect.any(String));
    for (const one of ACCESSION_RULES) expect(rule.accession[one]).toEqual(expect.any(String));
    for (const one of ['year', 'parties', 'range', 'yardstick', 'inForce'] as const)
      expect(years[one]).toEqual(expect.any(String));
    for (const one of ['state', 'signed', 'willing', 'party', 'year'] as const)
      expect(states[one]).toEqual(expect.any(String));
  });
});
