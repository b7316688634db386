import type { EventOf, EventType } from '../model/events';
import { questionId } from '../model/rules';
import type { ConferenceState } from '../model/state';
import { statusQuoText } from '../model/vocabulary';

type Evolver<T extends EventType> = (state: ConferenceState, event: EventOf<T>) => ConferenceState;

type Closing =
  | 'members.objected'
  | 'accreditation.opened'
  | 'accreditation.answered'
  | 'accreditation.closed'
  | 'stakeholder.spoke'
  | 'motions.opened'
  | 'motion.raised'
  | 'report.split'
  | 'exhaustion.declared'
  | 'agenda.set'
  | 'ballot.opened'
  | 'ballot.cast'
  | 'ballot.counted'
  | 'paragraph.votedOut'
  | 'text.forwarded'
  | 'signature.opened'
  | 'treaty.signed';

/** The state after what happens around the decision: motions, votes, signature, and who is let in. */
export const CLOSING_EVOLVERS: { readonly [T in Closing]: Evolver<T> } = {
  'members.objected': (state, { group, members }) => ({ ...state, dissent: { ...state.dissent, [group]: members } }),
  'accreditation.opened': (state, { order }) => ({
    ...state,
    queue: order,
    accreditation: { objections: {}, admitted: null },
  }),
  'accreditation.answered': (state, { by, objects }) => {
    const before = state.accreditation?.objections ?? {};
    const added = objects.map((id) => [id, [...(before[id] ?? []), by]] as const);
    return { ...state, accreditation: { objections: { ...before, ...Object.fromEntries(added) }, admitted: null } };
  },
  'accreditation.closed': (state, { admitted }) => ({
    ...state,
    queue: [],
    accreditation: { objections: state.accreditation?.objections ?? {}, admitted },
  }),
  'stakeholder.spoke': (state) => state,
  'motions.opened': (state, { order }) => ({ ...state, queue: order, motionsTaken: true }),
  'motion.raised': (state, { question }) => ({ ...state, agenda: [...state.agenda, question] }),
  'report.split': (state) => ({ ...state, split: true, wave: 0 }),
  'exhaustion.declared': (state) => state,
  'agenda.set': (state, { questions }) => ({ ...state, agenda: questions }),
  'ballot.opened': (state, { question, order }) => ({ ...state, queue: order, ballot: { question, cast: {} } }),
  'ballot.cast': (state, { by, vote }) => ({
    ...state,
    ballot: state.ballot && { ...state.ballot, cast: { ...state.ballot.cast, [by]: vote } },
  }),
  'ballot.counted': ballotCounted,
  'paragraph.votedOut': (state, { text }) => ({
    ...state,
    draft: { number: state.draft.number, text, previous: state.draft.text },
  }),
  'text.forwarded': (state) => state,
  'signature.opened': (state, { order }) => ({ ...state, queue: order }),
  'treaty.signed': (state, { by, sign, reservations }) => ({
    ...state,
    signatures: { ...state.signatures, [by]: { sign, reservations } },
  }),
};

function ballotCounted(state: ConferenceState, { question, count }: EventOf<'ballot.counted'>): ConferenceState {
  const counted = {
    ...state,
    queue: [],
    ballot: null,
    agenda: state.agenda.filter((other) => questionId(other) !== questionId(question)),
    votes: [...state.votes, { question, count }],
    exhausted: state.exhausted || (question.kind === 'exhaustion' && count.carried),
    // Motions that a suspension left behind may be raised again on the text that comes back from it.
    motionsTaken: state.motionsTaken && !(question.kind === 'suspend' && count.carried),
  };
  return question.kind === 'rival' && count.carried ? rivalAdopted(counted, question.rival) : counted;
}

/** The text that stands at the end is the last one adopted. */
function rivalAdopted(state: ConferenceState, id: string): ConferenceState {
  const rival = state.setup.rivals?.find((candidate) => candidate.id === id);
  if (!rival) return state;
  const known = Object.entries(rival.text).filter(([provision]) => provision in state.draft.text);
  const text = { ...statusQuoText(state.setup.provisions), ...Object.fromEntries(known) };
  return {
    ...state,
    rivalsAdopted: [...state.rivalsAdopted, id],
    draft: { ...state.draft, text, previous: state.draft.text },
  };
}
