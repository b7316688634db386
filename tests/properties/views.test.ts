import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import { openingState } from '../../src/engine/events/opening';
import { MENUS } from '../../src/engine/model/requests';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import { askedNow, requestsFor } from '../../src/engine/view/requests';
import type { Request, View } from '../../src/engine/view/types';
import { applyUpdate } from '../../src/engine/view/updates';
import { viewFor } from '../../src/engine/view/view';
import { momentsOf, type Seen } from '../../src/table/moments';
import { play } from '../support/plays';
import { ROOMS } from '../support/rooms';
import { seenAfter } from '../support/seen';
import { shortGge, tiny } from '../support/table';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Plays and checks, at every step and for every seat, that what was sent adds up to what may be seen. */
function foldsToView(setup: Setup, seed: string): void {
  const opening = openingState(setup, seed);
  const seats = Object.keys(opening.seats);
  const shown = new Map(seats.map((seat) => [seat, copy(viewFor(opening, seat))]));
  const seen = new Map(seats.map((seat): [string, Seen] => [seat, { view: viewFor(opening, seat), updates: [] }]));
  for (const { before, events, after } of play(setup, seed)) {
    for (const seat of seats) {
      const was = seen.get(seat) as Seen;
      const now = seenAfter(was, momentsOf(before, events));
      const news = now.updates.slice(was.updates.length);
      expect(news.map(({ n }) => n)).toEqual(news.map((_, i) => was.updates.length + i + 1));
      seen.set(seat, now);
      shown.set(seat, copy(news).reduce(applyUpdate, shown.get(seat) as View));
      expect(JSON.stringify(shown.get(seat))).toBe(JSON.stringify(viewFor(after, seat)));
    }
  }
}

describe('what was sent', () => {
  it('adds up to the view, at every step, for every seat', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (seed) => foldsToView(tiny(), seed)),
      { numRuns: 8 },
    );
  });
  it.each(Object.keys(ROOMS))('does so in a room of another kind: %s', (name) => {
    foldsToView((ROOMS[name] as () => Setup)(), 'views');
  });
  it('does so in the real room', () => foldsToView(shortGge(), 'views'));
});

describe('a view', () => {
  it('depends on the state alone, not on what was looked at before', () => {
    for (const { after } of play(tiny(), 'memo')) {
      const fresh = copy(after);
      for (const seat of Object.keys(after.seats)) {
        expect(JSON.stringify(viewFor(fresh, seat))).toBe(JSON.stringify(viewFor(after, seat)));
        expect(JSON.stringify(requestsFor(fresh, seat))).toBe(JSON.stringify(requestsFor(after, seat)));
      }
    }
  });
  it('of an earlier state is the same whatever was looked at since', () => {
    const steps = [...play(tiny(), 'backwards')];
    const before = steps.map(({ before: state }) => state);
    for (const state of before) for (const seat of Object.keys(state.seats)) viewFor(state, seat);
    for (const state of before.reverse().filter((_, i) => i % 3 === 0)) {
      const fresh = copy(state);
      for (const seat of Object.keys(state.seats))
        expect(copy(viewFor(state, seat))).toEqual(copy(viewFor(fresh, seat)));
    }
  });
  it('is of a member', () => expect(() => viewFor(openingState(tiny(), 's'), 'XXX')).toThrow(RangeError));
});

/** Every kind of request, as their answers are drawn below. */
const ANSWERED: readonly Request['kind'][] = [
  ...MENUS,
  'probe',
  'consult',
  'package',
  'sounding',
  'accreditation',
  'motions',
  'ballot',
  'signature',
];

/** Commands a request offers, each in its simplest form. */
function offered(state: ConferenceState, seat: string): Command[] {
  return requestsFor(state, seat).flatMap((request) => answersTo(request, seat));
}

