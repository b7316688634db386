import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/acts';
import { viewFor } from '../../../src/engine/view/view';
import { only, sit } from '../../support/table';

const paper = {
  type: 'paper.circulate',
  by: 'COR',
  to: ['DEL', 'ELN'],
  provision: 'law',
  wording: 'law-some',
} as const;

describe('a paper', () => {
  it('is seen by those it is shown to and by nobody else, and costs an action', () => {
    const table = sit().toTurnOf('COR');
    const events = table.do(paper);
    expect(only(events, 'paper.circulated')).toMatchObject([{ audience: ['COR', 'DEL', 'ELN'] }]);
    expect(table.state.seats.COR?.actions).toBe(2);
    for (const seat of ['COR', 'DEL', 'ELN']) expect(viewFor(table.state, seat).papers).toHaveLength(1);
    for (const seat of ['ARL', 'BRE']) expect(viewFor(table.state, seat).papers).toEqual([]);
    expect(table.state.paragraphs.law?.proposedBy).toEqual({});
  });
  it('tells its readers where the author may stand, and the others nothing', () => {
    const table = sit().toTurnOf('COR');
    const before = viewFor(table.state, 'DEL').ranges.COR;
    const others = viewFor(table.state, 'BRE').ranges.COR;
    table.do(paper);
    expect(viewFor(table.state, 'DEL').ranges.COR).not.toEqual(before);
    expect(viewFor(table.state, 'BRE').ranges.COR).toEqual(others);
  });
  it('is of a wording that does not stand, shown once to each, and leaves the text as it is', () => {
    const table = sit().toTurnOf('COR');
    expect(table.refused({ ...paper, wording: 'law-before' } as Command)).toBe('wording.standing');
    table.do(paper);
    table.toTurnOf('COR');
    expect(table.refused({ ...paper, to: ['ELN', 'BRE'] } as Command)).toBe('paper.repeated');
    table.do({ ...paper, to: ['BRE'] } as Command);
    expect(table.state.draft.number).toBe(0);
  });
});
