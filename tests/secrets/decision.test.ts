import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import { VOTES } from '../../src/engine/model/rules';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import { publicRecord } from '../../src/engine/record/public';
import { requestsFor } from '../../src/engine/view/requests';
import { heardBy } from '../../src/engine/view/updates';
import { viewFor } from '../../src/engine/view/view';
import { momentsOf, type Seen } from '../../src/table/moments';
import { playRandom } from '../support/play';
import { play } from '../support/plays';
import { ROOMS, wide, workingGroup } from '../support/rooms';
import { seenAfter } from '../support/seen';
import { EVERY_TYPE, sit, type Table, tiny } from '../support/table';

const seatsOf = (state: ConferenceState) => Object.keys(state.seats);

/** Everything that leaves the engine for a seat once a command is done: updates, view, requests and refusals, in text. */
function leaves(before: ConferenceState, command: Command, seat: string): string | null {
  const decided = decide(before, command);
  if (decided.refused) return null;
  const start: Seen = { view: viewFor(before, seat), updates: [] };
  const { state, events } = decided;
  const refusals = Object.values(EVERY_TYPE).map((body) => {
    const tried = decide(state, { ...body, by: seat } as Command);
    return tried.refused ? tried : null;
  });
  return JSON.stringify([
    seenAfter(start, momentsOf(before, events)),
    viewFor(state, seat),
    requestsFor(state, seat),
    refusals,
  ]);
}

/** A vote of the body above has been opened. */
const voting = (): Table => {
  const table = sit(workingGroup())
    .toGavel()
    .set(() => ({ dissent: {} }));
  table.do({ type: 'gavel.adopt', by: 'ARL' });
  return table;
};

describe('a vote that is not counted yet', () => {
  it('is the same for everybody but its caster, whatever it is', () => {
    let tried = 0;
    const states = Object.values(ROOMS).flatMap((room) =>
      ['one', 'two', 'three', 'four'].flatMap((seed) => [...play(room(), seed)].map(({ before }) => before)),
    );
    for (const state of [...states, voting().state]) {
      const by = state.queue[0];
      if (state.stage !== 'closing.ballot' || by === undefined || state.queue.length === 1) continue;
      for (const seat of seatsOf(state).filter((other) => other !== by)) {
        const shown = VOTES.map((vote) => leaves(state, { type: 'ballot.cast', by, vote }, seat));
        expect(new Set(shown).size).toBe(1);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(50);
  });
  it('is heard of by its caster alone', () => {
    const table = voting();
    const by = table.state.queue[0] as string;
    const events = table.do({ type: 'ballot.cast', by, vote: 'no' });
    for (const seat of seatsOf(table.state)) {
      expect(heardBy(seat, events).some(({ type }) => type === 'ballot.cast')).toBe(seat === by);
    }
  });
  it('is in no public record, before the count or after', () => {
    const exported = (table: Table) =>
      JSON.stringify(publicRecord({ ...playRandom(tiny(), 'x', 1), setup: table.state.setup, steps: table.steps }));
    const table = voting();
    const [first, second] = [table.copy(), table.copy()];
    const by = table.state.queue[0] as string;
    first.do({ type: 'ballot.cast', by, vote: 'no' });
    second.do({ type: 'ballot.cast', by, vote: 'yes' });
    expect(exported(first)).toBe(exported(second));
    first.vote({}, 'yes');
    expect(exported(first)).not.toContain('ballot.cast');
    expect(exported(first)).toContain('ballot.counted');
  });
});

describe('where the lines of a table truly lie, and members of groups', () => {
  /** The same moment with other hidden draws: everything a seat was dealt stays, only the seed differs. */
  const dealt = (setup: Setup, seed: string) => {
    const { state } = sit(setup, 'dealt').toTurnOf('COR');
    return { ...state, seed };
  };
  const lined = (() => {
    const setup = wide();
    const delegations = setup.delegations.map((one) =>
      one.id === 'UNI'
        ? { ...one, lines: [{ issue: 'IHL', bound: 'at-least' as const, value: 62, kind: 'force' as const }] }
        : one,
    );
    return { ...setup, delegations };
  })();
  const seeds = Array.from({ length: 12 }, (_, i) => `draw-${i}`);
  const shownTo = (seat: string) =>
    new Set(
      seeds.map((seed) => {
        const state = dealt(lined, seed);
        return JSON.stringify([viewFor(state, seat), requestsFor(state, seat)]);
      }),
    );
  it('are drawn: their own seat sees another line with another draw', () => {
    expect(shownTo('UNI').size).toBeGreaterThan(1);
  });
  it('are nobody else’s to see', () => {
    for (const seat of ['ARL', 'BRE', 'COR', 'DEL', 'ELN', 'GRO'])
      expect([seat, shownTo(seat).size]).toEqual([seat, 1]);
  });
});