function answersTo(request: Request, seat: string): Command[] {
  switch (request.kind) {
    case 'probe':
      return request.answers.map((answer) => ({ type: 'probe.answer', by: seat, probe: request.probe, answer }));
    case 'consult':
      return request.wordings.map((wording) => ({
        type: 'consult.answer',
        by: seat,
        provision: request.provision,
        refuses: [wording],
      }));
    case 'package':
      return (['package.accept', 'package.refuse'] as const).map((type) => ({
        type,
        by: seat,
        package: request.package,
      }));
    case 'sounding':
      return request.exits.map(({ exit }) => ({ type: 'sounding.answer', by: seat, exit, explain: false }));
    case 'accreditation':
      return [[], ...request.applicants.map((one) => [one])].map((objects) => ({
        type: 'accreditation.answer',
        by: seat,
        objects,
      }));
    case 'motions':
      return [
        { type: 'turn.pass', by: seat },
        ...request.motions.map((one): Command => ({ type: 'motion.raise', by: seat, ...one })),
      ];
    case 'ballot':
      return request.votes.map((vote) => ({ type: 'ballot.cast', by: seat, vote }));
    case 'signature':
      return [[], ...request.reservable.map((one) => [one])].map((reservations) => ({
        type: 'treaty.sign',
        by: seat,
        sign: true,
        reservations,
      }));
    default:
      return request.moves
        .filter((move) => move.refused === null)
        .flatMap((move): Command[] => {
          const { points, measures, wordings } = move.choices;
          if (move.type === 'statement.make')
            return (points ?? []).map(
              ({ standing: _, ...point }) => ({ type: move.type, by: seat, points: [point] }) as Command,
            );
          if (move.type === 'measure.pledge')
            return (measures ?? []).map((measure) => ({ type: 'measure.pledge', by: seat, measure }));
          if (move.type === 'measure.propose')
            return (measures ?? []).map((measure) => ({
              type: 'measure.propose',
              by: seat,
              measure,
              to: [],
              channel: 'floor',
            }));
          if (move.type === 'measure.support')
            return (move.choices.proposals ?? []).map((proposal) => ({
              type: 'measure.support',
              by: seat,
              ...proposal,
            }));
          if (move.type === 'capital.ask' || move.type === 'change.ask')
            return (wordings ?? []).map((ref) => ({ type: move.type, by: seat, ...ref }) as Command);
          if (move.type === 'report.split')
            return (wordings ?? []).map(({ provision, wording }) => ({
              type: 'report.split',
              by: seat,
              edits: { [provision]: wording },
            }));
          if (move.type === 'turn.pass' || request.kind === 'gavel') return [{ type: move.type, by: seat } as Command];
          return [];
        });
  }
}

describe('a request', () => {
  it('offers only what the engine takes, and is put to those who are asked alone', () => {
    let tried = 0;
    const rooms = [tiny, tiny, ...Object.values(ROOMS), ...Object.values(ROOMS)];
    const kinds = new Set<string>();
    for (const [i, room] of rooms.entries()) {
      for (const { before } of play(room(), `requests-${i}`)) {
        const asked = askedNow(before);
        for (const seat of Object.keys(before.seats)) {
          const requests = requestsFor(before, seat);
          expect(requests.length > 0, seat).toBe(asked.includes(seat));
          for (const { kind } of requests) kinds.add(kind);
          for (const command of offered(before, seat)) {
            tried += 1;
            expect(decide(before, command)).toMatchObject({ refused: false });
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(2000);
    expect([...kinds].sort()).toEqual([...ANSWERED].sort());
  });
  it('names a refusal when it offers no move, and the engine gives the same one', () => {
    const refusals = new Set<string>();
    const rooms = [tiny(), ...Object.values(ROOMS).map((room) => room())];
    for (const { before } of rooms.flatMap((room) => [...play(room, 'refusing')])) {
      const [seat] = askedNow(before);
      const request = seat === undefined ? undefined : requestsFor(before, seat)[0];
      if (!seat || !request || !('moves' in request)) continue;
      for (const move of request.moves) {
        if (move.refused === null) continue;
        refusals.add(`${move.type}: ${move.refused}`);
        if (Object.keys(move.choices).length === 0) {
          expect(decide(before, { type: move.type, by: seat } as Command)).toMatchObject({ code: move.refused });
        }
      }
    }
    expect(refusals.size).toBeGreaterThan(2);
  });
});
