import { z } from 'zod';
import { floorDiv } from '../../../kernel/integers';
import { fact } from '../../events';
import { INCIDENT_ANSWERS } from '../../model/incidentFacts';
import { ACCUSED } from '../../model/incidentParameters';
import { entryOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';
import { fallOut, goesOn, isAccused, knownIncident, offerOf, stageOn } from './shared';

/** The accused: deny it, or offer consultations. That is everybody's right: it takes no action. */
export const incidentAnswer = act({
  type: 'incident.answer',
  body: { incident: id, answer: z.enum(INCIDENT_ANSWERS) },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'nothing',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { incident }) => knownIncident(state, incident),
    (state, { by, incident, answer }) => {
      const known = entryOf(state.incidents, incident);
      return firstOf(
        () => refuseIf(!isAccused(known, by), 'incident.notNow'),
        () => refuseIf(known?.answer !== null, 'incident.already'),
        () => refuseIf(!INCIDENT_ANSWERS.includes(answer), 'command.malformed'),
      );
    },
    (state, { incident }, items) => goesOn(state, incident, 'answer', items),
  ],
  offers: (state, seat) => offerOf(state, seat, 'answer'),
  happens: (state, { by, incident, answer }, items) => {
    const known = state.incidents[incident];
    const stage = stageOn(state, incident, 'answer', items);
    if (!known || stage === null) return [];
    const back = floorDiv(fallOut(known) * ACCUSED.offerPercent, 100);
    const between = answer === 'offer-consultation' ? back : 0;
    return [fact(state, 'incident.answered', { incident, by, answer, between, stage })];
  },
  toldBy: 'incident.answered',
});
