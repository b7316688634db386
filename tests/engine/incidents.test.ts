import { describe, expect, it } from 'vitest';
import { evolve } from '../../src/engine/events/fold';
import type { IncidentState } from '../../src/engine/model/incidentFacts';
import { EXPOSED, NAMED_EARLY } from '../../src/engine/model/incidentParameters';
import { EFFECTS, weightOf } from '../../src/engine/model/incidents';
import type { ConferenceState } from '../../src/engine/model/state';
import { evidenceAfter, evidenceOf, framedBy } from '../../src/engine/rules/traces';
import { requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { afterIncident, card, withCards } from '../support/incidents';
import { only, sit, types } from '../support/table';

const seeds = (n: number) => Array.from({ length: n }, (_, i) => `seed-${i}`);
const share = (n: number, holds: (seed: string) => boolean) => (100 * seeds(n).filter(holds).length) / n;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

describe('an incident', () => {
  it('comes in the evening of its meeting, before the meeting closes, and tells what was done and to whom', () => {
    const table = sit(withCards([card()])).toEvening();
    const heard = types(table.events);
    expect(heard.indexOf('incident.happened')).toBeLessThan(heard.indexOf('meeting.closed'));
    expect(only(table.events, 'incident.happened')).toEqual([
      {
        type: 'incident.happened',
        audience: 'all',
        incident: 'wiper',
        effect: 'data-attack',
        victim: 'BRE',
        weight: 7,
      },
    ]);
  });
  it('moves what everybody cares about and nobody’s position', () => {
    const table = sit(withCards([card()]));
    const before = table.state.seats;
    table.toEvening();
    for (const [id, seat] of Object.entries(table.state.seats)) {
      const was = before[id]?.positions ?? {};
      expect(seat.positions.CBM?.salience).toBe(Math.min(100, (was.CBM?.salience ?? 0) + 8));
      expect(seat.positions.IHL?.salience).toBe(Math.max(0, (was.IHL?.salience ?? 0) - 4));
      for (const issue of ['CBM', 'IHL', 'RID']) expect(seat.positions[issue]?.at).toBe(was[issue]?.at);
    }
  });
  it('moves only those who stand in a stretch of the scale when one is named', () => {
    const { state } = sit();
    const within = [80, 100] as const;
    const moved = evolve(state, {
      type: 'salience.moved',
      audience: 'all',
      issue: 'IHL',
      by: 5,
      within,
      because: 'stakeholder',
    });
    const changed = Object.keys(state.seats).filter((id) => moved.seats[id] !== state.seats[id]);
    const there = Object.keys(state.seats).filter((id) => (state.seats[id]?.positions.IHL?.at ?? 0) >= 80);
    expect(changed).toEqual(there);
    expect(changed).not.toContain('COR');
  });
  it('without a date comes by the chance of the plan, each at most once', () => {
    const cards = ['a', 'b', 'c'].map((id) => card({ id, after: null }));
    const came = (seed: string) => only(sit(withCards(cards, 30), seed).toSounding().events, 'incident.happened');
    const evenings = 6;
    const percent = seeds(60).map((seed) => came(seed).length);
    const all = percent.reduce((sum, n) => sum + n, 0);
    expect((100 * all) / (60 * evenings)).toBeGreaterThan(22);
    expect((100 * all) / (60 * evenings)).toBeLessThan(38);
    for (const seed of seeds(60)) {
      const ids = came(seed).map(({ incident }) => incident);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  it('weighs by what it breaks; spying weighs a third of it', () => {
    const weights = EFFECTS.map((effect) => weightOf(card({ effect, scope: 3, magnitude: 3, duration: 3 })));
    expect(weights).toEqual([10, 10, 10, 10, 10, 4, 4, 4, 4, 4]);
    expect(weightOf(card({ scope: 0 }))).toBe(1);
  });
  it('of a set-up without a plan never comes', () => {
    expect(types(sit().toSounding().events).filter((type) => type.startsWith('incident.'))).toEqual([]);
  });
});

describe('evidence', () => {
  const setup = withCards([card({ victim: null })]);
  const world = (seed: string) => ({ setup, seed, luck: seed });
  const plain = card({ victim: null });
  it('is first found at a median of the twenty days a victim takes', () => {
    const days = seeds(400).map((seed) => {
      for (let day = 1; day < 400; day++) if (evidenceAfter(world(seed), plain, 0, 0, day) > 0) return day;
      return 400;
    });
    expect(median(days)).toBeGreaterThanOrEqual(15);
    expect(median(days)).toBeLessThanOrEqual(26);
  });
  it('is found at another time on another course, and then shows what the traces always held', () => {
    const told = seeds(40).map((seed) => {
      const [here, there] = [world(seed), { ...world(seed), luck: `${seed}/again` }];
      const days = [here, there].map((at) => {
        for (let day = 1; day < 400; day++) if (evidenceAfter(at, plain, 0, 0, day) > 0) return day;
        return 400;
      });
      expect(evidenceOf(there, plain, 1)).toEqual(evidenceOf(here, plain, 1));
      return days[0] !== days[1];
    });
    expect(told.filter(Boolean).length).toBeGreaterThan(30);
  });
  it('never passes level 2 within a year for most incidents', () => {
    const passed = share(600, (seed) => evidenceAfter(world(seed), plain, 0, 0, 365) > 2);
    expect(passed).toBeGreaterThan(22);
    expect(passed).toBeLessThan(36);
  });
  it('comes sooner to a victim with more means', () => {
    const reached = (victim: string) =>
      share(300, (seed) => evidenceAfter(world(seed), card({ victim }), 0, 0, 20) > 0);
    expect(reached('BRE')).toBeGreaterThan(reached('ELN') + 10);
  });
  it('of a plain card points at who did it, or at nobody yet', () => {
    const first = seeds(200).map((seed) => evidenceOf(world(seed), plain, 1).pointsAt);
    expect(new Set(first)).toEqual(new Set(['COR', null]));
    const named = (100 * first.filter((seat) => seat === 'COR').length) / 200;
    expect(Math.abs(named - NAMED_EARLY)).toBeLessThan(12);
    for (const level of [2, 3, 4, 5] as const) {
      expect(evidenceOf(world('x'), plain, level)).toEqual({ level, pointsAt: 'COR', exposed: null });
    }
  });
  it('with forged traces misleads at first, is seen through as often as stated, and never misleads an indictment', () => {
    const framed = card({ victim: null, framed: 'DEL' });
    const seen = (level: 1 | 2 | 3 | 4, seed: string) => evidenceOf(world(seed), framed, level);
    const exposed = share(600, (seed) => seen(1, seed).exposed === 'DEL');
    expect(Math.abs(exposed - (EXPOSED.base + EXPOSED.perLevel))).toBeLessThan(6);
    for (const seed of seeds(100)) {
      for (const level of [1, 2, 3] as const) {
        const { pointsAt, exposed: known } = seen(level, seed);
        if (known === null) expect([null, 'DEL']).toContain(pointsAt);
        else expect(pointsAt).toBe(level === 3 ? 'COR' : null);
      }
      expect(seen(4, seed)).toEqual({ level: 4, pointsAt: 'COR', exposed: 'DEL' });
    }
  });
  it('of a card that comes by chance is seldom forged, and frames neither actor nor victim', () => {
    const chance = card({ after: null });
    const framed = seeds(3000).flatMap((seed) => framedBy(world(seed), chance) ?? []);
    expect(framed.length / 30).toBeGreaterThan(1.8);
    expect(framed.length / 30).toBeLessThan(4.2);
    expect(framed).not.toContain('COR');
    expect(framed).not.toContain('BRE');
    expect(framedBy(world('x'), card())).toBe(null);
  });
  it('is told to the room night by night, and more over the weeks between sessions', () => {
    const levels = seeds(40).map((seed) => {
      const table = afterIncident({}, seed).toChair(3);
      const early = table.state.incidents.wiper?.level ?? 0;
      table.toChair(5);
      return [early, table.state.incidents.wiper?.level ?? 0] as const;
    });
    const grown = (at: 0 | 1) => levels.filter((pair) => pair[at] > 0).length;
    expect(grown(0)).toBeLessThan(20);
    expect(grown(1)).toBeGreaterThan(grown(0) + 8);
  });
});

describe('the truth of an incident', () => {
  /** Everything every seat is shown, at every step until something is found or claimed. */
  function shown(change: Parameters<typeof card>[0], seed: string) {
    const table = sit(withCards([card(change)]), seed);
    const seen: string[] = [];
    const found = () => table.events.some(({ type }) => type === 'incident.evidence' || type === 'incident.claimed');
    table.passUntil((state) => {
      if (!found()) seen.push(JSON.stringify(Object.keys(state.seats).map((seat) => all(state, seat))));
      return state.stage === 'closing.sounding';
    });
    return seen;
  }
  const all = (state: ConferenceState, seat: string) => [viewFor(state, seat), requestsFor(state, seat)];

  it.each([
    ['who did it', { actor: 'COR' }, { actor: 'ELN' }],
    ['whether a government did it', { actor: 'COR' }, { actor: 'non-state' }],
    ['who was framed', {}, { framed: 'DEL' }],
  ])('shows nobody %s before something is found', (_name, one, other) => {
    for (const seed of seeds(6)) {
      const [left, right] = [shown(one, seed), shown(other, seed)];
      const both = Math.min(left.length, right.length);
      expect(both).toBeGreaterThan(0);
      expect(right.slice(0, both)).toEqual(left.slice(0, both));
    }
  });
  it('stands in no view, not even of who did it', () => {
    const { state } = afterIncident({ actor: 'ELN' });
    for (const seat of Object.keys(state.seats)) {
      expect(Object.keys(viewFor(state, seat).setup)).not.toContain('incidents');
      const known = viewFor(state, seat).incidents.wiper as unknown as IncidentState;
      expect(JSON.stringify(known)).not.toContain('ELN');
    }
  });
});
