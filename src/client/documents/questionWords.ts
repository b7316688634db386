import { ruleOn } from '../../adviser/votes';
import { decisionOf } from '../../engine/decisions';
import {
  type Count,
  type DecisionRule,
  type Question,
  questionId,
  type Share,
  type Vote,
} from '../../engine/model/rules';
import { hasText, t } from '../../locales';
import { type Teller, who } from './teller';
import { capital } from './words';

/** What is put to a vote, in words: "taking out article 6". */
export function questionName(question: Question, teller: Teller): string {
  return t(`decisions:question.${question.kind}`, fillsOf(question, teller));
}

/** The same as it is asked on the desk. */
export function questionAsked(question: Question, teller: Teller): string {
  return t(`decisions:ask.${question.kind}`, fillsOf(question, teller));
}

/** Fills of sentences about a question. */
export function fillsOf(question: Question, teller: Teller): Readonly<Record<string, string>> {
  const { names, view } = teller;
  return {
    body: names.process?.higherBody?.name ?? '',
    rival: question.kind === 'rival' ? names.rival(question.rival) : '',
    paragraph: 'provision' in question ? names.para(question.provision) : '',
    by: 'by' in question ? who(teller, question.by) : '',
    on: question.kind === 'no-action' ? namedQuestion(question.on, teller) : '',
    you: view.you,
  };
}

/** A question by its name, from those on the agenda or voted on; what is not found keeps its name. */
export function namedQuestion(id: string, teller: Teller): string {
  const { view } = teller;
  const asked = [...view.agenda, ...view.votes.map(({ question }) => question)];
  const found = asked.find((question) => questionId(question) === id);
  if (found) return questionName(found, teller);
  const rival = view.setup.rivals?.find((one) => `rival-${one.id}` === id);
  if (rival) return questionName({ kind: 'rival', rival: rival.id }, teller);
  // What was prevented is on no list any more; its name still says which paragraph it was about.
  const [kind, ...rest] = id.split('-');
  if (kind !== 'delete' && kind !== 'division') return id;
  return questionName({ kind, by: view.you, provision: rest.join('-') }, teller);
}

const shareWords = ([a, b]: Share): string =>
  hasText(`decisions:rule.shares.${a}/${b}`) ? t(`decisions:rule.shares.${a}/${b}`) : `${a}/${b}`;

/** A rule in one or two plain sentences. */
export function ruleInWords(rule: DecisionRule): string {
  switch (rule.kind) {
    case 'consensus':
    case 'unanimity':
      return t(`decisions:rule.${rule.kind}`);
    case 'silence':
      return t('decisions:rule.silence', { hours: rule.hours });
    case 'consensus-minus':
      return t('decisions:rule.consensus-minus', { objections: rule.objections });
    case 'majority': {
      const also = rule.alsoOfMembers;
      return t('decisions:rule.majority', {
        share: t(`decisions:rule.share.${rule.measure}`, { share: shareWords(rule.share) }),
        base: t(`decisions:rule.base.${rule.base}`),
        abstain: t(`decisions:rule.abstain.${rule.base}`),
        more: [
          rule.quorum ? t('decisions:rule.quorum') : '',
          also ? t(`decisions:rule.also.${also.measure}`, { share: shareWords(also.share) }) : '',
        ].join(''),
      });
    }
  }
}

/** The doubt a source leaves about whether the real process used this kind of vote. */
export function doubtOn(question: Question, { names }: Teller): string | undefined {
  return names.process?.separateVotes.find(({ motion }) => motion === question.kind)?.unverified;
}

/** The family of words for the votes under a rule: votes, silence kept or broken, objections. */
export function votesUnder(rule: DecisionRule): 'vote' | 'silenceVote' | 'objectVote' {
  return decisionOf(rule).told;
}

/** A vote as it stands on a button: yes and no, or staying silent and breaking the silence. */
export function voteName(question: Question, vote: Vote, { view }: Teller): string {
  const key = `decisions:${votesUnder(ruleOn(view, question))}.${vote}`;
  return hasText(key) ? t(key) : t(`decisions:vote.${vote}`);
}

/** What came of a vote, in two or three words. */
export function resultName(question: Question, { carried }: Pick<Count, 'carried'>, { view }: Teller): string {
  if (question.kind === 'division') return t(`decisions:result.${carried ? 'stays' : 'goes'}`);
  if (question.kind === 'delete') return t(`decisions:result.${carried ? 'goes' : 'stays'}`);
  const family = votesUnder(ruleOn(view, question));
  if (family === 'silenceVote') return t(`decisions:result.${carried ? 'silenceKept' : 'silenceBroken'}`);
  if (family === 'objectVote') return t(`decisions:result.${carried ? 'adopted' : 'objected'}`);
  return t(`decisions:result.${carried ? 'carried' : 'lost'}`);
}

/** A vote that was counted, as one sentence. */
export function countSentence(question: Question, count: Count, teller: Teller): string {
  const votes = votesUnder(ruleOn(teller.view, question)) === 'vote';
  const { yes, no, abstain } = count;
  return t(`decisions:result.${votes ? 'sentence' : 'sentenceSilence'}`, {
    question: capital(questionName(question, teller)),
    result: resultName(question, count, teller).toLowerCase(),
    yes,
    no,
    abstain,
  });
}
