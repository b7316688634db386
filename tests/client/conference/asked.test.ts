import { describe, expect, it } from 'vitest';
import { answeredBy, movesIn, waitingBehind } from '../../../src/client/panels/asked';
import type { Move, Request } from '../../../src/engine/view/types';

const move = (type: Move['type']): Move => ({ type, refused: null, choices: {}, cost: { actions: 1, standing: 0 } });
const moves = [move('statement.make'), move('measure.pledge')];
const turn: Request = { kind: 'turn', id: 'turn', moves };
const probe: Request = { kind: 'probe', id: 'probe', probe: 'q1', answers: [] };
const offer: Request = { kind: 'package', id: 'package', package: 'k1', counter: { max: 3 } };

describe('several things asked at a time', () => {
  it('leave my moves open, in whatever order they come', () => {
    for (const requests of [
      [probe, turn],
      [turn, probe],
    ]) {
      expect(movesIn(requests)).toEqual(moves);
      expect(answeredBy(requests, { type: 'measure.pledge' })).toBe(turn);
      expect(answeredBy(requests, { type: 'list' })).toBe(turn);
      expect(answeredBy(requests, null)).toBe(probe);
    }
  });
  it('are composed for the question on the desk where no move of mine is meant', () => {
    expect(answeredBy([offer, probe, turn], null)).toBe(probe);
    expect(answeredBy([offer, turn], { type: 'package.counter' })).toBe(offer);
    expect(answeredBy([turn], { type: 'list' })).toBe(turn);
    expect(answeredBy([], { type: 'list' })).toBeNull();
  });
  it('are told of beside the one on the desk', () => {
    expect(waitingBehind([offer, probe, turn])).toEqual({ questions: 1, turn: true });
    expect(waitingBehind([turn])).toEqual({ questions: 0, turn: false });
    expect(waitingBehind([])).toEqual({ questions: 0, turn: false });
  });
});
