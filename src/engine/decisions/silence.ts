import type { DecisionKind } from './define';

/** Consensus said by saying nothing within so many hours. */
export const silence: DecisionKind<'silence'> = {
  kind: 'silence',
  carried: (_rule, { no }) => no === 0,
  mayGavel: (_rule, { objections }) => objections === 0,
  putBy: 'silence.open',
  ballots: ['yes', 'no'],
  membersVote: 'by-objection',
  chairs: 'is-counted',
  told: 'silenceVote',
};
