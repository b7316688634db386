import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import type { Command } from '../../src/engine/acts';
import { ITEM_CHARTS, incidentChart } from '../../src/engine/charts/items.machine';
import { CHARTS, type Charts, decide } from '../../src/engine/decide/decide';
import type { IncidentState } from '../../src/engine/model/incidentFacts';
import type { ConferenceState } from '../../src/engine/model/state';
import { incidentChoices } from '../../src/engine/rules/incidents';
import { requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { hashValue } from '../../src/kernel/hash';
import { edgeName, edgesOf, withoutEdge } from '../support/chartEdges';
import {
  accuse,
  afterIncident,
  answer,
  consult,
  incidentAt,
  incidentMoments,
  join,
  withContacts,
} from '../support/incidents';
import { only, type Table, types } from '../support/table';

const wiper = (table: Table) => table.state.incidents.wiper as IncidentState;
const trust = (state: ConferenceState, of: string, to: string) => state.confidence[of]?.[to] ?? -1;
/** How confidence moved between two moments: "COR>BRE" -> points. */
const moved = (before: ConferenceState, after: ConferenceState) =>
  Object.fromEntries(
    Object.keys(before.confidence).flatMap((of) =>
      Object.keys(before.confidence)
        .filter((to) => to !== of && trust(after, of, to) !== trust(before, of, to))
        .map((to) => [`${of}>${to}`, trust(after, of, to) - trust(before, of, to)]),
    ),
  );
/** Everybody trusts everybody alike, far from the ends of the scale. */
const neutral = (state: ConferenceState): Partial<ConferenceState> => ({
  confidence: Object.fromEntries(
    Object.entries(state.confidence).map(([of, row]) => [
      of,
      Object.fromEntries(Object.keys(row).map((to) => [to, 50])),
    ]),
  ),
});
/** The incident with public evidence of a level against somebody. */
const evident = (level: number, pointsAt: string | null = 'COR', seed = 'table') =>
  incidentAt({ level: level as 2, pointsAt }, afterIncident({}, seed).set(neutral));

describe('consulting', () => {
  it('needs contact points that both have pledged', () => {
    const table = afterIncident().toTurnOf('BRE');
    expect(table.refused(consult('BRE', 'COR'))).toBe('incident.noContact');
    expect(table.set(withContacts('BRE')).refused(consult('BRE', 'COR'))).toBe('incident.noContact');
    expect(types(table.set(withContacts('COR')).do(consult('BRE', 'COR')))).toContain('incident.consulted');
  });
  it('needs a turn, an action, another voice, an incident, and is done once by the same two', () => {
    const table = afterIncident().set(withContacts('BRE', 'COR')).toTurnOf('BRE');
    expect(table.refused(consult('COR', 'BRE'))).toBe('actor.notYourTurn');
    expect(table.refused(consult('BRE', 'BRE'))).toBe('seat.self');
    expect(table.refused(consult('BRE', 'ARL'))).toBe('seat.chair');
    expect(table.refused({ ...consult('BRE', 'COR'), incident: 'toString' } as Command)).toBe('incident.unknown');
    table.do(consult('BRE', 'COR'));
    expect(table.toTurnOf('BRE').refused(consult('BRE', 'COR'))).toBe('incident.already');
    expect(table.toTurnOf('COR').refused(consult('COR', 'BRE'))).toBe('incident.already');
  });
  it('is known to the two alone, and warms them a little', () => {
    const table = afterIncident().set(neutral).set(withContacts('BRE', 'COR')).toTurnOf('BRE');
    const before = table.state;
    const events = table.do(consult('BRE', 'COR'));
    expect(only(events, 'incident.consulted')[0]?.audience).toEqual(['BRE', 'COR']);
    expect(moved(before, table.state)).toEqual({ 'BRE>COR': 3, 'COR>BRE': 3 });
    const told = (seat: string) => viewFor(table.state, seat).incidents.wiper;
    expect(told('COR')?.consulted).toHaveLength(1);
    for (const seat of ['ARL', 'DEL', 'ELN']) {
      expect(told(seat)).toEqual(viewFor(before, seat).incidents.wiper);
    }
  });
  it('may show the two one level more than the room has, the more often the better the one asked thinks of the asker', () => {
    const told = (confidence: number) => {
      let more = 0;
      for (let i = 0; i < 60; i++) {
        const table = evident(1, 'COR', `told-${i}`).set(withContacts('BRE', 'DEL')).toTurnOf('BRE');
        table.set((state) => ({
          confidence: { ...state.confidence, DEL: { ...state.confidence.DEL, BRE: confidence } },
        }));
        table.do(consult('BRE', 'DEL'));
        const [mine, theirs] = ['BRE', 'DEL'].map((seat) => viewFor(table.state, seat).incidents.wiper?.told);
        expect(theirs).toEqual(mine);
        if (mine) {
          expect(mine).toEqual({ level: 2, pointsAt: 'COR' });
          more++;
        }
      }
      return more;
    };
    const [wary, warm] = [told(10), told(90)];
    expect(wary).toBeGreaterThan(3);
    expect(warm).toBeGreaterThan(wary + 15);
  });
  it('passes on what either was told before', () => {
    const before = incidentAt({ level: 1, readings: { DEL: { level: 2, pointsAt: 'COR' } } });
    const table = before.set(withContacts('BRE', 'DEL')).toTurnOf('BRE');
    table.do(consult('BRE', 'DEL'));
    expect(viewFor(table.state, 'BRE').incidents.wiper?.told).toEqual({ level: 2, pointsAt: 'COR' });
  });
  it('counts in the evening as the test of contact points that were carried out, and tells no more', () => {
    const talked = afterIncident()
      .set(withContacts('BRE', 'COR', 'DEL'))
      .toTurnOf('BRE');
    const quiet = talked.copy();
    talked.do(consult('BRE', 'COR'));
    quiet.do({ type: 'turn.pass', by: 'BRE' });
    expect(JSON.stringify(viewFor(talked.state, 'ELN'))).toBe(JSON.stringify(viewFor(quiet.state, 'ELN')));
    const used = only(talked.toEvening().events, 'measure.tested').map(({ by, used }) => [by, used]);
    expect(used.slice(-2)).toEqual([
      ['BRE', true],
      ['COR', true],
    ]);
    expect(talked.state.measures.BRE?.['contact-points']?.stage).toBe('used');
  });
});

describe('accusing', () => {
  it('names another voice that is not the victim, once for an incident', () => {
    const table = afterIncident().toTurnOf('DEL');
    expect(table.refused(accuse('DEL', 'BRE'))).toBe('incident.notNow');
    expect(table.refused(accuse('DEL', 'DEL'))).toBe('seat.self');
    expect(table.refused(accuse('DEL', 'XXX'))).toBe('seat.unknown');
    table.do(accuse('DEL', 'COR'));
    expect(wiper(table)).toMatchObject({ stage: 'attributed', accused: 'COR', accusers: ['DEL'], accusedAt: 0 });
    expect(table.toTurnOf('BRE').refused(accuse('BRE', 'ELN'))).toBe('incident.already');
  });
  it('parts the two; the room believes what the evidence bears out', () => {
    const without = afterIncident().set(neutral).toTurnOf('BRE');
    const before = without.state;
    without.do(accuse('BRE', 'COR'));
    expect(moved(before, without.state)).toEqual({ 'BRE>COR': -11, 'COR>BRE': -11 });
    const backed = evident(3).toTurnOf('BRE');
    const was = backed.state;
    backed.do(accuse('BRE', 'COR'));
    // Weight 7, believed at 85 %, one accuser: 5 points.
    const all = { 'ARL>COR': -5, 'DEL>COR': -5, 'ELN>COR': -5, 'BRE>COR': -11, 'COR>BRE': -11 };
    expect(moved(was, backed.state)).toEqual(all);
  });
  it('weighs more in company, by the root of how many', () => {
    const table = evident(3).toTurnOf('BRE');
    table.do(accuse('BRE', 'COR'));
    const before = table.toTurnOf('DEL').state;
    table.do(join('DEL', 'COR'));
    // 7 x 85 % x 1.41 = 8, of which 5 are lost already; DEL and COR part by half.
    expect(moved(before, table.state)).toEqual({
      'ARL>COR': -3,
      'ELN>COR': -3,
      'DEL>COR': -5,
      'COR>DEL': -5,
    });
    expect(table.toTurnOf('DEL').refused(join('DEL', 'COR'))).toBe('incident.already');
    expect(table.toTurnOf('COR').refused(join('COR', 'COR'))).toBe('seat.self');
    expect(table.toTurnOf('ELN').refused(join('ELN', 'BRE'))).toBe('incident.notNow');
  });
  it('cannot be joined before anybody accuses', () => {
    expect(afterIncident().toTurnOf('DEL').refused(join('DEL', 'COR'))).toBe('incident.notNow');
  });
});

describe('the accused', () => {
  const charged = () => {
    const table = evident(2).toTurnOf('BRE');
    table.do(accuse('BRE', 'COR'));
    return table.toTurnOf('COR');
  };
  it('alone answers, once, at its turn, without spending an action or the turn', () => {
    const table = charged();
    expect(table.refused(answer('BRE', 'deny'))).toBe('actor.notYourTurn');
    const actions = table.state.seats.COR?.actions;
    table.set((state) => ({
      seats: { ...state.seats, COR: { ...(state.seats.COR as never as object), actions: 0 } as never },
    }));
    expect(types(table.do(answer('COR', 'deny')))).toEqual(['incident.answered']);
    expect(table.state.queue[0]).toBe('COR');
    expect(actions).toBeGreaterThan(0);
    expect(table.refused(answer('COR', 'deny'))).toBe('incident.already');
    expect(table.toTurnOf('DEL').refused(answer('DEL', 'deny'))).toBe('incident.notNow');
  });
  it('that denies moves nobody; one that offers consultations wins half back and can be talked to', () => {
    const denied = charged();
    const before = denied.state;
    denied.do(answer('COR', 'deny'));
    expect(moved(before, denied.state)).toEqual({});
    expect(denied.toTurnOf('BRE').refused(consult('BRE', 'COR'))).toBe('incident.noContact');
    const offered = charged();
    const was = offered.state;
    offered.do(answer('COR', 'offer-consultation'));
    expect(moved(was, offered.state)).toEqual({ 'BRE>COR': 5, 'COR>BRE': 5 });
    expect(types(offered.toTurnOf('BRE').do(consult('BRE', 'COR')))).toContain('incident.consulted');
    expect(offered.toTurnOf('DEL').refused(consult('DEL', 'COR'))).toBe('incident.noContact');
  });
});

describe('an accusation', () => {
  /** BRE accuses and DEL joins; then evidence stands as given, and the evening comes. */
  const judged = (accused: string, later: Partial<IncidentState>, said: 'deny' | null = null) => {
    const table = evident(2, accused).toTurnOf('BRE');
    table.do(accuse('BRE', accused));
    table.toTurnOf('DEL').do(join('DEL', accused));
    if (said) table.toTurnOf(accused).do(answer(accused, said));
    incidentAt(later, table.set(neutral));
    const before = table.state;
    // DEL's turn may have been the last of the day: the evening after that is in the next meeting.
    table.toChair(table.state.meeting + 2);
    return { table, moves: moved(before, table.state), settled: only(table.events, 'incident.settled')[0] };
  };
  it('that proves right costs the accused the whole of it, and earns the first accuser standing', () => {
    const { table, moves, settled } = judged('COR', { level: 4, pointsAt: 'COR' });
    // The whole is 7 x 1.41 = 9; at level 2 the two had been believed for 5.
    expect(settled).toMatchObject({ accused: 'COR', right: true, inAccused: -4, inAccuser: 0, inJoiners: 0 });
    expect(moves).toEqual({ 'ARL>COR': -4, 'BRE>COR': -4, 'DEL>COR': -4, 'ELN>COR': -4 });
    const told = only(table.events, 'standing.moved').filter(({ reason }) => reason.startsWith('accused'));
    expect(told.map(({ seat, by, reason }) => [seat, by, reason])).toEqual([['BRE', 3, 'accused-rightly']]);
    expect(wiper(table)).toMatchObject({ stage: 'settled', settled: 'right' });
  });
  it('that was denied and proves right costs more', () => {
    expect(judged('COR', { level: 4, pointsAt: 'COR' }, 'deny').settled?.inAccused).toBe(-7);
  });
  it('that proves wrong costs the accuser twice and the others once what it would have cost the accused, who gets all back', () => {
    const { table, moves, settled } = judged('ELN', { level: 4, pointsAt: 'COR' });
    expect(settled).toMatchObject({ right: false, inAccused: 5, inAccuser: -18, inJoiners: -9 });
    expect(moves).toMatchObject({ 'ARL>ELN': 5, 'ARL>BRE': -18, 'ELN>BRE': -18, 'COR>DEL': -9 });
    const told = only(table.events, 'standing.moved').filter(({ reason }) => reason.startsWith('accused'));
    expect(told.map(({ seat, by }) => [seat, by])).toEqual([
      ['BRE', -12],
      ['DEL', -6],
    ]);
  });
  it('that rested on traces seen to be forged is wrong at any level', () => {
    const { settled } = judged('ELN', { level: 2, pointsAt: null, exposed: 'ELN' });
    expect(settled).toMatchObject({ accused: 'ELN', right: false });
  });
  it('stays open below evidence for an indictment', () => {
    const { settled, table } = judged('COR', { level: 3, pointsAt: 'COR' });
    expect(settled).toBe(undefined);
    expect(wiper(table).stage).toBe('attributed');
  });
  it('that repeats what is known earns nothing, and nothing can be done once it is settled', () => {
    const table = evident(4).toTurnOf('BRE');
    table.do(accuse('BRE', 'COR'));
    table.toEvening();
    expect(only(table.events, 'standing.moved').filter(({ reason }) => reason === 'accused-rightly')).toEqual([]);
    for (const seat of ['BRE', 'COR', 'DEL'])
      for (const field of ['consult', 'accuse', 'join', 'answer'] as const)
        expect(incidentChoices(table.state, seat, field)).toEqual([]);
    table.set(withContacts('BRE', 'COR'));
    expect(table.toTurnOf('BRE').refused(consult('BRE', 'COR'))).toBe('incident.notNow');
    expect(table.toTurnOf('DEL').refused(join('DEL', 'COR'))).toBe('incident.notNow');
    expect(table.toTurnOf('ELN').refused(accuse('ELN', 'COR'))).toBe('incident.notNow');
  });
});

describe('what a seat could do', () => {
  const moves = (table: Table, seat: string) => {
    const [request] = requestsFor(table.state, seat);
    return request && 'moves' in request ? request.moves.filter(({ type }) => type.startsWith('incident.')) : [];
  };
  it('is exactly what the engine takes', () => {
    const tables = [
      afterIncident().set(withContacts('BRE', 'COR')).toTurnOf('BRE'),
      (() => {
        const table = evident(2).set(withContacts('BRE', 'COR')).toTurnOf('BRE');
        table.do(accuse('BRE', 'COR'));
        return table.toTurnOf('COR');
      })(),
    ];
    for (const table of tables) {
      const by = table.state.queue[0] as string;
      const offered = new Set(
        moves(table, by).flatMap(({ refused, choices: { incidents } }) =>
          refused || !incidents
            ? []
            : [
                ...incidents.consult.map((one) => JSON.stringify(consult(by, one.with))),
                ...incidents.accuse.map((one) => JSON.stringify(accuse(by, one.accused))),
                ...incidents.join.map((one) => JSON.stringify(join(by, one.accused))),
                ...incidents.answer.map(() => JSON.stringify(answer(by, 'deny'))),
              ],
        ),
      );
      const seats = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'];
      const every = [
        ...seats.flatMap((seat) => [consult(by, seat), accuse(by, seat), join(by, seat)]),
        answer(by, 'deny'),
      ];
      const taken = every.filter((command) => !decide(table.state, command).refused).map((one) => JSON.stringify(one));
      expect(new Set(taken)).toEqual(offered);
      expect(taken.length).toBeGreaterThan(1);
    }
  });
  it('says why there is nothing, and knows no such moves where the process does not', () => {
    const quiet = afterIncident();
    quiet.set(() => ({ incidents: {} })).toTurnOf('BRE');
    expect(moves(quiet, 'BRE').map(({ refused }) => refused)).toEqual(Array(4).fill('incident.unknown'));
    const other = afterIncident().toTurnOf('BRE');
    const process = { ...other.state.setup.process, moves: ['turn.pass'] };
    other.set((state) => ({ setup: { ...state.setup, process } }));
    expect(moves(other, 'BRE')).toEqual([]);
  });
});

describe('the chart of an incident', () => {
  const suite = incidentMoments();
  const outcome = ({ before, command }: (typeof suite)[number], charts: Charts) => {
    const decided = decide(before, command, charts);
    return decided.refused ? decided.code : hashValue([decided.events, decided.state]);
  };
  const right = suite.map((step) => outcome(step, CHARTS));
  const isNoticed = (config: unknown) => {
    const incident = createMachine(config as never);
    const charts: Charts = { ...CHARTS, items: { ...ITEM_CHARTS, incident } };
    return suite.some((step, i) => outcome(step, charts) !== right[i]);
  };
  it('rebuilt from its configuration passes', () => {
    expect(isNoticed(incidentChart.config)).toBe(false);
  });
  it.each(
    edgesOf(incidentChart.config).map((edge) => [edgeName(edge), edge] as const),
  )('is noticed without %s', (_n, edge) => {
    expect(isNoticed(withoutEdge(incidentChart.config, edge))).toBe(true);
  });
});
