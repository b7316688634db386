import type { CommandType } from '../model/commands';
import { VOTES } from '../model/rules';
import type { ConferenceState } from '../model/state';
import { clockLeft, mayGavel, motionId, objectorsOf, possibleMotions, reservable, textRule } from './closing';
import { wordingBy } from './lookups';
import { firstOf, type Rule, refusal, refuseIf } from './refuse';
import { chairOnly, onTurn } from './turns';
import { linkedEdits } from './wordings';

/** Rules of the moves that decide: the gavel, votes, motions, accreditation and signature. */

/** Rival texts are voted on: nobody can gavel one of them through. */
const isRivalry = ({ setup }: ConferenceState) =>
  setup.process.rule?.kind === 'majority' && (setup.rivals?.length ?? 0) > 0;

const gavelFalls: Rule<'gavel.adopt'> = (state) => {
  const rule = textRule(state);
  return firstOf(
    () => refuseIf(rule.kind === 'silence' || isRivalry(state), 'gavel.rulePutsToVote'),
    () => refuseIf(!mayGavel(state), 'gavel.objectionStands', { count: objectorsOf(state).length }),
  );
};

const clockCanStop: Rule<'clock.stop'> = (state) =>
  refuseIf(!clockLeft(state), 'clock.stoppedOut', { most: state.setup.process.clockStops });

/** What goes to the summary goes there from the text; nothing else changes. */
const splitInOrder: Rule<'report.split'> = (state, { edits }) =>
  firstOf(
    () => refuseIf(!state.setup.process.twoPartReport || state.split, 'split.already'),
    () => linkedEdits(state, edits, state.setup.provisions.length),
    () =>
      refuseIf(
        Object.entries(edits).some(
          ([provision, wording]) => wordingBy(state.setup, provision, wording)?.container !== 'chairs-summary',
        ),
        'split.notToSummary',
      ),
  );

/** Once for each time the room was sounded: a text on which silence was broken must change, or hours must pass, first. */
const underSilence: Rule<'silence.open'> = (state) => {
  const broken = state.votes.filter(({ question }) => question.kind === 'silence').length;
  return firstOf(
    () => refuseIf(state.setup.process.rule?.kind !== 'silence', 'silence.notTheRule'),
    () => refuseIf(broken > state.clockStops + (state.split ? 1 : 0), 'gavel.objectionStands', { count: broken }),
  );
};

const canBeExhausted: Rule<'exhaustion.declare'> = (state) =>
  firstOf(
    () =>
      refuseIf(
        !state.setup.process.exhaustion || state.votes.some(({ question }) => question.kind === 'exhaustion'),
        'exhaustion.already',
      ),
    () => refuseIf(mayGavel(state), 'exhaustion.noObjection'),
  );

const ruleIsVote: Rule<'vote.call'> = (state) => refuseIf(textRule(state).kind !== 'majority', 'vote.notTheRule');

const ballotInOrder: Rule<'ballot.cast'> = (state, { by, vote }) =>
  firstOf(
    () => refuseIf(state.queue[0] !== by, 'actor.notYourTurn'),
    () => refuseIf(!VOTES.includes(vote), 'command.malformed'),
  );

const motionInOrder: Rule<'motion.raise'> = (state, { by, motion, provision, on }) => {
  const admitted = state.setup.process.motions?.precedence.includes(motion) ?? false;
  if (!admitted) return refusal('motion.notAdmitted', { motion });
  if (state.queue[0] !== by) return refusal('actor.notYourTurn');
  const wanted = motionId({
    motion,
    ...(provision === undefined ? {} : { provision }),
    ...(on === undefined ? {} : { on }),
  });
  return firstOf(
    () => refuseIf((motion === 'division' || motion === 'delete') !== (provision !== undefined), 'motion.noParagraph'),
    () => refuseIf((motion === 'no-action') !== (on !== undefined), 'motion.nothingToStop'),
    () => refuseIf(!possibleMotions(state, by).some((possible) => motionId(possible) === wanted), 'motion.already'),
  );
};

const accreditationInOrder: Rule<'accreditation.answer'> = (state, { by, objects }) =>
  firstOf(
    () => refuseIf(state.queue[0] !== by, 'actor.notYourTurn'),
    () => refuseIf(new Set(objects).size < objects.length, 'command.malformed'),
    ...objects.map(
      (applicant) => () =>
        refuseIf(!state.setup.applicants?.some(({ id }) => id === applicant), 'applicant.unknown', { applicant }),
    ),
  );

const signInOrder: Rule<'treaty.sign'> = (state, { by, sign, reservations }) =>
  firstOf(
    () => refuseIf(state.queue[0] !== by, 'actor.notYourTurn'),
    () => refuseIf(!sign && reservations.length > 0, 'reservation.withoutSignature'),
    () => refuseIf(new Set(reservations).size < reservations.length, 'command.malformed'),
    ...reservations.map(
      (provision) => () =>
        refuseIf(!reservable(state, by).includes(provision), 'reservation.notAdmitted', { provision }),
    ),
  );

type Deciding = Extract<
  CommandType,
  | 'gavel.adopt'
  | 'clock.stop'
  | 'conference.close'
  | 'report.split'
  | 'silence.open'
  | 'exhaustion.declare'
  | 'vote.call'
  | 'ballot.cast'
  | 'motion.raise'
  | 'accreditation.answer'
  | 'treaty.sign'
>;

export const DECISION_RULES: { readonly [T in Deciding]: readonly Rule<T>[] } = {
  'gavel.adopt': [chairOnly, gavelFalls],
  'clock.stop': [chairOnly, clockCanStop],
  'conference.close': [chairOnly],
  'report.split': [chairOnly, splitInOrder],
  'silence.open': [chairOnly, underSilence],
  'exhaustion.declare': [chairOnly, canBeExhausted],
  'vote.call': [chairOnly, ruleIsVote],
  'ballot.cast': [ballotInOrder],
  'motion.raise': [onTurn, motionInOrder],
  'accreditation.answer': [onTurn, accreditationInOrder],
  'treaty.sign': [onTurn, signInOrder],
};
