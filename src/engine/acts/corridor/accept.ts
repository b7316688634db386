import { fact } from '../../events';
import { LIMITS } from '../../model/parameters';
import type { Choices } from '../../model/requests';
import { allWordings } from '../../rules/choices';
import { openOffers, unanswered } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { act } from '../define';
import { beyondInstructions } from '../effects';
import { questionName } from '../questions';
import { madeUp } from '../shapes';
import { offerIsMine, stageAfterAnswer } from './answering';

/** Accept an offer. When the last has accepted it is agreed. */
export const packageAccept = act({
  type: 'package.accept',
  body: { package: madeUp },
  at: 'corridor',
  takes: 'nothing',
  admitted: 'listed',
  may: [],
  rules: [
    (state, command) => offerIsMine(state, command.by, command.package),
    (state, command, items) =>
      refuseIf(stageAfterAnswer(state, command.package, 'accept', items) === null, 'package.closed'),
  ],
  asks: (state, seat) =>
    openOffers(state.packages)
      .filter((pending) => pending.seat === seat)
      .map(({ id: offer }) => {
        const deal = state.packages[offer];
        const mayCounter = deal && deal.to.length === 1 && deal.counters === null && unanswered(deal).length === 1;
        const counter: Choices = mayCounter ? { wordings: allWordings(state), max: LIMITS.edits } : {};
        return { kind: 'package', id: questionName(state, 'package', offer), package: offer, counter };
      }),
  happens: (state, { by, package: offer }, items) => {
    const deal = state.packages[offer];
    const stage = stageAfterAnswer(state, offer, 'accept', items);
    if (!deal || stage === null) return [];
    return [
      fact(state, 'package.answered', { package: offer, by, accepted: true, stage: 'offered' }),
      ...(stage === 'offered' ? [] : [fact(state, 'package.agreed', { package: offer, stage })]),
      ...beyondInstructions(state, by, deal.edits, ['never']),
    ];
  },
  toldBy: 'package.answered',
});
