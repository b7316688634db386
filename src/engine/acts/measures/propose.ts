import { z } from 'zod';
import { stageAfter } from '../../charts/items.machine';
import { fact } from '../../events';
import { MOST_SEATS } from '../../model/limits';
import { CHANNELS } from '../../model/points';
import { voices } from '../../rules/lookups';
import { measureStage, pledgeable, withinReach } from '../../rules/measures';
import { firstOf, refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { id, ids } from '../shapes';

/** Propose to take a step together: in the corridor to those named, on the floor to all (then nobody is named). */
export const measurePropose = act({
  type: 'measure.propose',
  body: { measure: id, to: ids(MOST_SEATS), channel: z.enum(CHANNELS) },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { by, measure }) => withinReach(state, by, measure),
    (state, { by, to }) => firstOf(...to.map((seat) => () => otherVoice(state, by, seat))),
    (_state, { to, channel }) => refuseIf(channel === 'corridor' && to.length === 0, 'seat.unknown'),
    (_state, { to, channel }) =>
      refuseIf(
        (channel === 'floor' && to.length > 0) || new Set(to).size < to.length || !CHANNELS.includes(channel),
        'command.malformed',
      ),
    (state, { by, measure }, items) =>
      refuseIf(stageAfter(items.measure, measureStage(state, by, measure), 'propose') === null, 'measure.already'),
  ],
  offers: (state, seat) => {
    const measures = pledgeable(state, seat).filter((measure) => measureStage(state, seat, measure) === 'open');
    const seats = voices(state.setup).filter((other) => other !== seat);
    return { choices: { seats, measures }, ...(measures.length === 0 ? { none: 'measure.tooCostly' } : {}) };
  },
  happens: (state, { by, measure, to, channel }, items) => {
    const stage = stageAfter(items.measure, measureStage(state, by, measure), 'propose');
    return stage === null ? [] : [fact(state, 'measure.proposed', { by, measure, to, channel, stage })];
  },
  toldBy: 'measure.proposed',
});
