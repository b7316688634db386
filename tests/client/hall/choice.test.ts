import { afterEach, describe, expect, it } from 'vitest';
import { hallStore } from '../../../src/client/hall/useHall';
import { useFocus } from '../../../src/client/panels/focus';

describe('a tap on a nameplate', () => {
  afterEach(() => useFocus.getState().reset());

  it('does what the list of people does, for any seat, one’s own among them', () => {
    for (const seat of ['CUB', 'CHE']) {
      hallStore.getState().choose(seat);
      expect(useFocus.getState()).toMatchObject({ person: seat, beside: 'people' });
    }
  });
  it('lets go of the seat that is chosen, wherever it was chosen', () => {
    useFocus.getState().meet('CUB');
    hallStore.getState().choose('CUB');
    expect(useFocus.getState().person).toBeNull();
  });
  it('is kept in one place: the hall shows what it is fed and nothing else', () => {
    hallStore.getState().choose('CUB');
    expect(hallStore.getState().input.selected).toBeNull();
  });
});
