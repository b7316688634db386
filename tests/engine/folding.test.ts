import { describe, expect, it } from 'vitest';
import { evolve, evolveAll } from '../../src/engine/events/fold';
import { openingState } from '../../src/engine/events/opening';
import { hashValue } from '../../src/kernel/hash';
import { playAll } from '../../src/table/record';
import { setupOf } from '../support/scenarios';

describe('folding several events at once', () => {
  it('leads where one after the other leads, and leaves every state before as it was', () => {
    const setup = setupOf('gge-2016-17', 'quick');
    const { steps, seed } = playAll(setup, 'folding', 'cooperative');
    expect(steps.flatMap(({ events }) => events).some(({ type }) => type === 'measure.carriedOut')).toBe(true);
    let state = openingState(setup, seed);
    for (const { events, hash } of steps) {
      const kept = JSON.stringify([state.confidence, state.won]);
      const together = evolveAll(state, events);
      expect(hashValue(together)).toBe(hash);
      const single = events.reduce(evolve, state);
      expect(JSON.stringify([single.confidence, single.won])).toBe(JSON.stringify([together.confidence, together.won]));
      expect(JSON.stringify([state.confidence, state.won])).toBe(kept);
      state = together;
    }
  });
});
