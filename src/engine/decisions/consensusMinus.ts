import type { DecisionKind } from './define';

/** Up to so many objections do not stop it. */
export const consensusMinus: DecisionKind<'consensus-minus'> = {
  kind: 'consensus-minus',
  carried: (rule, { no }) => no <= rule.objections,
  mayGavel: (rule, { objections }) => objections <= rule.objections,
  putBy: 'gavel.adopt',
  ballots: ['yes', 'no', 'abstain'],
  membersVote: 'by-objection',
  chairs: 'is-counted',
  told: 'objectVote',
};
