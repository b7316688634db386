import '../support/everyWord';
import { describe, expect, it } from 'vitest';
import { mindOf } from '../../src/delegates/mind';
import { accuse, answerAccusation, consult, INCIDENT_HABITS, joinCharge } from '../../src/delegates/turn/incidents';
import type { IncidentState } from '../../src/engine/model/incidentFacts';
import type { IncidentCard } from '../../src/engine/model/incidents';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import { requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { hasText } from '../../src/locales';
import { playAll } from '../../src/table/record';
import { afterIncident, INCIDENT_MOVES, incidentAt, withContacts } from '../support/incidents';
import { setupOf } from '../support/scenarios';
import type { Table } from '../support/table';

/** What a seat makes of its turn now, over many bot seeds. */
function thoughts<T>(table: Table, think: (mind: never, moves: never) => T): T[] {
  const seat = table.state.queue[0] as string;
  const view = viewFor(table.state, seat);
  const [request] = requestsFor(table.state, seat);
  const moves = request && 'moves' in request ? request.moves : [];
  return Array.from({ length: 300 }, (_, i) => think(mindOf(view, `bot-${i}`, 'mixed') as never, moves as never));
}
const share = (found: readonly unknown[]) => (100 * found.filter((one) => one !== null).length) / found.length;
const trusting = (of: string, to: string, points: number) => (state: ConferenceState) => ({
  confidence: { ...state.confidence, [of]: { ...state.confidence[of], [to]: points } },
});
const victimWith = (change: Partial<IncidentState>, trust = 30) =>
  incidentAt({ pointsAt: 'COR', ...change }, afterIncident().set(trusting('BRE', 'COR', trust))).toTurnOf('BRE');

describe('an AI victim', () => {
  it('accuses when it is sure, more often the heavier it was hit, and never most of the time', () => {
    const heavy = share(thoughts(victimWith({ level: 3, weight: 10 }), accuse));
    const light = share(thoughts(victimWith({ level: 3, weight: 2 }), accuse));
    expect(heavy).toBeGreaterThan(light + 15);
    expect(light).toBeGreaterThan(2);
    expect(heavy).toBeLessThan(70);
  });
  it('is rash now and then about one it distrusts, never without a trace and never about a friend', () => {
    const rash = share(thoughts(victimWith({ level: 2, weight: 8 }), accuse));
    expect(rash).toBeGreaterThan(3);
    expect(rash).toBeLessThan(30);
    expect(share(thoughts(victimWith({ level: 1, weight: 10 }), accuse))).toBe(0);
    expect(share(thoughts(victimWith({ level: 4, weight: 10, pointsAt: 'non-state' }), accuse))).toBe(0);
    expect(share(thoughts(victimWith({ level: 4, weight: 10 }, INCIDENT_HABITS.trusted), accuse))).toBe(0);
  });
  it('goes by what it was told when that is more than the room knows', () => {
    const told = { BRE: { level: 3, pointsAt: 'COR' } } as const;
    expect(share(thoughts(victimWith({ level: 1, weight: 10, readings: told }), accuse))).toBeGreaterThan(15);
  });
  it('asks through the contact points while it is new, whom the traces point at before others', () => {
    const table = incidentAt({ level: 1, pointsAt: 'COR' })
      .set(withContacts('BRE', 'COR', 'DEL'))
      .toTurnOf('BRE');
    const asked = thoughts(table, consult);
    expect(share(asked)).toBeGreaterThan(25);
    expect(share(asked)).toBeLessThan(60);
    for (const idea of asked) if (idea) expect(idea.command).toMatchObject({ with: 'COR' });
    const old = incidentAt({ level: 1, meeting: -9 }).set(withContacts('BRE', 'COR')).toTurnOf('BRE');
    expect(share(thoughts(old, consult))).toBe(0);
  });
});

describe('the others', () => {
  const charged = (trustInAccuser: number, level: 1 | 2 | 3 = 2) => {
    const change = {
      stage: 'attributed',
      level,
      pointsAt: 'COR',
      accused: 'COR',
      accusers: ['BRE'],
      accusedAt: 2,
    } as const;
    const warm = afterIncident()
      .set(trusting('DEL', 'BRE', trustInAccuser))
      .set(trusting('DEL', 'COR', 20));
    return incidentAt(change, warm).toTurnOf('DEL');
  };
  it('join a friend against one they distrust when the evidence is fair, about every other time', () => {
    const joined = share(thoughts(charged(80), joinCharge));
    expect(joined).toBeGreaterThan(30);
    expect(joined).toBeLessThan(60);
    expect(share(thoughts(charged(50), joinCharge))).toBe(0);
    expect(share(thoughts(charged(80, 1), joinCharge))).toBe(0);
  });
  it('accuse nobody over what hit somebody else', () => {
    const table = incidentAt({ level: 4, pointsAt: 'COR' })
      .set(trusting('DEL', 'COR', 5))
      .toTurnOf('DEL');
    expect(share(thoughts(table, accuse))).toBe(0);
  });
  it('deny when accused, unless they build bridges or trust the accuser', () => {
    const answers = (accused: string, trust: number) => {
      const change = {
        stage: 'attributed',
        level: 2,
        pointsAt: accused,
        accused,
        accusers: ['BRE'],
        accusedAt: 2,
      } as const;
      const table = incidentAt(change, afterIncident().set(trusting(accused, 'BRE', trust))).toTurnOf(accused);
      return new Set(
        thoughts(table, answerAccusation).map((said) => said && 'answer' in said.command && said.command.answer),
      );
    };
    expect(answers('COR', 20)).toEqual(new Set(['deny']));
    expect(answers('COR', 90)).toEqual(new Set(['offer-consultation']));
    expect(answers('DEL', 20)).toEqual(new Set(['offer-consultation']));
  });
});

describe('whole games with incidents', () => {
  const base = setupOf('gge-2016-17', 'standard');
  const card = (id: string, after: number | null, change: Partial<IncidentCard>): IncidentCard => ({
    id,
    effect: 'data-attack',
    scope: 3,
    magnitude: 3,
    duration: 3,
    victim: 'GBR',
    actor: 'RUS',
    shocks: [{ issue: base.provisions[0]?.issue as string, by: 5 }],
    after,
    ...change,
  });
  const setup: Setup = {
    ...base,
    process: { ...base.process, moves: [...new Set([...base.process.moves, ...INCIDENT_MOVES])] },
    incidents: {
      chancePercent: 30,
      cards: [
        card('one', 0, {}),
        card('two', 1, { victim: 'KEN', actor: 'non-state' }),
        card('three', 2, { victim: 'RUS', actor: 'USA', effect: 'network-infrastructure' }),
        card('four', null, { victim: 'IND', actor: 'CHN', effect: 'end-hosts' }),
        card('five', null, { victim: 'USA', actor: 'CHN', framed: 'RUS' }),
      ],
    },
  };
  const games = ['i-1', 'i-2', 'i-3', 'i-4', 'i-5', 'i-6'].map((seed) => playAll(setup, seed, 'mixed').steps);
  const steps = games.flat();
  const done = (type: string) => steps.filter(({ command }) => command.type === type);

  it('have AI seats consult, and seldom accuse', () => {
    expect(done('incident.consult').length).toBeGreaterThan(games.length / 3);
    expect(done('incident.consult').length).toBeLessThan(games.length * 30);
    expect(done('incident.accuse').length).toBeLessThan(games.length * 3);
    expect(done('incident.answer')).toHaveLength(done('incident.accuse').length);
  });
  it('give a reason with a sentence for each of it', () => {
    const told = steps.filter(({ command }) => command.type.startsWith('incident.'));
    for (const { reason } of told) {
      expect(hasText(`reasons:public.${reason?.said}`)).toBe(true);
      expect(hasText(`reasons:private.${reason?.because}`)).toBe(true);
    }
  });
  it('leave most incidents unpinned', () => {
    const ends = games.map((game) => game.flatMap(({ events }) => events));
    const happened = ends.flat().filter(({ type }) => type === 'incident.happened').length;
    const pinned = ends.flat().filter((event) => event.type === 'incident.evidence' && event.level === 3).length;
    expect(happened).toBeGreaterThan(games.length * 3);
    expect(pinned).toBeLessThan(happened / 4);
  });
});
