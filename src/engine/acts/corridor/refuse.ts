import { fact } from '../../events';
import { refuseIf } from '../../rules/refuse';
import { act } from '../define';
import { madeUp } from '../shapes';
import { offerIsMine, stageAfterAnswer } from './answering';

/** Refuse an offer: it is off for all it was put to. */
export const packageRefuse = act({
  type: 'package.refuse',
  body: { package: madeUp },
  at: 'corridor',
  takes: 'nothing',
  admitted: 'listed',
  may: [],
  rules: [
    (state, command) => offerIsMine(state, command.by, command.package),
    (state, command, items) =>
      refuseIf(stageAfterAnswer(state, command.package, 'refuse', items) === null, 'package.closed'),
  ],
  happens: (state, { by, package: offer }, items) => {
    const stage = stageAfterAnswer(state, offer, 'refuse', items);
    return stage === null ? [] : [fact(state, 'package.answered', { package: offer, by, accepted: false, stage })];
  },
  toldBy: 'package.answered',
});
