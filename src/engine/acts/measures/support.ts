import { type ItemCharts, stageAfter } from '../../charts/items.machine';
import { fact } from '../../events';
import type { ConferenceState } from '../../model/state';
import { isAskedToJoin, joinable, measureStage, withinReach } from '../../rules/measures';
import { refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';

/** Join a step somebody proposed. All who joined pledge it in the evening. */
export const measureSupport = act({
  type: 'measure.support',
  body: { measure: id, proposer: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { by, measure, proposer }) =>
      refuseIf(!isAskedToJoin(state, by, proposer, measure), 'measure.notProposed', { measure }),
    (state, { by, measure }) => withinReach(state, by, measure),
    (state, { by, measure }, items) =>
      refuseIf(stageAfter(items.measure, measureStage(state, by, measure), 'support') === null, 'measure.already'),
    (state, { proposer, measure }, items) =>
      refuseIf(takenUp(state, proposer, measure, items) === null, 'measure.notProposed'),
  ],
  offers: (state, seat) => {
    const proposals = joinable(state, seat);
    return { choices: { proposals }, ...(proposals.length === 0 ? { none: 'measure.notProposed' } : {}) };
  },
  happens: (state, { by, measure, proposer }, items) => {
    const stage = takenUp(state, proposer, measure, items);
    const joined = stageAfter(items.measure, measureStage(state, by, measure), 'support');
    if (stage === null || joined === null) return [];
    return [fact(state, 'measure.supported', { by, measure, proposer, stage, joined })];
  },
  toldBy: 'measure.supported',
});

/** Stage to which a proposal comes when somebody joins it. */
const takenUp = (state: ConferenceState, proposer: string, measure: string, items: ItemCharts) =>
  stageAfter(items.measure, measureStage(state, proposer, measure), 'take-up');
