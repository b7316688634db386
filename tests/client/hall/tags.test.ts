import { describe, expect, it } from 'vitest';
import { estimateWidth } from '../../../src/client/hall/labels';
import { createPlanner } from '../../../src/client/hall/plan';
import { createHallStore } from '../../../src/client/hall/store';
import { tagsOf } from '../../../src/client/hall/tags';
import type { HallInput, Rect } from '../../../src/client/hall/types';
import { NAMES, viewOf } from './fixture';

const MANY = ['DEU', ...Array.from({ length: 193 }, (_, i) => `M${String(i).padStart(3, '0')}`)];

function planned(ids: readonly string[], patch: Partial<HallInput> = {}, width = 757, height = 410) {
  const { input } = createHallStore().getState();
  const view = viewOf({ you: ids[7] as string, queue: [ids[40] as string, ids[41] as string] }, ids);
  const plan = createPlanner(estimateWidth)(
    { ...input, names: NAMES, view, playingOut: true, ...patch },
    { width, height },
  );
  if (!plan) throw new Error('no plan');
  return plan;
}
const touch = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('names in a hall of 193', () => {
  it.each([
    [757, 410],
    [380, 300],
    [1200, 700],
  ])('name few, in %i by %i, and none lies over another, the caption or the chair', (width, height) => {
    for (const pointed of [null, 'M000', 'M096', 'M192']) {
      const plan = planned(MANY, { selected: 'M100' }, width, height);
      const names = Object.fromEntries(MANY.map((id) => [id, { name: `Republic of ${id}`, short: `Land ${id}` }]));
      const tags = tagsOf({ plan, names, pointed, px: 12, measure: estimateWidth });
      if (plan.style !== 'dot') continue;
      expect(tags.map(({ id }) => id)).toContain('M100');
      if (pointed) expect(tags[0]).toMatchObject({ id: pointed, kind: 'pointed' });
      const taken = [...tags.map(({ at }) => at), plan.room.middle, plan.chair.plate];
      expect(taken.flatMap((one, i) => taken.slice(i + 1).filter((other) => touch(one, other)))).toEqual([]);
      for (const { at } of tags) {
        expect(Math.min(at.x, at.y)).toBeGreaterThanOrEqual(0);
        expect(at.x + at.width).toBeLessThanOrEqual(width);
        expect(at.y + at.height).toBeLessThanOrEqual(height);
      }
    }
    expect(planned(MANY).style).toBe('dot');
  });
  it('name my own seat where nothing else is looked at', () => {
    const plan = planned(MANY);
    expect(tagsOf({ plan, names: {}, pointed: null, px: 12, measure: estimateWidth })).toContainEqual(
      expect.objectContaining({ id: 'M006', kind: 'mine' }),
    );
  });
  it('where plates carry words only what is pointed at and shortened is named', () => {
    const plan = planned(Object.keys(NAMES), {}, 390, 300);
    const tags = (pointed: string | null) => tagsOf({ plan, names: NAMES, pointed, px: 12, measure: estimateWidth });
    expect(tags(null)).toEqual([]);
    expect(tags('KOR')).toMatchObject([{ id: 'KOR', kind: 'pointed' }]);
  });
});
