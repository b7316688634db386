import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/acts';
import { MEASURE_WON } from '../../../src/engine/model/parameters';
import type { MeasureOption } from '../../../src/engine/model/setup';
import { burdenOf, keptPercent, wonBy } from '../../../src/engine/rules/measures';
import { requestsFor } from '../../../src/engine/view/requests';
import { viewFor } from '../../../src/engine/view/view';
import { interests, only, sit, type Table, tiny } from '../../support/table';

const MEASURE = 'contact-points';
const idea = (by: string, to: readonly string[], measure = MEASURE): Command => ({
  type: 'measure.propose',
  by,
  measure,
  to,
  channel: to.length > 0 ? 'corridor' : 'floor',
});
const join = (by: string, proposer: string, measure = MEASURE): Command => ({
  type: 'measure.support',
  by,
  measure,
  proposer,
});
const stageOf = (table: Table, seat: string) => table.state.measures[seat]?.[MEASURE]?.stage;

/** COR has proposed to DEL and ELN, and DEL has joined. */
function joined(): Table {
  const table = sit().toTurnOf('COR');
  table.do(idea('COR', ['DEL', 'ELN']));
  table.toTurnOf('DEL').do(join('DEL', 'COR'));
  return table;
}

describe('a step proposed in the corridor', () => {
  it('is heard by those named alone, and known to nobody else', () => {
    const table = sit().toTurnOf('COR');
    const [event] = only(table.do(idea('COR', ['DEL', 'ELN'])), 'measure.proposed');
    expect(event?.audience).toEqual(['COR', 'DEL', 'ELN']);
    expect(viewFor(table.state, 'DEL').undertakings.COR?.[MEASURE]?.stage).toBe('proposed');
    for (const seat of ['ARL', 'BRE']) expect(viewFor(table.state, seat).undertakings).toEqual({});
    expect(table.toTurnOf('BRE').refused(join('BRE', 'COR'))).toBe('measure.notProposed');
  });
  it('is offered to those named in their request', () => {
    const table = sit().toTurnOf('COR');
    table.do(idea('COR', ['DEL']));
    const proposals = (seat: string) => {
      const [request] = requestsFor(table.toTurnOf(seat).state, seat);
      const moves = request && 'moves' in request ? request.moves : [];
      return moves.find(({ type }) => type === 'measure.support');
    };
    expect(proposals('DEL')).toMatchObject({ refused: null, choices: { proposals: [{ proposer: 'COR' }] } });
    expect(proposals('BRE')).toMatchObject({ refused: 'measure.notProposed', choices: { proposals: [] } });
  });
  it('is pledged in the evening by all who joined, aloud, and tells of nobody else who was asked', () => {
    const table = joined();
    expect([stageOf(table, 'COR'), stageOf(table, 'DEL')]).toEqual(['supported', 'supported']);
    expect(viewFor(table.state, 'BRE').undertakings).toEqual({});
    table.toEvening();
    const pledges = only(table.events, 'measure.pledged');
    expect(pledges.map(({ by, with: partners, audience }) => [by, partners, audience])).toEqual([
      ['COR', ['DEL'], 'all'],
      ['DEL', ['COR'], 'all'],
    ]);
    expect(stageOf(table, 'COR')).toBe('pledged');
    expect(JSON.stringify(viewFor(table.state, 'BRE').undertakings)).not.toContain('ELN');
  });
  it('wins more between partners than from the others', () => {
    const table = joined();
    const before = table.state.confidence;
    table.toEvening();
    const rise = (of: string) => (table.state.confidence[of]?.COR ?? 0) - (before[of]?.COR ?? 0);
    expect([rise('BRE'), rise('DEL')]).toEqual([4, 6]);
    expect(table.state.won.DEL?.COR).toBe(6);
  });
  it('is pledged alone by one who does not wait, and then by the others without it', () => {
    const table = joined();
    table.toTurnOf('COR').do({ type: 'measure.pledge', by: 'COR', measure: MEASURE });
    table.toEvening();
    const pledges = only(table.events, 'measure.pledged').map(({ by, with: partners }) => [by, partners]);
    expect(pledges).toEqual([
      ['COR', []],
      ['DEL', []],
    ]);
    expect(table.state.measures.DEL?.[MEASURE]?.initiative).toBe('DEL');
  });
  it('cannot be proposed, joined or pledged twice', () => {
    const table = joined();
    expect(table.toTurnOf('COR').refused(idea('COR', []))).toBe('measure.already');
    expect(table.refused(join('COR', 'COR'))).toBe('measure.notProposed');
    expect(table.toTurnOf('DEL').refused(join('DEL', 'COR'))).toBe('measure.already');
  });
});

describe('a step proposed on the floor', () => {
  it('may be joined by anybody, and names nobody', () => {
    const table = sit().toTurnOf('COR');
    expect(table.refused({ ...idea('COR', []), to: ['DEL'] } as Command)).toBe('command.malformed');
    expect(table.refused({ ...idea('COR', []), channel: 'corridor' } as Command)).toBe('seat.unknown');
    const [event] = only(table.do(idea('COR', [])), 'measure.proposed');
    expect(event?.audience).toBe('all');
    for (const seat of ['BRE', 'DEL', 'ELN']) table.toTurnOf(seat).do(join(seat, 'COR'));
    table.toEvening();
    expect(only(table.events, 'measure.pledged')).toHaveLength(4);
  });
});

