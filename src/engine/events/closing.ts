import { type Count, type Question, questionId, type Vote } from '../model/rules';
import type { Exit } from '../model/setup';
import type { ConferenceState } from '../model/state';
import { type DelegationId, type ProvisionId, statusQuoText, type WholeText } from '../model/vocabulary';
import { heardByAll, heardBySome } from './define';
import { resetExits, withholders, withSeat } from './parts';

interface Counted {
  readonly question: Question;
  readonly count: Count;
}

/** What happens around the decision: sounding, motions, votes, signature; and who is let in at the start. */
export const CLOSING_EVENTS = {
  'sounding.opened': heardByAll<{ readonly wave: number; readonly order: readonly DelegationId[] }>(
    (state, { wave, order }) => ({
      ...state,
      wave,
      queue: order,
      company: wave === 1 ? 0 : withholders(state).length,
      seats: wave === 1 ? resetExits(state.seats) : state.seats,
      dissent: wave === 1 ? {} : state.dissent,
    }),
  ),
  'sounding.answered': heardByAll<{ readonly by: DelegationId; readonly exit: Exit; readonly explain: boolean }>(
    (state, { by, exit, explain }) => withSeat(state, by, (seat) => ({ ...seat, exit, explained: explain })),
  ),
  /** Members of a group that object though their group does not. */
  'members.objected': heardByAll<{ readonly group: DelegationId; readonly members: readonly string[] }>(
    (state, { group, members }) => ({ ...state, dissent: { ...state.dissent, [group]: members } }),
  ),
  'accreditation.opened': heardByAll<{ readonly order: readonly DelegationId[] }>((state, { order }) => ({
    ...state,
    queue: order,
    accreditation: { objections: {}, admitted: null },
  })),
  /** Objections are made aloud. */
  'accreditation.answered': heardByAll<{ readonly by: DelegationId; readonly objects: readonly string[] }>(
    (state, { by, objects }) => {
      const before = state.accreditation?.objections ?? {};
      const added = objects.map((id) => [id, [...(before[id] ?? []), by]] as const);
      return { ...state, accreditation: { objections: { ...before, ...Object.fromEntries(added) }, admitted: null } };
    },
  ),
  'accreditation.closed': heardByAll<{ readonly admitted: readonly string[]; readonly refused: readonly string[] }>(
    (state, { admitted }) => ({
      ...state,
      queue: [],
      accreditation: { objections: state.accreditation?.objections ?? {}, admitted },
    }),
  ),
  /** An admitted applicant speaks: those who stand near care more about its issue. */
  'stakeholder.spoke': heardByAll<{ readonly applicant: string }>((state) => state),
  'motions.opened': heardByAll<{ readonly order: readonly DelegationId[] }>((state, { order }) => ({
    ...state,
    queue: order,
    motionsTaken: true,
  })),
  'motion.raised': heardByAll<{ readonly question: Question }>((state, { question }) => ({
    ...state,
    agenda: [...state.agenda, question],
  })),
  /** The chair parts the text. The edits come with a numbered draft of their own. */
  'report.split': heardByAll<{ readonly provisions: readonly ProvisionId[] }>((state) => ({
    ...state,
    split: true,
    wave: 0,
  })),
  'exhaustion.declared': heardByAll<Record<never, never>>((state) => state),
  /** Questions come to the vote in this order. */
  'agenda.set': heardByAll<{ readonly questions: readonly Question[] }>((state, { questions }) => ({
    ...state,
    agenda: questions,
  })),
  'ballot.opened': heardByAll<{ readonly question: Question; readonly order: readonly DelegationId[] }>(
    (state, { question, order }) => ({ ...state, queue: order, ballot: { question, cast: {} } }),
  ),
  /** Heard by the voter alone, until the votes are counted. */
  'ballot.cast': heardBySome<{ readonly by: DelegationId; readonly vote: Vote }>(
    (_state, { by }) => [by],
    (state, { by, vote }) => ({
      ...state,
      ballot: state.ballot && { ...state.ballot, cast: { ...state.ballot.cast, [by]: vote } },
    }),
  ),
  'ballot.counted': heardByAll<Counted>(ballotCounted),
  /** A vote took a paragraph out. */
  'paragraph.votedOut': heardByAll<{ readonly provision: ProvisionId; readonly text: WholeText }>(
    (state, { text }) => ({
      ...state,
      draft: { number: state.draft.number, text, previous: state.draft.text },
    }),
  ),
  /** What the room approved goes to the body above it. */
  'text.forwarded': heardByAll<{ readonly body: string }>((state) => state),
  'signature.opened': heardByAll<{ readonly order: readonly DelegationId[] }>((state, { order }) => ({
    ...state,
    queue: order,
  })),
  'treaty.signed': heardByAll<{
    readonly by: DelegationId;
    readonly sign: boolean;
    readonly reservations: readonly ProvisionId[];
  }>((state, { by, sign, reservations }) => ({
    ...state,
    signatures: { ...state.signatures, [by]: { sign, reservations } },
  })),
} as const;

function ballotCounted(state: ConferenceState, { question, count }: Counted): ConferenceState {
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
