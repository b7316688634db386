import type { Move } from '../../engine/view/types';
import { open } from '../appraisal';
import { type Idea, legal, type Mind, named } from '../mind';
import { URGENCY } from '../parameters';
import { reason } from '../reasons';

/** A friend of the chair brings back where the room would land, when its own instructions allow it to say so. */
export function reportBack(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'friends.report');
  for (const { provision } of move?.choices.wordings ?? []) {
    const index = mind.board.indexOf[provision] as number;
    const place = mind.common.landing[index] as number;
    if (place === mind.current[index] || !open(mind.own, place)) continue;
    const about = named(mind.board, place);
    return {
      urgency: URGENCY.keepDeal,
      command: { type: 'friends.report', by: mind.me.id, ...about },
      reason: reason('brings-back-bridge', 'landing-zone-found', about),
    };
  }
  return null;
}
