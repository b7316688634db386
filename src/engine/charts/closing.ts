import { drawOrder, drawPercent } from '../../kernel/prng';
import { acceptable, gainOf } from '../interests/appraise';
import { leftOutOf } from '../interests/inclination';
import { memberAppraisal } from '../interests/members';
import type { ConferenceEvent } from '../model/events';
import { STAKEHOLDER, STANDING_MOVES, WITHHOLD_PRICE } from '../model/parameters';
import { type Question, questionId } from '../model/rules';
import type { ConferenceState } from '../model/state';
import type { Delegation, DelegationId } from '../model/vocabulary';
import { byPrecedence, countBallot, rivalsOpen, votersOn } from '../rules/closing';
import { deciders, delegationBy, exitsOf, provisionBy, voices } from '../rules/lookups';
import { wouldWithhold } from '../rules/sounding';
import { maySign } from '../rules/treaty';
import type { Act } from './acts';
import { fact, standing, taken } from './happenings';

/** What the end of a conference is made of: motions, votes, the parted report, signature; and who is let in at its start. */

/** Motions are taken in an order drawn for them. */
export function openMotions(state: ConferenceState): ConferenceEvent[] {
  return [fact('motions.opened', 'all', { order: drawOrder([state.seed, 'motions'], deciders(state.setup)) })];
}

/** When all have spoken the motions stand in their order of precedence. */
export function closeMotions(state: ConferenceState): ConferenceEvent[] {
  return state.agenda.length === 0 ? [] : [agenda(byPrecedence(state, state.agenda))];
}

const agenda = (questions: readonly Question[]): ConferenceEvent => fact('agenda.set', 'all', { questions });

/** The first question of the agenda is put. */
export function openBallot(state: ConferenceState): ConferenceEvent[] {
  const [question] = state.agenda;
  if (!question) return [];
  const order = drawOrder([state.seed, questionId(question), 'ballot'], votersOn(state, question));
  return [fact('ballot.opened', 'all', { question, order })];
}

/** The votes are counted, and what follows from the count happens. */
export function closeBallot(state: ConferenceState): ConferenceEvent[] {
  const question = state.ballot?.question;
  if (!question) return [];
  const count = countBallot(state, question);
  return [fact('ballot.counted', 'all', { question, count }), ...consequences(state, question, count.carried)];
}

function consequences(state: ConferenceState, question: Question, carried: boolean): ConferenceEvent[] {
  const rest = state.agenda.filter((other) => questionId(other) !== questionId(question));
  switch (question.kind) {
    case 'delete':
    case 'division': {
      const out = question.kind === 'delete' ? carried : !carried;
      return [
        ...(out ? votedOut(state, question.provision) : []),
        ...lost(question.by, question.kind === 'delete' ? carried : !carried),
      ];
    }
    case 'no-action':
      return [
        ...(carried ? [agenda(rest.filter((other) => questionId(other) !== question.on))] : []),
        ...lost(question.by, carried),
      ];
    case 'suspend':
      return carried
        ? [agenda([]), fact('clock.stopped', 'all', { times: state.clockStops + 1 })]
        : lost(question.by, false);
    case 'close-debate':
      return lost(question.by, carried);
    case 'exhaustion':
      return carried ? [agenda([{ kind: 'text' }])] : [];
    default:
      return [];
  }
}

/** A motion that fails has cost its mover the room's patience. */
const lost = (by: DelegationId, won: boolean): ConferenceEvent[] => (won ? [] : [standing(by, 'motion-lost')]);

function votedOut(state: ConferenceState, id: string): ConferenceEvent[] {
  const provision = provisionBy(state.setup, id);
  if (!provision) return [];
  return [
    fact('paragraph.votedOut', 'all', { provision: id, text: { ...state.draft.text, [id]: leftOutOf(provision) } }),
  ];
}

/** What the room approved goes on: to the body above it, to signature, or it stands. */
export function forward(state: ConferenceState): ConferenceEvent[] {
  const body = state.setup.process.higherBody?.id ?? '';
  return [fact('text.forwarded', 'all', { body }), agenda([{ kind: 'higher' }])];
}

export function adopt(state: ConferenceState): ConferenceEvent[] {
  return [fact('report.adopted', 'all', { text: state.draft.text })];
}

/** Voted down: those who voted no are named as its objectors, a bloc that votes as one by its own name. */
export function rejected(state: ConferenceState): ConferenceEvent[] {
  const roll = state.votes.at(-1)?.count.rollCall ?? {};
  const voters = state.setup.delegations.flatMap(({ id, members, asOne }) =>
    !members
      ? [{ id, on: id }]
      : asOne
        ? [{ id, on: members[0]?.id ?? id }]
        : members.map((one) => ({ ...one, on: one.id })),
  );
  return [
    fact('report.failed', 'all', { objectors: voters.filter(({ on }) => roll[on] === 'no').map(({ id }) => id) }),
  ];
}

export function openSignature(state: ConferenceState): ConferenceEvent[] {
  const states = voices(state.setup).filter((seat) => maySign(delegationBy(state.setup, seat) ?? {}));
  return [fact('signature.opened', 'all', { order: drawOrder([state.seed, 'signature'], states) })];
}

