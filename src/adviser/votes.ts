import { priceAlone } from '../engine/interests/appraise';
import { inclinationOn, outlookOn } from '../engine/interests/inclination';
import { valuationOf } from '../engine/interests/valuation';
import { VOTE_INDIFFERENCE } from '../engine/model/parameters';
import type { Count, DecisionRule, Majority, Question, Share, Vote } from '../engine/model/rules';
import { type DelegationId, statusQuoText, type WholeText } from '../engine/model/vocabulary';
import { isPutBy, ruleOn } from '../engine/rules/closing';
import { countVote } from '../engine/rules/votes';
import type { View } from '../engine/view/types';
import { floorDiv } from '../kernel/integers';
import { effectOf, gainNow } from './meaning';
import { delegationOf, guessedEffect, guessedStance, middle, provisionOf } from './reading';

export { ruleOn };

const CONSENSUS: DecisionRule = { kind: 'consensus' };

/** How many yes votes a majority took, as the votes fell. */
export function neededFor(rule: Majority, { yes, no, abstain, absent }: Count): number {
  const all = yes + no + abstain + absent;
  const base = { voting: yes + no, present: yes + no + abstain, members: all }[rule.base];
  const first = least(rule.share, base, rule.measure);
  return Math.max(1, first, rule.alsoOfMembers ? least(rule.alsoOfMembers.share, all, rule.alsoOfMembers.measure) : 0);
}

/** The smallest whole number that is more than, or at least, a share of a whole. */
function least([numerator, denominator]: Share, whole: number, measure: Majority['measure']): number {
  const part = whole * numerator;
  const floor = (part - (part % denominator)) / denominator;
  return measure === 'more-than' || part % denominator > 0 ? floor + 1 : floor;
}

/** How my interests alone would have me vote; null in the chair of a process that leaves the chair no national voice. */
export function voteFor(view: View, question: Question): Vote | null {
  return view.interests && inclinationOn(question, outlookOn(view.interests, view));
}

/** Points at stake for me when a question is carried; null where points do not apply. */
export function stakeIn(view: View, question: Question): number | null {
  if (!view.interests) return null;
  switch (question.kind) {
    case 'text':
    case 'silence':
    case 'higher':
      return gainNow(view);
    case 'delete':
      return withoutParagraph(view, question.provision);
    case 'division':
      return -withoutParagraph(view, question.provision);
    case 'rival':
      return rivalGain(view, question.rival);
    default:
      return null;
  }
}

/** Points I would win or lose if a vote took a paragraph out. */
export function withoutParagraph(view: View, id: string): number {
  const provision = provisionOf(view, id);
  return effectOf(view, { [id]: provision.leftOut ?? provision.statusQuo });
}

/** Points of a rival text above (or below) what was last agreed: it adds to other texts and replaces none. */
function rivalGain({ interests, setup }: View, id: string): number {
  const rival = setup.rivals?.find((one) => one.id === id);
  if (!rival || !interests) return 0;
  return valuationOf(interests).change(statusQuoText(setup.provisions), rival.text);
}

/** The text put to the vote now, as far as everybody is known: who is guessed to stand in the middle of what is known. */
export function voteForecast(view: View, text: WholeText = view.draft.text): Count {
  const rule = ruleForVote(view);
  const mine = voteFor({ ...view, draft: { ...view.draft, text } }, { kind: 'text' });
  const lines = deciders(view).flatMap((seat): [string, Vote][] => {
    const vote = seat === view.you ? (mine ?? 'abstain') : guessedVote(view, seat, text);
    return Array.from({ length: weightOf(view, seat) }, (_, i) => [`${seat} ${i}`, vote]);
  });
  return countVote(rule, Object.fromEntries(lines));
}

/** A vote on one paragraph now, as far as everybody is known. */
export function separateForecast(view: View, motion: 'division' | 'delete', id: string): Count {
  const provision = provisionOf(view, id);
  const out = { [id]: provision.leftOut ?? provision.statusQuo };
  const question: Question = { kind: motion, by: view.you, provision: id };
  const lines = deciders(view).flatMap((seat): [string, Vote][] => {
    const gain = seat === view.you ? effectOf(view, out) : guessedEffect(view, seat, out);
    const vote = voteByGain(motion === 'delete' ? gain : -gain);
    return Array.from({ length: weightOf(view, seat) }, (_, i) => [`${seat} ${i}`, vote]);
  });
  return countVote(ruleOn(view, question), Object.fromEntries(lines));
}

function voteByGain(gain: number): Vote {
  if (Math.abs(gain) <= VOTE_INDIFFERENCE) return 'abstain';
  return gain > 0 ? 'yes' : 'no';
}

/** Whether the text can come to a vote in this room. */
export function canVote(view: View): boolean {
  return view.setup.process.exhaustion !== undefined || isPutBy(view, 'vote.call');
}

function ruleForVote({ setup: { process } }: View): DecisionRule {
  return process.exhaustion?.rule ?? process.rule ?? CONSENSUS;
}

function deciders({ setup }: View): readonly DelegationId[] {
  return setup.delegations
    .filter(({ id, role = 'member' }) => role === 'member' && !(setup.process.chairIsMember && id === setup.chair))
    .map(({ id }) => id);
}

/** As the rules of inclination have it: yes to what is better than nothing, no when it costs more than half of blocking. */
function guessedVote(view: View, seat: DelegationId, text: WholeText): Vote {
  const { gain, lineStake } = guessedStance(view, seat, text, middle);
  if (gain >= 0 && lineStake === 0) return 'yes';
  return lineStake - gain > floorDiv(priceAlone(delegationOf(view, seat)), 2) ? 'no' : 'abstain';
}

/** Countries that vote with a delegation: itself, or every member of its group. */
export function weightOf(view: View, seat: string): number {
  return delegationOf(view, seat).members?.length ?? 1;
}
