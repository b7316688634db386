import { describe, expect, it } from 'vitest';
import { flagOf } from '../../../src/client/hall/flags';
import { estimateWidth, fittingLabel } from '../../../src/client/hall/labels';
import { hourWithin, lightAt, mix } from '../../../src/client/hall/light';
import { createPlanner, seatAt, seatOrder } from '../../../src/client/hall/plan';
import { createHallStore } from '../../../src/client/hall/store';
import type { HallInput, HallPlan, Rect } from '../../../src/client/hall/types';
import english from '../../../src/locales/en/hall.json';
import { NAMES, paragraph, viewOf } from './fixture';

const input = (patch: Partial<HallInput> = {}): HallInput => ({
  view: viewOf(),
  seen: [],
  playingOut: true,
  names: NAMES,
  chairWord: 'Chair',
  flags: true,
  dark: false,
  reducedMotion: false,
  textSize: 100,
  showTies: false,
  selected: null,
  ...patch,
});

function planned(patch: Partial<HallInput>, width: number, height: number): HallPlan {
  const plan = createPlanner(estimateWidth)(input(patch), { width, height });
  if (!plan) throw new Error('no plan');
  return plan;
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a plan of the hall', () => {
  const sizes = [
    [320, 240],
    [360, 260],
    [390, 300],
    [700, 300],
    [849, 614],
    [1200, 700],
    [2560, 1300],
  ] as const;
  it.each(sizes)('at %i x %i no nameplate touches another or leaves the picture', (width, height) => {
    const plan = planned({}, width, height);
    const plates = [plan.chair, ...plan.seats].map((seat) => seat.plate);
    expect(plates).toHaveLength(25);
    for (const [i, plate] of plates.entries()) {
      expect(plates.slice(i + 1).filter((other) => touch(plate, other))).toEqual([]);
      expect(plate.x).toBeGreaterThanOrEqual(0);
      expect(plate.y).toBeGreaterThanOrEqual(0);
      expect(plate.x + plate.width).toBeLessThanOrEqual(width);
      expect(plate.y + plate.height).toBeLessThanOrEqual(height);
    }
  });
  it('writes names where there is room and codes where there is not, never too small to read', () => {
    expect(planned({}, 1200, 700).style).toBe('name-flag');
    expect(planned({}, 1200, 700).font).toBeGreaterThan(11);
    const phone = planned({}, 390, 300);
    expect(phone.style).toBe('code');
    expect(phone.font).toBeGreaterThanOrEqual(9);
    expect(phone.seats.map((seat) => seat.label)).toContain('KOR');
  });
  it('grows the letters with the player’s text size', () => {
    expect(planned({ textSize: 200 }, 1200, 700).font).toBeGreaterThan(planned({}, 1200, 700).font * 1.5);
  });
  it('carries no flag when flags are off', () => {
    expect(planned({}, 1200, 700).seats.every((seat) => seat.flag)).toBe(true);
    expect(planned({ flags: false }, 1200, 700).seats.every((seat) => seat.flag === null)).toBe(true);
  });
  it('sets my seat at the foot of the table, the rest in their order round it', () => {
    const order = seatOrder(viewOf());
    expect(order[12]).toBe('CHE');
    expect(order).not.toContain('DEU');
    const at = order.indexOf('AUS');
    expect([...order.slice(at), ...order.slice(0, at)]).toEqual(Object.keys(NAMES).filter((id) => id !== 'DEU'));
    const plan = planned({}, 849, 614);
    const lowest = Math.max(...plan.seats.map((seat) => seat.plate.y));
    expect(plan.seats.find((seat) => seat.mine)?.plate.y).toBe(lowest);
  });
  it('seats the chair on the podium, also when I am the chair', () => {
    const plan = planned({ view: viewOf({ you: 'DEU' }) }, 849, 614);
    expect(plan.chair).toMatchObject({ id: 'DEU', mine: true, label: 'Chair · Germany', flag: null });
    expect(plan.seats[0]?.id).toBe('AUS');
  });
  it('shows speaker, follower, brackets and the chosen seat on their plates', () => {
    const view = viewOf({ paragraphs: { a: paragraph({ objectors: ['CUB'] }) } });
    const plan = planned({ view, selected: 'CUB' }, 849, 614);
    const seat = (id: string) => plan.seats.find((one) => one.id === id);
    expect(seat('EST')).toMatchObject({ speaking: true, next: false });
    expect(seat('CHE')).toMatchObject({ speaking: false, next: true, mine: true });
    expect(seat('CUB')).toMatchObject({ brackets: 1, selected: true });
    expect(plan.speaker).toBe('EST');
  });
  it('draws ties only on demand', () => {
    const view = viewOf({ paragraphs: { a: paragraph({ objectors: ['CUB', 'RUS'] }) } });
    expect(planned({ view }, 849, 614).ties).toEqual([]);
    expect(planned({ view, showTies: true }, 849, 614).ties).toHaveLength(1);
  });
  it('has a place for 193', () => {
    const ids = Array.from({ length: 194 }, (_, i) => (i === 0 ? 'DEU' : `M${String(i).padStart(3, '0')}`));
    const plan = planned({ view: viewOf({ you: 'M007' }, ids) }, 849, 614);
    expect(plan.shape).toBe('hemicycle');
    expect(plan.seats).toHaveLength(193);
    const plates = plan.seats.map((seat) => seat.plate);
    expect(plates.flatMap((plate, i) => plates.slice(i + 1).filter((other) => touch(plate, other)))).toEqual([]);
  });
  it('finds the seat under a finger', () => {
    const plan = planned({}, 849, 614);
    const { plate, id } = plan.seats[3]!;
    expect(seatAt(plan, { x: plate.x + 5, y: plate.y + 5 })).toBe(id);
    expect(seatAt(plan, { x: plan.room.middle.x + plan.room.middle.width / 2, y: 300 })).toBeNull();
    expect(seatAt(plan, { x: plan.chair.plate.x + 4, y: plan.chair.plate.y + 4 })).toBe('DEU');
  });
  it('leaves the middle free for a caption', () => {
    const plan = planned({}, 849, 614);
    expect(plan.room.middle.width).toBeGreaterThan(400);
    expect(plan.room.middle.height).toBeGreaterThan(200);
    expect(touch(plan.room.middle, plan.chair.plate)).toBe(false);
  });
});

