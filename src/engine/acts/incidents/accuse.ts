import { fact } from '../../events';
import { isCharged, isOpen } from '../../rules/incidents';
import { entryOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';
import { believedHit, fallOut, goesOn, knownIncident, offerOf, stageOn } from './shared';

/** Say in public who did it. */
export const incidentAccuse = act({
  type: 'incident.accuse',
  body: { incident: id, accused: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { incident }) => knownIncident(state, incident),
    (state, { by, accused }) => otherVoice(state, by, accused),
    (state, { incident, accused }) => {
      const known = entryOf(state.incidents, incident);
      return known
        ? firstOf(
            () => refuseIf(isCharged(known), 'incident.already'),
            () => refuseIf(!isOpen(known) || accused === known.victim, 'incident.notNow'),
          )
        : null;
    },
    (state, { incident }, items) => goesOn(state, incident, 'accuse', items),
  ],
  offers: (state, seat) => offerOf(state, seat, 'accuse'),
  happens: (state, { by, incident, accused }, items) => {
    const known = state.incidents[incident];
    const stage = stageOn(state, incident, 'accuse', items);
    if (!known || stage === null) return [];
    const room = -believedHit(known, accused, 1) || 0;
    return [fact(state, 'incident.accused', { incident, by, accused, between: -fallOut(known), room, stage })];
  },
  toldBy: 'incident.accused',
});
