import type { Count, DecisionRule, Majority, Share, Vote } from '../model/rules';

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
  return { yes, no, abstain, absent, rollCall, carried: isCarried(rule, { yes, no, abstain, members, rollCall }) };
}

interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly members: number;
  readonly rollCall: Readonly<Record<string, Vote>>;
}

function isCarried(rule: DecisionRule, tally: Tally): boolean {
  switch (rule.kind) {
    case 'consensus':
    case 'silence':
      return tally.no === 0;
    case 'consensus-minus':
      return tally.no <= rule.objections;
    case 'unanimity':
      return tally.members > 0 && tally.yes === tally.members;
    case 'majority':
      return hasMajority(rule, tally);
  }
}

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
