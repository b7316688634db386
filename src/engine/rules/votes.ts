import { decisionOf } from '../decisions';
import type { Count, DecisionRule, Vote } from '../model/rules';

/**
 * Counts a vote. `rollCall` names everybody entitled to vote; who is not in it, or "absent", took no part. Abstaining is
 * being present and not voting (General Assembly rules of procedure, rule 86: members who abstain are considered as not
 * voting).
 * @param entitled how many are entitled to vote; the roll-call's length when left out.
 */
export function countVote(rule: DecisionRule, rollCall: Readonly<Record<string, Vote>>, entitled?: number): Count {
  const votes = Object.values(rollCall);
  const count = (vote: Vote) => votes.filter((one) => one === vote).length;
  const yes = count('yes');
  const no = count('no');
  const abstain = count('abstain');
  const members = Math.max(entitled ?? votes.length, votes.length);
  const absent = members - yes - no - abstain;
  return {
    yes,
    no,
    abstain,
    absent,
    rollCall,
    carried: decisionOf(rule).carried(rule, { yes, no, abstain, members, rollCall }),
  };
}
