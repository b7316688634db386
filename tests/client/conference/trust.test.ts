import '../../support/everyWord';
import { describe, expect, it } from 'vitest';
import { sentenceOf, type Teller } from '../../../src/client/documents/events';
import { trustMoves, trustSentence } from '../../../src/client/documents/trust';
import type { ConferenceEvent } from '../../../src/engine/events';
import { viewFor } from '../../../src/engine/view/view';
import { sit, type Table } from '../../support/table';

const names: Teller['names'] = new Proxy({} as Teller['names'], {
  get: () => (id: string) => ({ name: id, description: id, label: id, toString: () => id }),
});

/** COR and DEL pledge together in the evening; ELN pledges alone. */
function table(): Table {
  const at = sit().toTurnOf('COR');
  at.do({ type: 'measure.propose', by: 'COR', measure: 'contact-points', to: ['DEL'], channel: 'corridor' });
  at.toTurnOf('DEL').do({ type: 'measure.support', by: 'DEL', measure: 'contact-points', proposer: 'COR' });
  at.toTurnOf('ELN').do({ type: 'measure.pledge', by: 'ELN', measure: 'exchange-views' });
  return at.toSounding();
}

describe('how trust moved', () => {
  const at = table();
  const seenBy = (seat: string) =>
    at.events
      .filter((event) => event.audience === 'all' || event.audience.includes(seat))
      .map((event, n) => ({ n, meeting: 0, round: 1, event }));
  it('adds up, from visible events alone, to what the view shows', () => {
    for (const seat of ['ARL', 'BRE', 'COR', 'DEL', 'ELN']) {
      const teller = { view: viewFor(at.state, seat), names };
      const moves = trustMoves(seenBy(seat), teller);
      expect(moves.length).toBeGreaterThan(1);
      for (const [other, value] of Object.entries(teller.view.confidence)) {
        const moved = moves.filter((move) => move.seat === other).reduce((sum, move) => sum + move.by, 0);
        expect(value).toBe((at.state.setup.confidence[seat]?.[other] ?? 0) + moved);
      }
      for (const move of moves) expect(trustSentence(move, teller)).not.toMatch(/⟦|\{\{/);
    }
  });
  it('has a sentence for everything that happens to a measure', () => {
    const teller = { view: viewFor(at.state, 'BRE'), names };
    const told = at.events.filter((event): event is ConferenceEvent => event.type.startsWith('measure.'));
    expect(new Set(told.map(({ type }) => type)).size).toBeGreaterThan(3);
    for (const used of [true, false]) {
      const tested = { type: 'measure.tested', audience: 'all', by: 'COR', measure: 'contact-points', used } as const;
      told.push({ ...tested, won: { all: 1, partners: 1 } });
    }
    for (const event of told) expect(sentenceOf(event, teller)).not.toMatch(/⟦|\{\{/);
  });
});
