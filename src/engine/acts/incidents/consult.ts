import { fact } from '../../events';
import { CONSULTED } from '../../model/incidentParameters';
import { hasConsulted, hasLine, isOpen } from '../../rules/incidents';
import { entryOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';
import { goesOn, knownIncident, offerOf, stageOn, toldTogether } from './shared';

/** Ask another through the contact points what it knows. */
export const incidentConsult = act({
  type: 'incident.consult',
  body: { incident: id, with: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { incident }) => knownIncident(state, incident),
    (state, { by, with: other }) => otherVoice(state, by, other),
    (state, { by, incident, with: other }) => {
      const known = entryOf(state.incidents, incident);
      return known
        ? firstOf(
            () => refuseIf(!isOpen(known), 'incident.notNow'),
            () => refuseIf(hasConsulted(known, by, other), 'incident.already'),
            () => refuseIf(!hasLine(state, known, by, other), 'incident.noContact', { seat: other }),
          )
        : null;
    },
    (state, { incident }, items) => goesOn(state, incident, 'consult', items),
  ],
  offers: (state, seat) => offerOf(state, seat, 'consult'),
  happens: (state, { by, incident, with: other }, items) => {
    const stage = stageOn(state, incident, 'consult', items);
    if (stage === null) return [];
    const reading = toldTogether(state, incident, by, other);
    return [fact(state, 'incident.consulted', { incident, by, with: other, reading, won: CONSULTED, stage })];
  },
  toldBy: 'incident.consulted',
});
