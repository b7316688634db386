import { fact } from '../../events';
import { entryOf } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { linkedEdits } from '../../rules/wordings';
import { act } from '../define';
import { offerId } from '../effects';
import { edits, madeUp } from '../shapes';
import { offerIsMine, stageAfterAnswer } from './answering';
import { sameOffer } from './offer';

/** Answer an offer with another, once, where two alone are talking. */
export const packageCounter = act({
  type: 'package.counter',
  body: { package: madeUp, edits },
  at: 'corridor',
  takes: 'nothing',
  admitted: 'listed',
  may: [],
  rules: [
    (state, command) => offerIsMine(state, command.by, command.package),
    (state, command) => {
      const deal = entryOf(state.packages, command.package);
      return refuseIf(!deal || deal.to.length > 1 || deal.counters !== null, 'package.noCounter');
    },
    (state, command) => linkedEdits(state, command.edits),
    (state, command) => {
      const deal = entryOf(state.packages, command.package);
      return refuseIf(deal !== undefined && sameOffer(state, command.by, [deal.by], command.edits), 'package.repeated');
    },
    (state, command, items) =>
      refuseIf(stageAfterAnswer(state, command.package, 'counter', items) === null, 'package.closed'),
  ],
  happens: (state, { by, package: offer, edits: linked }, items) => {
    const deal = state.packages[offer];
    const stage = stageAfterAnswer(state, offer, 'counter', items);
    if (!deal || stage === null) return [];
    const to = [deal.by];
    return [
      fact(state, 'package.answered', { package: offer, by, accepted: false, stage }),
      fact(state, 'package.offered', {
        package: offerId(by, to, linked),
        by,
        to,
        channel: deal.channel,
        edits: linked,
        counters: offer,
      }),
    ];
  },
  toldBy: 'package.offered',
});