/** The organisational meeting: every member is asked whom it would rather not have in the room. */
export function openAccreditation(state: ConferenceState): ConferenceEvent[] {
  return [
    fact('accreditation.opened', 'all', { order: drawOrder([state.seed, 'accreditation'], deciders(state.setup)) }),
  ];
}

/** On no objection: one is enough to keep an applicant out. */
export function closeAccreditation(state: ConferenceState): ConferenceEvent[] {
  const objections = state.accreditation?.objections ?? {};
  const ids = (state.setup.applicants ?? []).map(({ id }) => id);
  const isRefused = (id: string) => (objections[id]?.length ?? 0) > 0;
  return [
    fact('accreditation.closed', 'all', {
      admitted: ids.filter((id) => !isRefused(id)),
      refused: ids.filter(isRefused),
    }),
  ];
}

/** In each reading one of those let in is heard: who stands near cares more, nobody moves. */
export function hearStakeholder(state: ConferenceState, meeting: number): ConferenceEvent[] {
  const readings = state.setup.meetings.slice(0, meeting + 1).filter(({ kind }) => kind === 'reading').length;
  const speaker = state.accreditation?.admitted?.[readings - 1];
  const applicant = state.setup.applicants?.find(({ id }) => id === speaker);
  if (!applicant || state.setup.meetings[meeting]?.kind !== 'reading') return [];
  const { id, issue, at } = applicant;
  const within = [Math.max(0, at - STAKEHOLDER.near), Math.min(100, at + STAKEHOLDER.near)] as const;
  return [
    fact('stakeholder.spoke', 'all', { applicant: id }),
    fact('salience.moved', 'all', { issue, by: STAKEHOLDER.salience, within, because: 'stakeholder' }),
  ];
}

/** Members of a group that object though their group does not: by their own interests, in the company there is. */
export function dissentOf(state: ConferenceState, seat: DelegationId): ConferenceEvent[] {
  const group = delegationBy(state.setup, seat);
  if (!group?.members || group.asOne || !exitsOf(state.setup, seat).includes('withhold')) return [];
  const objecting = group.members.slice(1).filter((member) => objects(state, group, member));
  const before = state.dissent[seat] ?? [];
  if (objecting.length === 0 && before.length === 0) return [];
  return [fact('members.objected', 'all', { group: seat, members: objecting.map(({ id }) => id) })];
}

function objects(state: ConferenceState, group: Delegation, member: { id: string; lean: number }): boolean {
  const appraisal = memberAppraisal(state, group, member);
  if (acceptable(appraisal, state.draft.text)) return false;
  const stake = appraisal.redLines
    .filter((line) => state.draft.text[line.provision] === line.wording)
    .reduce((sum, line) => sum + line.stake, 0);
  const stance = {
    delegation: member.id,
    gain: gainOf(appraisal, state.draft.text),
    lineStake: stake,
    priceAlone: appraisal.priceAlone,
  };
  if (!wouldWithhold(stance, state.company, WITHHOLD_PRICE)) return false;
  // Where the process knows dissociation, a small state that would not block alone steps aside.
  const aside = exitsOf(state.setup, group.id).includes('dissociate');
  return !(aside && !drawPercent([state.seed, member.id, 'holds out'], group.behaviour.holdout));
}

const raise: Act<'motion.raise'> = (_state, { by, motion, provision, on }) => {
  const question =
    motion === 'no-action'
      ? { kind: motion, by, on: on ?? '' }
      : motion === 'division' || motion === 'delete'
        ? { kind: motion, by, provision: provision ?? '' }
        : { kind: motion, by };
  return [fact('motion.raised', 'all', { question })];
};

export const DECISION_ACTS = {
  'report.split': ((state, { edits }) => [
    fact('report.split', 'all', { provisions: Object.keys(edits) }),
    standing(state.setup.chair, 'parted-the-report'),
  ]) satisfies Act<'report.split'>,
  'silence.open': (() => [agenda([{ kind: 'silence' }])]) satisfies Act<'silence.open'>,
  'exhaustion.declare': (() => [
    fact('exhaustion.declared', 'all', {}),
    agenda([{ kind: 'exhaustion' }]),
  ]) satisfies Act<'exhaustion.declare'>,
  'vote.call': ((state) => {
    const rivals = rivalsOpen(state);
    return [agenda(rivals.length > 0 ? rivals : [{ kind: 'text' }]), standing(state.setup.chair, 'called-the-vote')];
  }) satisfies Act<'vote.call'>,
  'ballot.cast': ((_state, { by, vote }) => [
    fact('ballot.cast', [by], { by, vote }),
    taken(by),
  ]) satisfies Act<'ballot.cast'>,
  'motion.raise': raise,
  'accreditation.answer': ((_state, { by, objects: refused }) => [
    fact('accreditation.answered', 'all', { by, objects: refused }),
    ...(refused.length > 0
      ? [standing(by, 'objected-to-applicant', STANDING_MOVES['objected-to-applicant'] * refused.length)]
      : []),
    taken(by),
  ]) satisfies Act<'accreditation.answer'>,
  'treaty.sign': ((_state, { by, sign, reservations }) => [
    fact('treaty.signed', 'all', { by, sign, reservations }),
    taken(by),
  ]) satisfies Act<'treaty.sign'>,
} as const;
