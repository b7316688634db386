import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/acts';
import { requestsFor } from '../../../src/engine/view/requests';
import { viewFor } from '../../../src/engine/view/view';
import { sit } from '../../support/table';

const name = { type: 'friends.name', by: 'ARL', seat: 'COR', provision: 'law' } as const;
const report: Command = { type: 'friends.report', by: 'COR', provision: 'law', wording: 'law-caveat' };
const offered = (table: ReturnType<typeof sit>, seat: string) =>
  requestsFor(table.state, seat).flatMap((request) => ('moves' in request ? request.moves : []));

describe('a friend of the chair', () => {
  it('is named aloud, is offered to report on that paragraph alone, and nobody else is', () => {
    const table = sit().toChair();
    table.do(name);
    expect(viewFor(table.state, 'BRE').friends).toEqual({ law: { seat: 'COR', found: null } });
    table.toTurnOf('COR');
    const move = offered(table, 'COR').find(({ type }) => type === 'friends.report');
    expect(new Set(move?.choices.wordings?.map(({ provision }) => provision))).toEqual(new Set(['law']));
    table.toTurnOf('DEL');
    expect(offered(table, 'DEL').some(({ type }) => type === 'friends.report')).toBe(false);
  });
  it('brings back a wording under its own name, for a turn and no action; the chair may take it up', () => {
    const table = sit().toChair();
    table.do(name);
    table.toTurnOf('COR').do(report);
    expect(table.state.seats.COR?.actions).toBe(3);
    expect(table.state.queue).not.toContain('COR');
    expect(table.state.friends.law?.found).toBe('law-caveat');
    expect(table.state.draft.number).toBe(0);
    const before = table.state.seats.COR?.standing ?? 0;
    table.toChair().do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-caveat' } });
    expect(table.state.seats.COR?.standing).toBe(before + 6);
    table.toTurnOf('COR');
    expect(table.refused({ ...report, wording: 'law-some' } as Command)).toBe('friend.notNamed');
  });
  it('may be followed by another once it is back, and not before', () => {
    const table = sit().toChair();
    table.do(name);
    table.toChair();
    expect(table.refused({ ...name, seat: 'DEL' } as Command)).toBe('friend.already');
    table.toTurnOf('COR').do(report);
    table.toChair().do({ ...name, seat: 'DEL' } as Command);
    expect(table.state.friends.law).toEqual({ seat: 'DEL', found: null });
  });
});
