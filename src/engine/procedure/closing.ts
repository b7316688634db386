import { drawOrder } from '../../kernel/prng';
import { standing } from '../acts/effects';
import { type ConferenceEvent, fact } from '../events';
import { leftOutOf } from '../interests/inclination';
import { STAKEHOLDER } from '../model/parameters';
import { type Question, questionId } from '../model/rules';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { byPrecedence, countBallot, votersOn } from '../rules/closing';
import { deciders, provisionBy } from '../rules/lookups';
import { askedFor } from './answers';

/** What the end of a conference is made of: motions, votes, the parted report, signature; and who is let in at its start. */

/** Motions are taken in an order drawn for them. */
export function openMotions(state: ConferenceState): ConferenceEvent[] {
  return [fact(state, 'motions.opened', { order: drawOrder([state.luck, 'motions'], deciders(state.setup)) })];
}

/** When all have spoken the motions stand in their order of precedence. */
export function closeMotions(state: ConferenceState): ConferenceEvent[] {
  return state.agenda.length === 0 ? [] : [agenda(state, byPrecedence(state, state.agenda))];
}

const agenda = (state: ConferenceState, questions: readonly Question[]): ConferenceEvent =>
  fact(state, 'agenda.set', { questions });

/** The first question of the agenda is put. */
export function openBallot(state: ConferenceState): ConferenceEvent[] {
  const [question] = state.agenda;
  if (!question) return [];
  const order = drawOrder([state.luck, questionId(question), 'ballot'], votersOn(state, question));
  return [fact(state, 'ballot.opened', { question, order })];
}

/** The votes are counted, and what follows from the count happens. */
export function closeBallot(state: ConferenceState): ConferenceEvent[] {
  const question = state.ballot?.question;
  if (!question) return [];
  const count = countBallot(state, question);
  return [fact(state, 'ballot.counted', { question, count }), ...consequences(state, question, count.carried)];
}

function consequences(state: ConferenceState, question: Question, carried: boolean): ConferenceEvent[] {
  const rest = state.agenda.filter((other) => questionId(other) !== questionId(question));
  switch (question.kind) {
    case 'delete':
    case 'division': {
      const out = question.kind === 'delete' ? carried : !carried;
      return [
        ...(out ? votedOut(state, question.provision) : []),
        ...lost(state, question.by, question.kind === 'delete' ? carried : !carried),
      ];
    }
    case 'no-action':
      return [
        ...(carried
          ? [
              agenda(
                state,
                rest.filter((other) => questionId(other) !== question.on),
              ),
            ]
          : []),
        ...lost(state, question.by, carried),
      ];
    case 'suspend':
      return carried
        ? [agenda(state, []), fact(state, 'clock.stopped', { times: state.clockStops + 1 })]
        : lost(state, question.by, false);
    case 'close-debate':
      return lost(state, question.by, carried);
    case 'exhaustion':
      return carried ? [agenda(state, [{ kind: 'text' }])] : [];
    default:
      return [];
  }
}

/** A motion that fails has cost its mover the room's patience. */
const lost = (state: ConferenceState, by: DelegationId, won: boolean): ConferenceEvent[] =>
  won ? [] : [standing(state, by, 'motion-lost')];

function votedOut(state: ConferenceState, id: string): ConferenceEvent[] {
  const provision = provisionBy(state.setup, id);
  if (!provision) return [];
  return [
    fact(state, 'paragraph.votedOut', { provision: id, text: { ...state.draft.text, [id]: leftOutOf(provision) } }),
  ];
}

/** What the room approved goes on: to the body above it, to signature, or it stands. */
export function forward(state: ConferenceState): ConferenceEvent[] {
  const body = state.setup.process.higherBody?.id ?? '';
  return [fact(state, 'text.forwarded', { body }), agenda(state, [{ kind: 'higher' }])];
}

export function adopt(state: ConferenceState): ConferenceEvent[] {
  return [fact(state, 'report.adopted', { text: state.draft.text })];
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
    fact(state, 'report.failed', { objectors: voters.filter(({ on }) => roll[on] === 'no').map(({ id }) => id) }),
  ];
}

export function openSignature(state: ConferenceState): ConferenceEvent[] {
  const asked = askedFor(state, 'treaty.sign');
  return [fact(state, 'signature.opened', { order: drawOrder([state.luck, 'signature'], asked) })];
}

/** The organisational meeting: every member is asked whom it would rather not have in the room. */
export function openAccreditation(state: ConferenceState): ConferenceEvent[] {
  const asked = askedFor(state, 'accreditation.answer');
  return [fact(state, 'accreditation.opened', { order: drawOrder([state.luck, 'accreditation'], asked) })];
}

/** On no objection: one is enough to keep an applicant out. */
export function closeAccreditation(state: ConferenceState): ConferenceEvent[] {
  const objections = state.accreditation?.objections ?? {};
  const ids = (state.setup.applicants ?? []).map(({ id }) => id);
  const isRefused = (id: string) => (objections[id]?.length ?? 0) > 0;
  return [
    fact(state, 'accreditation.closed', {
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
    fact(state, 'stakeholder.spoke', { applicant: id }),
    fact(state, 'salience.moved', { issue, by: STAKEHOLDER.salience, within, because: 'stakeholder' }),
  ];
}
