import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide/decide';
import { evolve } from '../../src/engine/events/fold';
import { openingState } from '../../src/engine/events/opening';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import { verifyRecord } from '../../src/engine/record/verify';
import { isRefusal } from '../../src/engine/rules/refuse';
import { canonicalJson } from '../../src/kernel/canonical';
import { hashValue } from '../../src/kernel/hash';
import { playRandom } from '../support/play';
import { play } from '../support/plays';
import { REFUSALS } from '../support/refusals';
import { ROOMS } from '../support/rooms';
import { shortGge, tiny } from '../support/table';
import { brokenInvariants } from './invariants';

const seeds = fc.string({ maxLength: 12 });
const deepCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Rooms of other shapes than the fixture's: a chair with a voice, more stops, shorter programmes. */
const rooms: fc.Arbitrary<Setup> = fc
  .record({
    chairIsMember: fc.boolean(),
    clockStops: fc.nat(3),
    rounds: fc.integer({ min: 1, max: 3 }),
    from: fc.nat(2),
  })
  .map(({ chairIsMember, clockStops, rounds, from }) => {
    const setup = tiny();
    const process = { ...setup.process, chairIsMember, clockStops };
    return { ...setup, process, roundsPerMeeting: rounds, meetings: setup.meetings.slice(from) };
  });

describe('random legal and illegal play', () => {
  it('keeps every invariant at every step', () => {
    fc.assert(
      fc.property(rooms, seeds, (setup, seed) => {
        expect(brokenInvariants(openingState(setup, seed))).toEqual([]);
        for (const { after } of play(setup, seed)) expect(brokenInvariants(after)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  it('changes nothing by what is refused, and refuses by a known code', () => {
    let refused = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { before, tried } of play(tiny(), seed)) {
          const json = JSON.stringify(before);
          for (const command of tried) {
            const decided = decide(before, command);
            if (!isRefusal(decided)) continue;
            expect(REFUSALS).toContain(decided.code);
            refused += 1;
          }
          expect(JSON.stringify(before)).toBe(json);
        }
      }),
      { numRuns: 30 },
    );
    expect(refused).toBeGreaterThan(500);
  });
  it('keeps the invariants through whatever odd command happens to be legal', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { before, tried } of play(tiny(), seed)) {
          for (const command of tried) {
            const decided = decide(before, command);
            if (!isRefusal(decided)) expect(brokenInvariants(decided.state)).toEqual([]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
  it('decides alike from a frozen state: nothing is changed in place', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { before, command, after } of play(tiny(), seed)) {
          const decided = decide(deepFreeze(deepCopy(before)), command);
          expect(isRefusal(decided) ? decided.code : hashValue(decided.state)).toBe(hashValue(after));
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('rooms of other kinds', () => {
  const names = fc.constantFrom(...Object.keys(ROOMS));
  const room = (name: string) => (ROOMS[name] as () => Setup)();
  it('keep every invariant at every step, whatever odd command happens to be legal, and come to an end', () => {
    const ends = new Set<string>();
    fc.assert(
      fc.property(names, seeds, (name, seed) => {
        let last: ConferenceState | null = null;
        for (const { before, tried, after } of play(room(name), seed)) {
          expect([name, brokenInvariants(after)]).toEqual([name, []]);
          for (const command of tried) {
            const decided = decide(before, command);
            if (!isRefusal(decided)) expect([name, brokenInvariants(decided.state)]).toEqual([name, []]);
          }
          last = after;
        }
        ends.add(`${name} ${last?.stage}`);
      }),
      { numRuns: 60 },
    );
    expect(ends.size).toBeGreaterThan(4);
  });
  it('decide alike from a frozen state, and their state is the fold of their events', () => {
    fc.assert(
      fc.property(names, seeds, (name, seed) => {
        for (const { before, command, events, after } of play(room(name), seed)) {
          const decided = decide(deepFreeze(deepCopy(before)), command);
          expect(isRefusal(decided) ? decided.code : hashValue(decided.state)).toBe(hashValue(after));
          expect(hashValue(events.reduce(evolve, before))).toBe(hashValue(after));
        }
      }),
      { numRuns: 8 },
    );
  });
  it('leave records that replay to what was live, through JSON at every step', () => {
    for (const name of Object.keys(ROOMS)) {
      const record = playRandom(room(name), 'room');
      expect(verifyRecord(deepCopy(record))).toMatchObject({ ok: true, steps: record.steps.length });
    }
  });
});

describe('records', () => {
  it('replay to what was live, through JSON at every step', () => {
    fc.assert(
      fc.property(rooms, seeds, (setup, seed) => {
        const record = playRandom(setup, seed);
        expect(verifyRecord(deepCopy(record))).toEqual({
          ok: true,
          steps: record.steps.length,
          hash: record.steps.at(-1)?.hash,
        });
      }),
      { numRuns: 5 },
    );
  });
  it('do so in the real room', () => {
    const record = playRandom(shortGge(), 'gge');
    expect(verifyRecord(record)).toMatchObject({ ok: true, steps: record.steps.length });
  });
  it('notice a command, an event or a hash that was changed afterwards', () => {
    const record = playRandom(tiny(), 'changed');
    const at = record.steps.findIndex((step) => step.command.type === 'measure.pledge');
    const step = record.steps[at] as (typeof record.steps)[number];
    const withStep = (changed: Partial<typeof step>) => ({
      ...record,
      steps: record.steps.map((own, i) => (i === at ? { ...own, ...changed } : own)),
    });
    const changes = [
      { hash: '0'.repeat(16) },
      { events: step.events.slice(1) },
      { command: { type: 'turn.pass' as const, by: step.command.by } },
    ];
    for (const changed of changes) expect(verifyRecord(withStep(changed))).toMatchObject({ ok: false, step: at });
  });
  it('differ by seed and agree by seed', () => {
    const hash = (seed: string) => playRandom(tiny(), seed).steps.at(-1)?.hash;
    expect(hash('one')).toBe(hash('one'));
    expect(hash('one')).not.toBe(hash('two'));
  });
});

describe('state', () => {
  it('is the fold of its events', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { before, events, after } of play(tiny(), seed)) {
          expect(hashValue(events.reduce(evolve, before))).toBe(hashValue(after));
        }
      }),
      { numRuns: 15 },
    );
  });
  it('hashes alike by remembered parts and from a deep copy, whose keys come in another order', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        let i = 0;
        for (const { after } of play(tiny(), seed)) {
          i += 1;
          if (i % 5 === 0) expect(hashValue(reordered(after))).toBe(hashValue(after));
        }
      }),
      { numRuns: 10 },
    );
  });
  it('is plain JSON that canonical JSON can hold: integers, no -0, nothing undefined', () => {
    for (const { after } of play(tiny(), 'plain')) {
      expect(() => canonicalJson(after)).not.toThrow();
      expect(deepCopy(after)).toEqual(after);
    }
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).map(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

function reordered(value: ConferenceState): unknown {
  const turned = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(turned);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part)
        .reverse()
        .map(([key, item]) => [key, turned(item)]),
    );
  };
  return turned(value);
}