describe('what must come first', () => {
  const chained: MeasureOption[] = [
    { id: MEASURE, cost: 10, confidence: 40 },
    { id: 'hotline', cost: 10, confidence: 50, requires: [MEASURE] },
  ];
  it('is asked of proposing, joining and pledging alike, and shows in the request', () => {
    const table = sit({ ...tiny(), measures: chained }).toTurnOf('COR');
    expect(table.refusal(idea('COR', [], 'hotline'))).toMatchObject({
      code: 'measure.needsFirst',
      about: { needs: MEASURE },
    });
    table.do({ type: 'measure.pledge', by: 'COR', measure: MEASURE });
    table.toTurnOf('COR').do(idea('COR', [], 'hotline'));
    expect(table.toTurnOf('DEL').refused(join('DEL', 'COR', 'hotline'))).toBe('measure.needsFirst');
    const [request] = requestsFor(table.state, 'DEL');
    const moves = request && 'moves' in request ? request.moves : [];
    expect(moves.find(({ type }) => type === 'measure.support')?.choices.proposals).toEqual([]);
  });
});

describe('evenings', () => {
  /** The last stage of a pledge over many seeds, with the events that led there. */
  const settled = (seed: string, measures: readonly MeasureOption[] = tiny().measures) => {
    const setup = tiny();
    const first = setup.meetings[0] as (typeof setup.meetings)[number];
    const table = sit({ ...setup, measures, meetings: [first, first, first, ...setup.meetings] }, seed).toTurnOf('COR');
    table.do({ type: 'measure.pledge', by: 'COR', measure: MEASURE });
    return table.toSounding();
  };
  const tables = Array.from({ length: 30 }, (_, i) => settled(`evening-${i}`));
  it('come to every end, never before it is due, and never to more than one', () => {
    const ends = new Set(tables.map((table) => stageOf(table, 'COR')));
    for (const end of ['carried-out', 'lapsed', 'used', 'unused']) expect(ends).toContain(end);
    for (const table of tables) {
      const done = only(table.events, 'measure.carriedOut').length + only(table.events, 'measure.lapsed').length;
      expect(done).toBe(1);
      expect(only(table.events, 'measure.tested').length).toBeLessThan(2);
    }
  });
  it('move confidence in everybody by what the event says', () => {
    for (const table of tables) {
      const said = table.events.flatMap((event) =>
        'won' in event && typeof event.won === 'object' ? [event.won.all] : [],
      );
      const start = table.state.setup.confidence.BRE?.COR ?? 0;
      expect((table.state.confidence.BRE?.COR ?? 0) - start).toBe(said.reduce((a, b) => a + b, 0));
    }
  });
  it('cost standing when a pledge lapses and earn some when it is carried out', () => {
    for (const table of tables) {
      const lapsed = only(table.events, 'measure.lapsed').length > 0;
      const reasons = only(table.events, 'standing.moved').map(({ reason }) => reason);
      expect(reasons).toContain(lapsed ? 'measure-lapsed' : 'measure-carried-out');
    }
  });
});

describe('what a measure costs and wins', () => {
  const option: MeasureOption = { id: 'drill', cost: 40, confidence: 50 };
  it('falls heavier on small missions, and on those that owe more', () => {
    const { state } = sit();
    expect(burdenOf(state.setup, {}, 'ELN', option)).toBeGreaterThan(burdenOf(state.setup, {}, 'COR', option));
    const table = sit().toTurnOf('COR');
    const free = keptPercent(table.state, 'COR', option);
    table.do({ type: 'measure.pledge', by: 'COR', measure: MEASURE });
    expect(keptPercent(table.state, 'COR', option)).toBeLessThan(free);
  });
  it('takes back more by lapsing than words had won', () => {
    expect(wonBy(option, 'pledged')).toEqual({ all: 5, partners: 2 });
    expect(wonBy(option, 'lapsed')).toEqual({ all: -7, partners: -3 });
    expect(MEASURE_WON.lapsed).toBeLessThan(-MEASURE_WON.pledged);
  });
  it('is half felt by those who cannot see it', () => {
    const unseen = { ...option, visibility: 'partners' } as const;
    expect(wonBy(unseen, 'pledged')).toEqual({ all: 5, partners: 2 });
    expect(wonBy(unseen, 'carried-out')).toEqual({ all: 2, partners: 5 });
  });
});

describe('whether confidence won by measures carries over to law', () => {
  const play = (carryOver: 'on' | 'off') => {
    const setup = tiny();
    const wary = { ...setup.confidence, DEL: { ARL: 20, BRE: 20, COR: 20, ELN: 20 } };
    const measures = [{ id: 'drill', cost: 1, confidence: 100 }];
    const table = sit({ ...setup, confidence: wary, measures, switches: { carryOver } });
    const before = interests(table.state, 'DEL');
    for (const by of ['BRE', 'COR', 'ELN']) table.toTurnOf(by).do({ type: 'measure.pledge', by, measure: 'drill' });
    return { before, after: interests(table.state, 'DEL'), setup };
  };
  it('is a switch: off, the words about law are read as darkly as before', () => {
    const on = play('on');
    const off = play('off');
    expect(off.before.points).toEqual(on.before.points);
    expect(off.after.distrust).toBe(on.after.distrust);
    expect(off.after.points).not.toEqual(on.after.points);
    const law = off.setup.provisions.filter(
      ({ issue }) => issue !== off.setup.formatIssue && !off.setup.practicalIssues.includes(issue),
    );
    expect(law.length).toBeGreaterThan(0);
  });
});
