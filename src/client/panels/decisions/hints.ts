import { ruleOn } from '../../../adviser/votes';
import { type Question, questionId, type Vote } from '../../../engine/model/rules';
import type { Request } from '../../../engine/view/types';
import { hasText, t } from '../../../locales';
import { fillsOf, questionName, ruleInWords } from '../../documents/questionWords';
import type { Teller } from '../../documents/teller';
import { listed, listedSome } from '../../documents/words';

/** What is good to know while voting, raising motions, answering applicants or signing. */
export function decisionHint(request: Request, teller: Teller): string {
  const { view } = teller;
  switch (request.kind) {
    case 'ballot':
      return ballotHint(request.question, teller);
    case 'motions':
      return [onTable(teller), precedence(teller)].filter(Boolean).join(' ');
    case 'accreditation':
      return t('decisions:hint.accreditation');
    case 'signature':
      return t(request.reservable.length > 0 ? 'decisions:hint.signature' : 'decisions:hint.signatureNone', {
        you: view.you,
      });
    default:
      return '';
  }
}

function ballotHint(question: Question, teller: Teller): string {
  const { view } = teller;
  const own = view.setup.delegations.find(({ id }) => id === view.you);
  const members = own?.members?.length ?? 1;
  const after = view.agenda.filter((next) => questionId(next) !== questionId(question));
  const lines = [
    ruleInWords(ruleOn(view, question)),
    question.kind === 'division' ? t('decisions:rule.stay') : question.kind === 'delete' ? t('decisions:rule.go') : '',
    members > 1 && question.kind !== 'exhaustion'
      ? t(own?.asOne ? 'decisions:hint.asOne' : 'decisions:hint.group', { count: members })
      : '',
    after.length > 0
      ? t('decisions:hint.agenda', { questions: listed(after.map((next) => questionName(next, teller))) })
      : '',
  ];
  return lines.filter((line) => line !== '').join(' ');
}

/** Who was let into the room, and who keeps out whom; empty while that is not settled or nobody asked. */
export function admission({ view, names }: Teller): string[] {
  const { admitted, objections } = view.accreditation ?? { admitted: null, objections: {} };
  if (!admitted) return [];
  const who = listed(admitted.map((id) => names.applicant(id).name));
  return [
    who === '' ? t('decisions:hint.letInNone') : t('decisions:hint.letIn', { who }),
    ...Object.entries(objections)
      .filter(([, against]) => against.length > 0)
      .map(([id, against]) =>
        t('decisions:hint.heldOut', {
          applicant: names.applicant(id).name,
          who: listedSome(against.map((seat) => (seat === view.you ? t('record:youObject') : names.the(seat)))),
        }),
      ),
  ];
}

function onTable(teller: Teller): string {
  const { agenda } = teller.view;
  if (agenda.length === 0) return t('decisions:hint.motionsNone');
  return t('decisions:hint.motions', { questions: listed(agenda.map((question) => questionName(question, teller))) });
}

function precedence({ view }: Teller): string {
  const order = view.setup.process.motions?.precedence ?? [];
  if (order.length < 2) return '';
  return t('decisions:hint.precedence', {
    order: order.map((motion) => t(`decisions:motion.short.${motion}`)).join(', '),
  });
}

/** What one's vote would do, under the rule that decides the question. */
export function voteBrings(question: Question, vote: Vote, teller: Teller): string {
  const rule = ruleOn(teller.view, question);
  if (vote === 'absent') return t('decisions:absent');
  if (vote === 'abstain') return t(`decisions:abstain.${rule.kind === 'majority' ? rule.base : 'plain'}`);
  const key = rule.kind === 'silence' ? 'silence' : question.kind;
  if (vote === 'no' && rule.kind === 'consensus') return t('decisions:no.consensus');
  return hasText(`decisions:${vote}.${key}`) ? t(`decisions:${vote}.${key}`, fillsOf(question, teller)) : '';
}
