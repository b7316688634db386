import { z } from 'zod';
import { fact } from '../../events';
import { MOTIONS, type MotionKind, type PossibleMotion, type Question } from '../../model/rules';
import type { DelegationId } from '../../model/vocabulary';
import { motionId, possibleMotions } from '../../rules/closing';
import { firstOf, refuseIf } from '../../rules/refuse';
import { hasVoice, isAsked } from '../../rules/turns';
import { act } from '../define';
import { questionName } from '../questions';
import { id, madeUp } from '../shapes';

/** Before the decision: `provision` for a vote on one paragraph, `on` (a question's name) for a motion of no action. */
export const motionRaise = act({
  type: 'motion.raise',
  body: { motion: z.enum(MOTIONS), provision: id.optional(), on: madeUp.optional() },
  at: { 'closing.motions': {} },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [hasVoice, isAsked],
  rules: [
    (state, { motion }) => {
      const admitted = state.setup.process.motions?.precedence.includes(motion) ?? false;
      return refuseIf(!admitted, 'motion.notAdmitted', { motion });
    },
    (_state, { motion, provision, on }) =>
      firstOf(
        () =>
          refuseIf((motion === 'division' || motion === 'delete') !== (provision !== undefined), 'motion.noParagraph'),
        () => refuseIf((motion === 'no-action') !== (on !== undefined), 'motion.nothingToStop'),
      ),
    (state, { by, motion, provision, on }) => {
      const wanted = motionId(withoutGaps(motion, provision, on));
      return refuseIf(!possibleMotions(state, by).some((possible) => motionId(possible) === wanted), 'motion.already');
    },
  ],
  asks: (state, seat) => [
    {
      kind: 'motions',
      id: questionName(state, 'motions', `${seat}-${state.agenda.length}`),
      motions: possibleMotions(state, seat),
    },
  ],
  happens: (state, { by, motion, provision, on }) => [
    fact(state, 'motion.raised', { question: questionOf(by, motion, provision, on) }),
  ],
  toldBy: 'motion.raised',
});

const withoutGaps = (motion: MotionKind, provision?: string, on?: string): PossibleMotion => ({
  motion,
  ...(provision === undefined ? {} : { provision }),
  ...(on === undefined ? {} : { on }),
});

function questionOf(by: DelegationId, motion: MotionKind, provision = '', on = ''): Question {
  if (motion === 'no-action') return { kind: motion, by, on };
  if (motion === 'division' || motion === 'delete') return { kind: motion, by, provision };
  return { kind: motion, by };
}
