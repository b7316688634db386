import { leftOutOf } from '../../engine/interests/inclination';
import { questionId } from '../../engine/model/rules';
import type { Request } from '../../engine/view/types';
import { type Decision, draw, type Mind } from '../mind';
import { MOTION } from '../parameters';
import { reason } from '../reasons';
import { advantage } from '../stance';

type Motions = Extract<Request, { kind: 'motions' }>;

/** Puts a paragraph beyond one's line to the vote, seldom stops another's motion, and passes otherwise. */
export function raiseMotion(mind: Mind, { motions }: Motions): Decision {
  return takeOut(mind, motions) ?? stopVote(mind, motions) ?? pass(mind);
}

const pass = (mind: Mind): Decision => ({
  command: { type: 'turn.pass', by: mind.me.id },
  reason: reason('listens', 'nothing-worth-the-attention'),
});

/** The paragraph whose going would help most, if it crosses one of one's lines. */
function takeOut(mind: Mind, motions: Motions['motions']): Decision | null {
  let best: { readonly index: number; readonly gain: number } | null = null;
  for (const [index, { motion, provision }] of motions.entries()) {
    if (provision === undefined || (motion !== 'delete' && motion !== 'division')) continue;
    const gain = gainWithout(mind, provision);
    const current = mind.current[mind.board.provisions.findIndex(({ id }) => id === provision)] as number;
    const crossed = (mind.own.lines[current] as number) > 0;
    if (crossed && gain >= MOTION.worth && gain > (best?.gain ?? 0)) best = { index, gain };
  }
  const chosen = best && motions[best.index];
  if (!chosen) return null;
  return {
    command: { type: 'motion.raise', by: mind.me.id, ...chosen },
    reason: reason('moves-to-take-out', 'red-line-crossed', { provision: chosen.provision ?? '' }),
  };
}

function gainWithout(mind: Mind, id: string): number {
  const provision = mind.board.provisions.find((candidate) => candidate.id === id);
  const out = provision && mind.board.placeOf[id]?.[leftOutOf(provision)];
  return out === undefined ? 0 : advantage(mind, out);
}

/** A mission of weight that would lose much may ask the room not to vote at all. */
function stopVote(mind: Mind, motions: Motions['motions']): Decision | null {
  if (mind.me.behaviour.influence < MOTION.noActionInfluence) return null;
  for (const { motion, on } of motions) {
    if (motion !== 'no-action' || on === undefined) continue;
    const target = mind.view.agenda.find((question) => questionId(question) === on);
    if (!target || !('provision' in target)) continue;
    const loses = gainWithout(mind, target.provision) <= -MOTION.noActionLoss;
    if (!loses || draw(mind, `no action ${on}`, 100) >= MOTION.noActionPercent) continue;
    return {
      command: { type: 'motion.raise', by: mind.me.id, motion, on },
      reason: reason('moves-no-action', 'better-with-paragraph', { provision: target.provision }),
    };
  }
  return null;
}
