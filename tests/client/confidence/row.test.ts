import '../../support/everyWord';
import { describe, expect, it } from 'vitest';
import type { Teller } from '../../../src/client/documents/events';
import { effectOnTrust } from '../../../src/client/documents/trustEffect';
import { apart, distanceAt, placeOf, stepTo } from '../../../src/client/panels/confidence/place';
import { myRow } from '../../../src/client/panels/confidence/row';
import { nextCell } from '../../../src/client/panels/confidence/TrustGrid';
import { viewFor } from '../../../src/engine/view/view';
import { sit, type Table } from '../../support/table';

const names: Teller['names'] = new Proxy({} as Teller['names'], {
  get: () => (id: string) => ({ name: id, description: id, label: id, toString: () => id }),
});

/** COR and DEL take a step together, ELN goes alone, and COR and BRE agree a package in the corridor. */
function table(): Table {
  const at = sit().toTurnOf('COR');
  at.do({ type: 'measure.propose', by: 'COR', measure: 'contact-points', to: ['DEL'], channel: 'corridor' });
  at.toTurnOf('DEL').do({ type: 'measure.support', by: 'DEL', measure: 'contact-points', proposer: 'COR' });
  at.toTurnOf('ELN').do({ type: 'measure.pledge', by: 'ELN', measure: 'exchange-views' });
  return at.toSounding();
}

const seenBy = (at: Table, seat: string) =>
  at.events
    .filter((event) => event.audience === 'all' || event.audience.includes(seat))
    .map((event, n) => ({ n, meeting: 0, round: 1, event }));

describe('my own row', () => {
  const at = table();
  it('ends where the view stands, from where it began, for every seat', () => {
    for (const { id } of at.state.setup.delegations) {
      const teller = { view: viewFor(at.state, id), names };
      const row = myRow(teller.view, seenBy(at, id), teller);
      expect(row.map(({ seat }) => seat).sort()).toEqual(Object.keys(at.state.confidence[id] ?? {}).sort());
      expect(row.some(({ steps }) => steps.length > 0)).toBe(true);
      for (const { seat, start, now, steps } of row) {
        expect(start).toBe(at.state.setup.confidence[id]?.[seat]);
        expect(now).toBe(at.state.confidence[id]?.[seat]);
        expect(steps.at(-1)?.after ?? start).toBe(now);
      }
    }
  });
  it('says whether all saw an act', () => {
    const teller = { view: viewFor(at.state, 'BRE'), names };
    const steps = myRow(teller.view, seenBy(at, 'BRE'), teller).flatMap((one) => one.steps);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every(({ open }) => open)).toBe(true);
  });
  it('holds nothing of what others trust: it is the same whatever their rows are', () => {
    const other = structuredClone(at.state.confidence) as Record<string, Record<string, number>>;
    for (const [of, row] of Object.entries(other)) if (of !== 'BRE') for (const to of Object.keys(row)) row[to] = 7;
    const [own, changed] = [at.state, { ...at.state, confidence: other }].map((state) => {
      const teller = { view: viewFor(state, 'BRE'), names };
      return myRow(teller.view, seenBy(at, 'BRE'), teller);
    });
    expect(changed).toEqual(own);
  });
});

describe('what an act did to trust', () => {
  const at = table();
  const effects = (seat: string) => {
    const teller = { view: viewFor(at.state, seat), names };
    return seenBy(at, seat)
      .filter(({ event }) => event.type === 'measure.pledged')
      .map((one) => effectOnTrust(one, teller));
  };
  it('is told of others, and of oneself with what partners feel on top', () => {
    // Catalogue: 40 for contact points, a tenth by pledging and half of that more for partners; 20 for views.
    expect(effects('BRE')).toEqual(['Your trust in ELN: +2.', 'Your trust in COR: +4.', 'Your trust in DEL: +4.']);
    expect(effects('ELN')[0]).toBe('Everybody’s trust in you: +2.');
    expect(effects('COR')).toContain('Everybody’s trust in you: +4; that of your partners: +6.');
    expect(effects('COR')).toContain('Your trust in DEL: +6.');
  });
});

describe('the picture', () => {
  it('has the trusted near and everybody inside', () => {
    expect(distanceAt(100)).toBeLessThan(distanceAt(50));
    for (const of of [1, 5, 26, 40])
      for (let at = 0; at < of; at++)
        for (const trust of [0, 50, 100]) {
          const { x, y } = placeOf(at, of, trust);
          expect(Math.min(x, y)).toBeGreaterThan(0);
          expect(Math.max(x, y)).toBeLessThan(100);
          expect(Math.hypot(x - 50, y - 50)).toBeCloseTo(distanceAt(trust), 6);
        }
  });
  it('keeps the trusted apart, and loses nobody', () => {
    expect(apart([1, 2, 3, 4, 5])).toEqual([1, 5, 2, 4, 3]);
    expect(apart([1, 2, 3, 4])).toEqual([1, 4, 2, 3]);
    expect(apart([])).toEqual([]);
  });
  it('is gone round by arrow keys', () => {
    expect([stepTo(0, 5, 'ArrowLeft'), stepTo(4, 5, 'ArrowRight'), stepTo(2, 5, 'Home'), stepTo(2, 5, 'End')]).toEqual([
      4, 0, 0, 4,
    ]);
    expect(stepTo(2, 5, 'x')).toBe(2);
  });
  it('and the grid by arrow keys too, without falling off its edges', () => {
    expect(nextCell({ row: 0, column: 0 }, 4, 'ArrowUp')).toEqual({ row: 0, column: 0 });
    expect(nextCell({ row: 0, column: 0 }, 4, 'ArrowDown')).toEqual({ row: 1, column: 0 });
    expect(nextCell({ row: 3, column: 3 }, 4, 'ArrowRight')).toEqual({ row: 3, column: 3 });
    expect(nextCell({ row: 2, column: 1 }, 4, 'End')).toEqual({ row: 2, column: 3 });
  });
});
