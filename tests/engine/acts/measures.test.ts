import { describe, expect, it } from 'vitest';
import { requestsFor } from '../../../src/engine/view/requests';
import { interests, only, sit, type Table, tiny, types } from '../../support/table';

const pledge = (table: Table, by: string, measure: string) => table.do({ type: 'measure.pledge', by, measure });

describe('a pledge', () => {
  it('is public, earns standing and confidence in every other row, by a tenth of its catalogue effect', () => {
    const table = sit().toTurnOf('COR');
    const before = table.state;
    const events = pledge(table, 'COR', 'contact-points');
    expect(types(events)).toEqual(expect.arrayContaining(['measure.pledged', 'standing.moved', 'action.spent']));
    expect(only(events, 'measure.pledged')[0]?.audience).toBe('all');
    for (const { id } of table.state.setup.delegations) {
      const row = table.state.confidence[id] ?? {};
      expect(row.COR).toBe(id === 'COR' ? undefined : (before.confidence[id]?.COR ?? 0) + 4);
      const others = Object.keys(row).filter((other) => other !== 'COR');
      expect(others.map((other) => row[other])).toEqual(others.map((other) => before.confidence[id]?.[other]));
    }
    expect(table.state.measures).toEqual({
      COR: {
        'contact-points': {
          stage: 'pledged',
          initiative: 'COR',
          channel: 'floor',
          to: [],
          meeting: 0,
          due: 1,
          partners: [],
        },
      },
    });
    expect(table.state.seats.COR?.standing).toBe((before.seats.COR?.standing ?? 0) + 3);
  });
  it('never lifts confidence above 100', () => {
    const setup = tiny();
    const trusting = { ...setup.confidence, DEL: { ...setup.confidence.DEL, COR: 99 } };
    const table = sit({ ...setup, confidence: trusting }).toTurnOf('COR');
    pledge(table, 'COR', 'contact-points');
    expect(table.state.confidence.DEL?.COR).toBe(100);
  });
  it('makes vague words read better by those who distrusted', () => {
    const setup = tiny();
    const wary = { ...setup.confidence, DEL: { ARL: 20, BRE: 20, COR: 20, ELN: 20 } };
    const table = sit({ ...setup, confidence: wary, measures: [{ id: 'drill', cost: 1, confidence: 100 }] });
    const before = interests(table.state, 'DEL');
    for (const by of ['BRE', 'COR', 'ELN']) pledge(table.toTurnOf(by), by, 'drill');
    const after = interests(table.state, 'DEL');
    expect(before.distrust - after.distrust).toBe(7);
    const fresh = interests(sit({ ...table.state.setup, confidence: table.state.confidence }).state, 'DEL');
    expect(after.points).toEqual(fresh.points);
    expect(after.points).not.toEqual(before.points);
  });
});

describe('reach', () => {
  it('is a base and half of one’s influence', () => {
    const at = (cost: number) => sit({ ...tiny(), measures: [{ id: 'drill', cost, confidence: 50 }] }).toTurnOf('ELN');
    const drill = { type: 'measure.pledge', by: 'ELN', measure: 'drill' } as const;
    expect(at(31).refused(drill)).toBe('measure.tooCostly');
    at(30).do(drill);
  });
  it('shows in the request: only what is within it and not pledged yet', () => {
    const measures = [
      { id: 'talk', cost: 10, confidence: 20 },
      { id: 'drill', cost: 31, confidence: 50 },
    ];
    const offered = (table: Table) => {
      const request = requestsFor(table.state, 'ELN')[0];
      const move = request?.kind === 'turn' ? request.moves.find((item) => item.type === 'measure.pledge') : undefined;
      return [move?.refused, move?.choices.measures];
    };
    const table = sit({ ...tiny(), measures }).toTurnOf('ELN');
    expect(offered(table)).toEqual([null, ['talk']]);
    pledge(table, 'ELN', 'talk');
    expect(offered(table.toTurnOf('ELN'))).toEqual(['measure.tooCostly', []]);
  });
});
