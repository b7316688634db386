import type { Majority, Share } from '../model/rules';
import type { DecisionKind, Tally } from './define';

/**
 * So many of those who vote, are present, or are members. Abstaining is being present and not voting (General Assembly
 * rules of procedure, rule 86: members who abstain are considered as not voting).
 */
export const majority: DecisionKind<'majority'> = {
  kind: 'majority',
  carried: hasMajority,
  mayGavel: (_rule, { objections }) => objections === 0,
  putBy: 'vote.call',
  ballots: ['yes', 'no', 'abstain'],
  membersVote: 'by-interests',
  chairs: 'votes',
  told: 'vote',
};

/** More than, or at least, a share of a whole: in whole numbers, so that two thirds are exactly two thirds. */
function reaches(part: number, [numerator, denominator]: Share, whole: number, measure: Majority['measure']): boolean {
  const left = part * denominator;
  const right = whole * numerator;
  return measure === 'more-than' ? left > right : left >= right;
}

function hasMajority(rule: Majority, { yes, no, abstain, members, rollCall }: Tally): boolean {
  const present = yes + no + abstain;
  // A quorum is "more than half" in the rules that name one: the majority of the members must be there.
  if (rule.quorum && !reaches(present, rule.quorum, members, 'more-than')) return false;
  if (rule.vetoes?.some((member) => rollCall[member] === 'no')) return false;
  const base = { voting: yes + no, present, members }[rule.base];
  // Nobody in favour carries nothing, however few voted.
  if (yes === 0 || !reaches(yes, rule.share, base, rule.measure)) return false;
  const also = rule.alsoOfMembers;
  return !also || reaches(yes, also.share, members, also.measure);
}
