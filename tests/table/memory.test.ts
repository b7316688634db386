import v8 from 'node:v8';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { openingState } from '../../src/engine/events/opening';
import { interestsOf } from '../../src/engine/interests/appraise';
import { memberInterests } from '../../src/engine/interests/members';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import type { Delegation } from '../../src/engine/model/vocabulary';
import { requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { nextGiven, takeSurely } from '../../src/table/bots';
import { assembly } from '../support/rooms';
import { tiny } from '../support/table';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

/** Plays a conference by AI, every seat's view and requests made at every step. Gives its last state. */
function played(setup: Setup, seed: string): ConferenceState {
  let state = openingState(setup, seed);
  for (;;) {
    for (const { id } of setup.delegations) {
      viewFor(state, id);
      requestsFor(state, id);
    }
    const given = nextGiven(state, 'mixed');
    if (!given) return state;
    state = takeSurely(state, given).state;
  }
}

/** Of each kind of thing that is remembered of a game, one, held weakly. */
function remembered(state: ConferenceState): WeakRef<object>[] {
  const { delegations } = state.setup;
  const group = delegations.find(({ members, asOne }) => members && !asOne);
  const [member] = group?.members ?? [];
  const you = (delegations[1] as Delegation).id;
  const { paragraphs, packages, probes, ranges, seats, interests } = viewFor(state, you);
  const shown = [paragraphs, packages, probes, ranges, seats, interests?.authority, interestsOf(state, you)];
  const inside = group && member ? [memberInterests(state, group, member)] : [];
  return [state.setup, state.seats, ...shown, ...inside].flatMap((part) => (part ? [new WeakRef<object>(part)] : []));
}

/** What is held weakly is let go between two turns of the event loop. */
async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done, 0));
  collect();
  await new Promise((done) => setTimeout(done, 0));
  collect();
}

describe.each([
  ['a small room', tiny(), 25],
  ['a room with groups that votes', assembly(), 15],
] as const)('many games of one set-up in one process: %s', (_name, setup, games) => {
  it('leave nothing of themselves behind', { timeout: 120_000 }, async () => {
    const heap: number[] = [];
    const kept: WeakRef<object>[] = [];
    for (let game = 0; game < games; game++) {
      kept.push(...remembered(played(setup, `memory-${game}`)));
      if (game % 5 !== 4) continue;
      await settled();
      heap.push(process.memoryUsage().heapUsed / 1_000_000);
    }
    expect(kept.filter((part) => part.deref() !== undefined)).toHaveLength(0);
    // By the tenth game what is kept on purpose, and bounded, is there: names, layouts, beliefs all share.
    expect((heap.at(-1) as number) - (heap[1] as number)).toBeLessThan(4);
  });
});

describe('two games of one set-up, turn about', () => {
  it('do not make each other forget what a seat was shown last', () => {
    const setup = tiny();
    const [one, other] = ['one', 'other'].map((seed) => {
      let state = openingState(setup, seed);
      for (let step = 0; step < 12; step++) state = takeSurely(state, nextGiven(state, 'mixed') as never).state;
      return state;
    }) as [ConferenceState, ConferenceState];
    for (const { id } of setup.delegations) {
      const before = { view: viewFor(one, id), requests: requestsFor(one, id) };
      viewFor(other, id);
      requestsFor(other, id);
      const after = { view: viewFor(one, id), requests: requestsFor(one, id) };
      for (const part of ['paragraphs', 'seats', 'packages', 'probes', 'ranges'] as const)
        expect(after.view[part]).toBe(before.view[part]);
      const points = (requests: typeof before.requests) =>
        requests
          .flatMap((request) => ('moves' in request ? request.moves : []))
          .flatMap(({ choices }) => choices.points ?? [])
          // Said for a group they are put together anew, with who stands behind them.
          .filter(({ behind }) => behind === undefined);
      const told = points(before.requests);
      for (const [i, point] of points(after.requests).entries()) expect(point).toBe(told[i]);
    }
  });
});
