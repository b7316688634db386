import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/adviser/forecast';
import { effectOf, gainNow, gradeOf, meaningFor, truth } from '../../src/adviser/meaning';
import { others } from '../../src/adviser/reading';
import { couldLive, roomOn } from '../../src/adviser/room';
import type { View } from '../../src/engine/view/types';
import { momentOf } from '../support/views';

const { view } = momentOf({ seat: 'KEN', kind: 'turn' });

/** The same view with Cuba's position on humanitarian law known to lie in this stretch. */
const knowing = (low: number, high: number): View => ({
  ...view,
  paragraphs: {
    ...view.paragraphs,
    'humanitarian-law': { status: 'open', objectors: [], backers: {}, proposedBy: {}, declared: {}, confided: {} },
  },
  ranges: { ...view.ranges, CUB: { ...view.ranges.CUB, IHL: [low, high] } },
});

describe('what a wording means for me', () => {
  it('counts points against the standing wording', () => {
    const standing = view.draft.text['humanitarian-law'] ?? '';
    expect(meaningFor(view, 'humanitarian-law', standing)).toMatchObject({ delta: 0, current: true, grade: 'same' });
    const points = view.interests?.points['humanitarian-law'] ?? {};
    expect(meaningFor(view, 'humanitarian-law', 'ihl-caveat')?.delta).toBe(
      (points['ihl-caveat'] ?? 0) - (points[standing] ?? 0),
    );
    expect(effectOf(view, { 'humanitarian-law': 'ihl-caveat' })).toBe(
      meaningFor(view, 'humanitarian-law', 'ihl-caveat')?.delta,
    );
  });

  it('is nothing in the chair, who has no national voice', () => {
    const chair = momentOf({ seat: 'DEU', kind: 'chair' }).view;
    expect(meaningFor(chair, 'humanitarian-law', 'ihl-caveat')).toBeNull();
    expect(gainNow(chair)).toBe(0);
  });

  it('grades by size and sign', () => {
    expect([60, 20, 0, -20, -60].map(gradeOf)).toEqual(['much-better', 'better', 'same', 'worse', 'much-worse']);
  });

  it('tells the truth by my instructions', () => {
    const cuba = momentOf({ seat: 'CUB', kind: 'turn' }).view;
    for (const { provision, wording } of cuba.interests?.redLines ?? []) {
      expect(truth(cuba, provision, wording)).toBe('could-not');
    }
  });
});

describe('how the room stands', () => {
  it('leaves out me and a chair without a voice', () => {
    expect(others(view)).toHaveLength(view.setup.delegations.length - 2);
    expect(others(view)).not.toContain('KEN');
    expect(others(view)).not.toContain('DEU');
  });

  it('puts everybody into one of three groups', () => {
    const room = roomOn(view, 'humanitarian-law', 'ihl-named');
    const all = [...room.likely, ...room.unsure, ...room.unlikely].map(({ seat }) => seat);
    expect([...all].sort()).toEqual([...others(view)].sort());
  });

  it('follows what is known of a position: the narrower, the surer', () => {
    expect(couldLive(knowing(0, 5), 'CUB', 'humanitarian-law', 'ihl-named').verdict).toBe('unlikely');
    expect(couldLive(knowing(80, 92), 'CUB', 'humanitarian-law', 'ihl-named').verdict).toBe('likely');
    const wide = couldLive(knowing(0, 100), 'CUB', 'humanitarian-law', 'ihl-named');
    const narrow = couldLive(knowing(0, 5), 'CUB', 'humanitarian-law', 'ihl-named');
    expect(wide.sure).toBeLessThan(narrow.sure);
  });

  it('believes words before ranges', () => {
    const base = knowing(80, 92);
    const paragraph = base.paragraphs['humanitarian-law'];
    if (!paragraph) throw new Error('no paragraph');
    const declared: View = {
      ...base,
      paragraphs: { ...base.paragraphs, 'humanitarian-law': { ...paragraph, declared: { CUB: ['ihl-named'] } } },
    };
    expect(couldLive(declared, 'CUB', 'humanitarian-law', 'ihl-named')).toMatchObject({
      verdict: 'unlikely',
      why: 'declared',
    });
  });
});

describe('the forecast', () => {
  it('never counts fewer the farther the room is taken to stand', () => {
    for (const text of [
      view.draft.text,
      { ...view.draft.text, 'self-defence': 'sd-named', 'wrongful-acts': 'resp-countermeasures' },
    ]) {
      const { surely, probably, possibly } = forecast(view, text);
      expect(probably.length).toBeGreaterThanOrEqual(surely.length);
      expect(possibly.length).toBeGreaterThanOrEqual(probably.length);
    }
  });

  it('sees that naming force and countermeasures loses somebody', () => {
    const bold = {
      ...view.draft.text,
      'self-defence': 'sd-named',
      'humanitarian-law': 'ihl-named',
      'wrongful-acts': 'resp-countermeasures',
    };
    expect(forecast(view, bold).possibly).toContain('CUB');
    expect(forecast(view, bold).outlook).not.toBe('adopts');
  });
});
