import { STANDING_MOVES } from '../engine/model/parameters';
import type { Vote } from '../engine/model/rules';
import type { ProvisionId } from '../engine/model/vocabulary';
import type { Request, View } from '../engine/view/types';
import { gainNow, gainWithout, meaningFor } from './meaning';
import type { Candidate, SuggestionKind } from './types';
import { separateForecast, stakeIn, voteFor, withoutParagraph } from './votes';

const PLAIN = { cost: { actions: 0, standing: 0 }, room: null, seat: null } as const;
type Of<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;

const VOTE_KIND: Readonly<Record<Vote, SuggestionKind>> = {
  yes: 'vote-yes',
  no: 'vote-no',
  abstain: 'vote-abstain',
  absent: 'vote-abstain',
};

/** The votes one may cast, what my interests would have me do first. */
export function ballotAnswers(view: View, { question, votes }: Of<'ballot'>): Candidate[] {
  const stake = stakeIn(view, question);
  const first = voteFor(view, question) ?? 'abstain';
  const order: readonly Vote[] = ['yes', 'no', 'abstain', 'absent'];
  return votes.map((vote) => ({
    ...PLAIN,
    kind: VOTE_KIND[vote],
    draft: { type: 'ballot.cast', body: { vote } },
    mine: vote === 'yes' ? stake : null,
    worth: vote === first ? 10 : -order.indexOf(vote),
  }));
}

/** Four motions are as many as one compares; the rest is in the list of all of them. */
const MOST_MOTIONS = 4;
/** A vote on a paragraph is worth asking for when it could win this many points: a lost one costs standing. */
const WORTH_A_VOTE = 30;

/** Motions that are in order, those that would win me something first, and the choice to raise none. */
export function motionAnswers(view: View, { motions }: Of<'motions'>): Candidate[] {
  const raised = motions.map((possible): Candidate => {
    const { motion, provision, on } = possible;
    const out = provision === undefined ? null : withoutParagraph(view, provision);
    return {
      ...PLAIN,
      kind: 'motion',
      draft: { type: 'motion.raise', body: { motion, ...(provision && { provision }), ...(on && { on }) } },
      mine: out,
      worth:
        out === null
          ? -50
          : winnable(view, possible)
            ? out - WORTH_A_VOTE
            : Math.min(out, WORTH_A_VOTE) - 2 * WORTH_A_VOTE,
    };
  });
  // What would lose me points if it were carried is no answer to put forward; the list of all motions has it.
  const best = raised
    .filter(({ mine }) => mine === null || mine > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_MOTIONS);
  const pass: Candidate = {
    ...PLAIN,
    kind: 'no-motion',
    draft: { type: 'turn.pass', body: {} },
    mine: null,
    worth: 0,
  };
  return [...best, pass];
}

/** Whether a vote on a paragraph would take it out, as far as the room is known. */
function winnable(view: View, { motion, provision }: Of<'motions'>['motions'][number]): boolean {
  if (provision === undefined || (motion !== 'delete' && motion !== 'division')) return false;
  const { carried } = separateForecast(view, motion, provision);
  return motion === 'delete' ? carried : !carried;
}

/** Consent to all whom nobody has kept out yet, or an objection to one of the three that stand farthest from me. */
export function accreditationAnswers(view: View, { applicants }: Of<'accreditation'>): Candidate[] {
  const positions = view.interests?.positions ?? {};
  const far = (view.setup.applicants ?? [])
    .filter(({ id }) => applicants.includes(id) && !keptOut(view, id))
    .map(({ id, issue, at }) => {
      const mine = positions[issue];
      return { id, pull: mine ? (Math.abs(at - mine.at) * mine.salience) / 100 : 0 };
    })
    .filter(({ pull }) => pull >= NOT_FAR)
    .sort((a, b) => b.pull - a.pull || (a.id < b.id ? -1 : 1))
    .slice(0, 3);
  const none: Candidate = {
    ...PLAIN,
    kind: 'object-none',
    draft: { type: 'accreditation.answer', body: { objects: [] } },
    mine: null,
    worth: 10,
  };
  const objections = far.map(
    ({ id }, i): Candidate => ({
      ...PLAIN,
      cost: OBJECTION_COST,
      kind: 'object-some',
      draft: { type: 'accreditation.answer', body: { objects: [id] } },
      mine: null,
      worth: 5 - i,
    }),
  );
  return [none, ...objections];
}

/** Whether somebody has objected to an applicant already: one objection is enough, a second changes nothing. */
export const keptOut = ({ accreditation }: View, applicant: string): boolean =>
  (accreditation?.objections[applicant] ?? []).length > 0;

/** What a motion that is lost costs in standing. */
export const LOST_MOTION = STANDING_MOVES['motion-lost'];

/** What objecting to one applicant costs. */
export const OBJECTION_COST = { actions: 0, standing: STANDING_MOVES['objected-to-applicant'] } as const;

/** Half the scale away on something one cares about. */
const NOT_FAR = 30;

/** Sign as it stands, sign with reservations where a line is crossed, or stay away. */
export function signatureAnswers(view: View, { reservable }: Of<'signature'>): Candidate[] {
  const gain = gainNow(view);
  const wanted = reservable.filter((id) => needsReservation(view, id));
  const sign = (reservations: readonly ProvisionId[], kind: SuggestionKind, worth: number): Candidate => ({
    ...PLAIN,
    kind,
    draft: { type: 'treaty.sign', body: { sign: true, reservations } },
    mine: view.interests ? gainWithout(view, reservations) : null,
    worth,
  });
  const away: Candidate = {
    ...PLAIN,
    kind: 'stay-away',
    draft: { type: 'treaty.sign', body: { sign: false, reservations: [] } },
    mine: view.interests ? gainWithout(view, null) : null,
    worth: -gain,
  };
  return [
    sign([], 'sign', gain + (wanted.length > 0 ? 0 : 5)),
    ...(wanted.length > 0 ? [sign(wanted, 'sign-reserving', gain + 10)] : []),
    away,
  ];
}

function needsReservation(view: View, id: ProvisionId): boolean {
  const meaning = meaningFor(view, id, view.draft.text[id] ?? '');
  return meaning !== null && (meaning.line !== null || meaning.authority === 'never');
}
