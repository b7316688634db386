import { ruleOn } from '../../adviser/votes';
import type { EventType } from '../../engine/events';
import { t } from '../../locales';
import { countSentence, fillsOf, questionName, votesUnder } from './questionWords';
import { type Tell, type Teller, who } from './teller';
import { listed } from './words';

const DECISIONS = [
  'members.objected',
  'accreditation.opened',
  'accreditation.answered',
  'accreditation.closed',
  'stakeholder.spoke',
  'motions.opened',
  'motion.raised',
  'report.split',
  'exhaustion.declared',
  'agenda.set',
  'ballot.opened',
  'ballot.cast',
  'ballot.counted',
  'paragraph.votedOut',
  'signature.opened',
  'treaty.signed',
  'text.forwarded',
] as const satisfies readonly EventType[];

const first = (teller: Teller, order: readonly string[]) => ({
  first: order[0] ? who(teller, order[0]) : t('record:nobody'),
});

const applicants = ({ names }: Teller, ids: readonly string[]) => listed(ids.map((id) => names.applicant(id).name));

const paragraphs = ({ names }: Teller, ids: readonly string[]) => listed(ids.map((id) => names.para(id)));

/** Accreditation, motions, votes and signature. */
export const TELL_DECISIONS: { readonly [T in (typeof DECISIONS)[number]]: Tell<T> } = {
  'members.objected': ({ group, members }, teller) =>
    t('record:event.members.objected', {
      group: teller.names.the(group),
      members: listed(members.map((id) => teller.names.country(id))),
    }),
  'accreditation.opened': ({ order }, teller) => t('record:event.accreditation.opened', first(teller, order)),
  'accreditation.answered': ({ by, objects }, teller) =>
    t(objects.length > 0 ? 'record:event.accreditation.answered' : 'record:event.accreditation.answeredNone', {
      who: who(teller, by),
      applicants: applicants(teller, objects),
    }),
  'accreditation.closed': ({ admitted, refused }, teller) => {
    const key = admitted.length === 0 ? 'closedNone' : refused.length > 0 ? 'closedRefused' : 'closed';
    return t(`record:event.accreditation.${key}`, {
      admitted: applicants(teller, admitted),
      refused: applicants(teller, refused),
    });
  },
  'stakeholder.spoke': ({ applicant }, { names }) =>
    t('record:event.stakeholder.spoke', { applicant: names.applicant(applicant).name }),
  'motions.opened': ({ order }, teller) => t('record:event.motions.opened', first(teller, order)),
  'motion.raised': ({ question }, teller) => t(`record:event.motion.raised.${question.kind}`, moved(question, teller)),
  'report.split': ({ provisions }, teller) =>
    t('record:event.report.split', { paragraphs: paragraphs(teller, provisions) }),
  'exhaustion.declared': () => t('record:event.exhaustion.declared'),
  'agenda.set': ({ questions }, teller) =>
    t(questions.length > 0 ? 'record:event.agenda.set' : 'record:event.agenda.empty', {
      questions: listed(questions.map((question) => questionName(question, teller))),
    }),
  'ballot.opened': ({ question }, teller) =>
    t('record:event.ballot.opened', { question: questionName(question, teller) }),
  'ballot.cast': ({ vote }, teller) => castInWords(vote, teller),
  'ballot.counted': ({ question, count }, teller) => countSentence(question, count, teller),
  'paragraph.votedOut': ({ provision }, { names }) =>
    t('record:event.paragraph.votedOut', { paragraph: names.para(provision) }),
  'signature.opened': ({ order }, teller) => t('record:event.signature.opened', first(teller, order)),
  'text.forwarded': ({ body }, { names }) =>
    t('record:event.text.forwarded', { body: names.process?.higherBody?.name ?? body }),
  'treaty.signed': ({ by, sign, reservations }, teller) => {
    const key = !sign ? 'unsigned' : reservations.length > 0 ? 'signedReserving' : 'signed';
    return t(`record:event.treaty.${key}`, { who: who(teller, by), paragraphs: paragraphs(teller, reservations) });
  },
};

function moved(question: Parameters<typeof fillsOf>[0], teller: Teller) {
  const fills = fillsOf(question, teller);
  return { ...fills, who: fills.by };
}

/** What I did in the vote that runs; afterwards the roll-call says it. */
function castInWords(vote: 'yes' | 'no' | 'abstain' | 'absent', { view }: Teller): string {
  // Once it is counted the vote meant is, as far as can be told, the last one.
  const asked = view.ballot?.question ?? view.votes.at(-1)?.question;
  if (asked && votesUnder(ruleOn(view, asked)) === 'silenceVote')
    return t(`record:event.ballot.${vote === 'no' ? 'broke' : 'silent'}`);
  return t('record:event.ballot.cast', { vote: t(`decisions:cast.${vote}`) });
}
