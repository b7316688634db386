import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/adviser/suggest';
import type { Suggestion } from '../../src/adviser/types';
import type { Command } from '../../src/engine/acts';
import { isLegal, type Moment, momentOf } from '../support/views';

const commandOf = (moment: Moment, { draft }: Suggestion): Command =>
  ({ type: draft.type, by: moment.view.you, ...draft.body }) as Command;

const refused = (moment: Moment): unknown[] =>
  suggest(moment.view, moment.requests)
    .map((suggestion) => [suggestion.kind, isLegal(moment, commandOf(moment, suggestion))])
    .filter(([, legal]) => legal !== true);

describe('suggestions', () => {
  for (const seat of ['KEN', 'CUB', 'EST', 'USA', 'BWA']) {
    for (const [after, length] of [
      [0, 'quick'],
      [4, 'quick'],
      [9, 'standard'],
      [20, 'standard'],
    ] as const) {
      it(`are three to five legal moves on ${seat}'s turn ${after} of a ${length} game`, () => {
        const moment = momentOf({ seat, kind: 'turn', after, length });
        const found = suggest(moment.view, moment.requests);
        expect(found.length).toBeLessThanOrEqual(5);
        if (moment.view.actions > 0) expect(found.length).toBeGreaterThanOrEqual(3);
        expect(refused(moment)).toEqual([]);
        expect(new Set(found.map((item) => JSON.stringify(item.draft))).size).toBe(found.length);
      });
    }
  }

  it('put silence last, and it is always there on a turn', () => {
    const moment = momentOf({ seat: 'KEN', kind: 'turn' });
    expect(suggest(moment.view, moment.requests).at(-1)?.draft.type).toBe('turn.pass');
  });

  it('never ask me to support what home forbids', () => {
    for (let after = 0; after < 6; after++) {
      const moment = momentOf({ seat: 'CUB', kind: 'turn', after });
      const { interests } = moment.view;
      for (const { draft } of suggest(moment.view, moment.requests)) {
        if (draft.type !== 'statement.make') continue;
        for (const point of draft.body.points) {
          if (point.kind !== 'support' && point.kind !== 'propose') continue;
          expect(interests?.authority[point.provision]?.[point.wording]).toBe('may');
        }
      }
    }
  });

  it('answer a corridor question in all three ways and mark the true one first', () => {
    const moment = momentOf({ seat: 'KEN', kind: 'probe' });
    const found = suggest(moment.view, moment.requests);
    expect(found.map((item) => item.kind).sort()).toEqual(['answer-bluff', 'answer-evade', 'answer-true']);
    expect(found[0]?.kind).toBe('answer-true');
    expect(refused(moment)).toEqual([]);
  });

  it('answer a package with yes, no and a counter that serves me better', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const moment = momentOf({ seat: 'USA', kind: 'package', seed, length: 'standard' });
      const found = suggest(moment.view, moment.requests);
      expect(found.map((item) => item.kind)).toEqual(expect.arrayContaining(['accept', 'refuse']));
      const counter = found.find((item) => item.kind === 'counter');
      const accept = found.find((item) => item.kind === 'accept');
      if (counter) expect(counter.mine ?? 0).toBeGreaterThan(accept?.mine ?? 0);
      expect(refused(moment)).toEqual([]);
    }
  });

  it('give every exit of the sounding, with its price', () => {
    const moment = momentOf({ seat: 'CUB', kind: 'sounding' });
    const found = suggest(moment.view, moment.requests);
    expect(found).toHaveLength(moment.view.setup.process.exits.length);
    expect(refused(moment)).toEqual([]);
    expect(
      found.find((item) => item.draft.type === 'sounding.answer' && item.draft.body.exit === 'withhold')?.cost.standing,
    ).toBeLessThan(0);
  });

  it('lead the chair through its turn and to the gavel', () => {
    for (const after of [0, 3, 6]) {
      const chair = momentOf({ seat: 'DEU', kind: 'chair', after });
      expect(suggest(chair.view, chair.requests).length).toBeGreaterThanOrEqual(3);
      expect(refused(chair)).toEqual([]);
    }
    const gavel = momentOf({ seat: 'DEU', kind: 'gavel' });
    expect(suggest(gavel.view, gavel.requests).length).toBeGreaterThanOrEqual(1);
    expect(refused(gavel)).toEqual([]);
  });

  it('say nothing where nothing is asked', () => {
    const { view } = momentOf({ seat: 'KEN', kind: 'evening' });
    expect(suggest(view, [])).toEqual([]);
  });
});
