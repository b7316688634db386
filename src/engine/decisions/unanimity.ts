import type { DecisionKind } from './define';

/** All members in favour: abstaining and staying away stop it too. A chair that presides without a voice is not waited for. */
export const unanimity: DecisionKind<'unanimity'> = {
  kind: 'unanimity',
  carried: (_rule, { yes, members }) => members > 0 && yes === members,
  mayGavel: (_rule, { objections, allInFavour }) => objections === 0 && allInFavour,
  putBy: 'gavel.adopt',
  ballots: ['yes', 'no', 'abstain'],
  membersVote: 'by-objection',
  chairs: 'is-left-out',
  told: 'vote',
};
