import { stageAfter } from '../../charts/items.machine';
import { measureStage, pledgeable, withinReach } from '../../rules/measures';
import { refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';
import { pledged } from './pledged';

/** Take a confidence-building step of one's own. */
export const measurePledge = act({
  type: 'measure.pledge',
  body: { measure: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { by, measure }) => withinReach(state, by, measure),
    (state, { by, measure }, items) =>
      refuseIf(stageAfter(items.measure, measureStage(state, by, measure), 'pledge') === null, 'measure.already'),
  ],
  offers: (state, seat) => {
    const measures = pledgeable(state, seat);
    return { choices: { measures }, ...(measures.length === 0 ? { none: 'measure.tooCostly' } : {}) };
  },
  happens: (state, { by, measure }, items) => pledged(state, by, measure, items),
  toldBy: 'measure.pledged',
});
