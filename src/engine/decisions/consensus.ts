import type { DecisionKind } from './define';

/** No formal objection, which is not unanimity. */
export const consensus: DecisionKind<'consensus'> = {
  kind: 'consensus',
  carried: (_rule, { no }) => no === 0,
  mayGavel: (_rule, { objections }) => objections === 0,
  putBy: 'gavel.adopt',
  ballots: ['yes', 'no', 'abstain'],
  membersVote: 'by-objection',
  chairs: 'is-counted',
  told: 'objectVote',
};
