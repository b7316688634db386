import { floorDiv } from '../../../kernel/integers';
import { fact } from '../../events';
import { ACCUSED } from '../../model/incidentParameters';
import { isCharged } from '../../rules/incidents';
import { entryOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';
import { believedHit, fallOut, goesOn, knownIncident, offerOf, stageOn } from './shared';

/** Join somebody's public attribution. */
export const incidentJoin = act({
  type: 'incident.join',
  body: { incident: id, accused: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { incident }) => knownIncident(state, incident),
    (state, { by, incident, accused }) => {
      const known = entryOf(state.incidents, incident);
      return known
        ? firstOf(
            () => refuseIf(!isCharged(known) || known.accused !== accused, 'incident.notNow'),
            () => refuseIf(accused === by, 'seat.self'),
            () => refuseIf(known.accusers.includes(by), 'incident.already'),
          )
        : null;
    },
    (state, { incident }, items) => goesOn(state, incident, 'join', items),
  ],
  offers: (state, seat) => offerOf(state, seat, 'join'),
  happens: (state, { by, incident, accused }, items) => {
    const known = state.incidents[incident];
    const stage = stageOn(state, incident, 'join', items);
    if (!known || stage === null) return [];
    const between = -floorDiv(fallOut(known) * ACCUSED.joinPercent, 100);
    const room = -Math.max(0, believedHit(known, accused, known.accusers.length + 1) - known.lost) || 0;
    return [fact(state, 'incident.joined', { incident, by, accused, between, room, stage })];
  },
  toldBy: 'incident.joined',
});
