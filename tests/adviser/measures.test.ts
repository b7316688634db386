import { describe, expect, it } from 'vitest';
import { talks } from '../../src/adviser/corridor';
import type { TurnRequest } from '../../src/adviser/types';
import { requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { sit, type Table } from '../support/table';

const steps = (table: Table, seat: string) =>
  talks(viewFor(table.state, seat), requestsFor(table.state, seat)[0] as TurnRequest)
    .filter(({ kind }) => kind === 'pledge')
    .map(({ draft }) => draft);

describe('the adviser on measures', () => {
  it('puts forward a step of one’s own while nobody has proposed one', () => {
    const [draft] = steps(sit().toTurnOf('DEL'), 'DEL');
    expect(draft?.type).toBe('measure.pledge');
  });
  it('puts forward to join what somebody proposed, and only to those who were asked', () => {
    const table = sit().toTurnOf('COR');
    table.do({ type: 'measure.propose', by: 'COR', measure: 'contact-points', to: ['DEL'], channel: 'corridor' });
    const body = { proposer: 'COR', measure: 'contact-points' };
    expect(steps(table.toTurnOf('DEL'), 'DEL')).toEqual([{ type: 'measure.support', body }]);
    expect(steps(table.toTurnOf('BRE'), 'BRE').map(({ type }) => type)).not.toContain('measure.support');
  });
});
