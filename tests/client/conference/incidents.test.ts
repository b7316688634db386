import '../../support/everyWord';
import { describe, expect, it } from 'vitest';
import { sentenceOf, type Teller } from '../../../src/client/documents/events';
import { isOnIncident } from '../../../src/client/documents/incidentTrust';
import { trustMoves, trustSentence } from '../../../src/client/documents/trust';
import { choicesIn } from '../../../src/client/panels/IncidentActs';
import type { IncidentState } from '../../../src/engine/model/incidentFacts';
import { EFFECTS } from '../../../src/engine/model/incidents';
import { requestsFor } from '../../../src/engine/view/requests';
import { viewFor } from '../../../src/engine/view/view';
import { hasText } from '../../../src/locales';
import { afterIncident, incidentAt, withContacts } from '../../support/incidents';
import type { Table } from '../../support/table';

const names: Teller['names'] = new Proxy({} as Teller['names'], {
  get: () => (id: string) => ({ name: id, description: id, label: id, toString: () => id }),
});
const SEATS = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'];

/** BRE consults DEL and accuses; COR offers to talk; ELN joins; then it proves right, or wrong. */
function told(pointsAt: string): { table: Table; from: Table } {
  const middling = (state: Table['state']) => ({
    confidence: Object.fromEntries(
      SEATS.map((of) => [of, Object.fromEntries(SEATS.filter((to) => to !== of).map((to) => [to, 50]))]),
    ),
    measures: {},
    incidents: { wiper: { ...(state.incidents.wiper as IncidentState), level: 2, pointsAt: 'COR' } as IncidentState },
  });
  const table = afterIncident({ actor: 'COR' }).set(middling);
  const from = table.copy();
  table.set(withContacts('BRE', 'DEL')).toTurnOf('BRE');
  table.do({ type: 'incident.consult', by: 'BRE', incident: 'wiper', with: 'DEL' });
  table.toTurnOf('BRE').do({ type: 'incident.accuse', by: 'BRE', incident: 'wiper', accused: 'COR' });
  table.toTurnOf('COR').do({ type: 'incident.answer', by: 'COR', incident: 'wiper', answer: 'offer-consultation' });
  table.toTurnOf('ELN').do({ type: 'incident.join', by: 'ELN', incident: 'wiper', accused: 'COR' });
  incidentAt({ level: 4, pointsAt }, table);
  table.toChair(table.state.meeting + 2);
  return { table, from };
}

describe('incidents on screen', () => {
  it.each(['COR', 'DEL'])('explain every change of trust when the evidence ends at %s', (pointsAt) => {
    const { table, from } = told(pointsAt);
    for (const seat of SEATS) {
      const seen = table.events
        .slice(from.events.length)
        .filter((event) => event.audience === 'all' || event.audience.includes(seat))
        .map((event, n) => ({ n, meeting: 1, round: 1, event }));
      const teller = { view: viewFor(table.state, seat), names };
      const moves = trustMoves(seen, teller);
      for (const [other, value] of Object.entries(teller.view.confidence)) {
        const moved = moves.filter((move) => move.seat === other).reduce((sum, move) => sum + move.by, 0);
        expect([seat, other, value]).toEqual([seat, other, 50 + moved]);
      }
      for (const move of moves) expect(trustSentence(move, teller)).not.toMatch(/⟦|\{\{/);
    }
  });
  it('are told in a sentence each, to whoever hears of them', () => {
    const { table } = told('COR');
    const events = table.events.filter(isOnIncident);
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThan(5);
    for (const pointsAt of [null, 'COR', 'BRE', 'non-state', 'elsewhere']) {
      for (const level of [0, 1, 2, 3, 4, 5] as const) {
        events.push({ type: 'incident.evidence', audience: 'all', incident: 'wiper', level, pointsAt, exposed: 'DEL' });
      }
    }
    events.push({ type: 'incident.claimed', audience: 'all', incident: 'wiper' });
    for (const event of events) {
      const sentence = sentenceOf(event, { view: viewFor(table.state, 'BRE'), names });
      expect(sentence).not.toMatch(/⟦|\{\{/);
      expect(sentence.length).toBeGreaterThan(10);
    }
  });
  it('have words for every class, weight and level', () => {
    const keys = [
      ...EFFECTS.map((effect) => `effect.${effect}`),
      ...['light', 'serious', 'grave'].map((weight) => `weight.${weight}`),
      ...[0, 1, 2, 3, 4, 5].map((level) => `level.${level}`),
    ];
    for (const key of keys) expect(hasText(`incidents:${key}`)).toBe(true);
  });
  it('offer what the request admits, and nothing when it is not one’s turn', () => {
    const table = afterIncident().set(withContacts('BRE', 'COR')).toTurnOf('BRE');
    const mine = choicesIn(requestsFor(table.state, 'BRE'));
    expect(mine.consult).toEqual([{ incident: 'wiper', with: 'COR' }]);
    expect(mine.accuse.map(({ accused }) => accused)).toEqual(['COR', 'DEL', 'ELN']);
    expect(choicesIn(requestsFor(table.state, 'COR'))).toEqual({ consult: [], accuse: [], join: [], answer: [] });
  });
});
