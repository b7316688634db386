import { z } from 'zod';
import { decisionOf } from '../../decisions';
import { fact } from '../../events';
import { questionId, VOTES } from '../../model/rules';
import { ruleOn } from '../../rules/closing';
import { refuseIf } from '../../rules/refuse';
import { isAsked } from '../../rules/turns';
import { act } from '../define';
import { questionName } from '../questions';

/** Vote on the question that is put. Who casts no vote is absent. */
export const ballotCast = act({
  type: 'ballot.cast',
  body: { vote: z.enum(VOTES) },
  at: { 'closing.ballot': {} },
  takes: 'turn',
  onWhole: true,
  admitted: 'listed',
  sealed: () => [],
  may: [isAsked],
  rules: [(_state, { vote }) => refuseIf(!VOTES.includes(vote), 'command.malformed')],
  asks: (state) => {
    const question = state.ballot?.question ?? { kind: 'text' };
    const votes = decisionOf(ruleOn(state, question)).ballots;
    const about = `${questionId(question)}-${state.votes.length}`;
    return [{ kind: 'ballot', id: questionName(state, 'ballot', about), question, votes }];
  },
  happens: (state, { by, vote }) => [fact(state, 'ballot.cast', { by, vote })],
  toldBy: 'ballot.cast',
});
