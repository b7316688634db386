import { describe, expect, it } from 'vitest';
import { openingState } from '../../src/engine/events/opening';
import { verifyRecord } from '../../src/engine/record/verify';
import type { View } from '../../src/engine/view/types';
import { applyUpdate } from '../../src/engine/view/updates';
import { viewFor } from '../../src/engine/view/view';
import { momentsOf, type Seen } from '../../src/table/moments';
import { brokenInvariants } from '../properties/invariants';
import { card, withCards } from '../support/incidents';
import { playRandom } from '../support/play';
import { play } from '../support/plays';
import { seenAfter } from '../support/seen';

const setup = withCards(
  [
    card(),
    card({ id: 'outage', victim: null, actor: 'elsewhere', effect: 'external-denial', after: 1 }),
    card({ id: 'leak', victim: 'COR', actor: 'non-state', framed: 'BRE', effect: 'end-hosts', after: null }),
    card({ id: 'taps', victim: 'ELN', actor: 'BRE', effect: 'data-in-transit', after: null }),
  ],
  50,
);
const SEEDS = ['p-1', 'p-2', 'p-3'];

describe('random play with incidents', () => {
  it('takes every move on incidents, again and again the same', () => {
    const records = SEEDS.map((seed) => playRandom(setup, seed));
    const moves = new Set(records.flatMap(({ steps }) => steps.map(({ command }) => command.type)));
    for (const move of ['incident.accuse', 'incident.join', 'incident.answer']) expect(moves).toContain(move);
    for (const record of records) expect(verifyRecord(record).ok).toBe(true);
  });
  it('keeps what must be true, and tells every seat what adds up to its view', () => {
    for (const seed of SEEDS) {
      const opening = openingState(setup, seed);
      const seats = Object.keys(opening.seats);
      const seen = new Map(seats.map((seat): [string, Seen] => [seat, { view: viewFor(opening, seat), updates: [] }]));
      let last = opening;
      for (const { before, events, after } of play(setup, seed)) {
        expect(brokenInvariants(after)).toEqual([]);
        for (const { accusers, accused, stage } of Object.values(after.incidents)) {
          expect(new Set(accusers).size).toBe(accusers.length);
          expect(accusers).not.toContain(accused);
          expect(accused === null).toBe(stage === 'happened');
        }
        const moments = momentsOf(before, events);
        for (const seat of seats) seen.set(seat, seenAfter(seen.get(seat) as Seen, moments));
        last = after;
      }
      for (const seat of seats) {
        const folded = (seen.get(seat) as Seen).updates.reduce(applyUpdate, viewFor(opening, seat) as View);
        expect(JSON.stringify(folded)).toBe(JSON.stringify(viewFor(last, seat)));
      }
    }
  });
  it('shows no seat the cards, nor what others were told', () => {
    for (const { after } of play(setup, 'p-1')) {
      for (const seat of Object.keys(after.seats)) {
        const text = JSON.stringify(viewFor(after, seat));
        for (const field of ['"readings"', '"actor"', '"framed"', '"chancePercent"']) expect(text).not.toContain(field);
      }
    }
  });
});