describe('labels', () => {
  it('shorten from the name to the short form to the code', () => {
    const name = { name: 'Republic of Korea', short: 'Rep. of Korea' };
    expect(fittingLabel('KOR', name, 200, 11, estimateWidth)).toBe('Republic of Korea');
    expect(fittingLabel('KOR', name, 90, 11, estimateWidth)).toBe('Rep. of Korea');
    expect(fittingLabel('KOR', name, 40, 11, estimateWidth)).toBe('KOR');
  });
  it('know the short forms of long names', () => {
    for (const [id, short] of Object.entries(english.short)) {
      expect(short.length).toBeLessThan(14);
      if (NAMES[id]) expect(NAMES[id]?.short, id).toBe(short);
    }
  });
  it('know a flag for each of the 25', () => {
    for (const id of Object.keys(NAMES)) expect(flagOf(id)).toMatch(/^[a-z]{2}$/);
    expect(flagOf('XYZ')).toBeNull();
    expect(new Set(Object.keys(NAMES).map(flagOf)).size).toBe(25);
  });
});

describe('the light', () => {
  it('falls from noon through dusk to night', () => {
    const days = [12, 17, 19, 21, 23].map((hour) => lightAt(hour, false).day);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(lightAt(12, false).lamps).toBe(0);
    expect(lightAt(23, false).lamps).toBe(1);
  });
  it('is lamplight in a dark theme at any hour', () => {
    expect(lightAt(12, true).lamps).toBeGreaterThan(0.8);
    expect(lightAt(12, true).day).toBeLessThan(0.3);
  });
  it('has a sky at every hour, past midnight too', () => {
    for (let hour = -3; hour < 30; hour += 0.25) {
      for (const colour of lightAt(hour, false).sky) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
  it('moves on with the rounds towards the end of the meeting', () => {
    expect([0, 1, 2, 3].map((round) => hourWithin(23, round, 3))).toEqual([20, 21, 22, 23]);
    expect(hourWithin(23, 9, 3)).toBe(23);
  });
  it('mixes colours', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

describe('the hall’s store', () => {
  it('plans once there are a view and a size, and again on every change', () => {
    const store = createHallStore();
    store.getState().feed(input());
    expect(store.getState().plan).toBeNull();
    store.getState().resize({ width: 849, height: 614 });
    expect(store.getState().plan?.speaker).toBe('EST');
    store.getState().feed({ view: viewOf({ queue: ['GBR'] }) });
    expect(store.getState().plan?.speaker).toBe('GBR');
    store.getState().resize({ width: 0, height: 0 });
    expect(store.getState().plan).toBeNull();
  });
  it('does not plan again for the same size', () => {
    const store = createHallStore();
    store.getState().feed(input());
    store.getState().resize({ width: 849, height: 614 });
    const { plan } = store.getState();
    store.getState().resize({ width: 849, height: 614 });
    expect(store.getState().plan).toBe(plan);
  });
  it('keeps no choice of its own: it tells of a tap, and shows what it is told', () => {
    const chosen: string[] = [];
    const store = createHallStore(undefined, (id) => chosen.push(id));
    store.getState().choose('CUB');
    expect(chosen).toEqual(['CUB']);
    expect(store.getState().input.selected).toBeNull();
  });
});
