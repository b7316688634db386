import type { Move } from '../../engine/view/types';
import { draw, type Idea, legal, type Mind, ownDeals } from '../mind';
import { GROUP, URGENCY } from '../parameters';
import { reason } from '../reasons';

/**
 * What was agreed among several is said for all of them at once: a deal comes out of the corridor with its names under it.
 */
export function groupStatement(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'group.speak');
  if (!move || draw(mind, 'group', 100) >= GROUP.percent) return null;
  for (const deal of ownDeals(mind)) {
    const said = (move.choices.points ?? [])
      .filter(({ provision, wording }) => deal.edits[provision] === wording)
      // One point a paragraph: a wording can be supported or proposed, not both.
      .filter(({ provision }, i, all) => all.findIndex((one) => one.provision === provision) === i)
      .slice(0, move.choices.max ?? 1);
    const members = deal.accepted.filter((seat) => seat !== mind.me.id && move.choices.seats?.includes(seat));
    if (said.length === 0 || members.length < GROUP.least) continue;
    const [first] = said;
    return {
      urgency: URGENCY.keepDeal,
      command: {
        type: 'group.speak',
        by: mind.me.id,
        points: said.map(({ kind, provision, wording }) => ({ kind, provision, wording })),
        members,
      },
      reason: reason('speaks-for-group', 'numbers-weigh', {
        provision: first?.provision ?? '',
        wording: first?.wording ?? '',
      }),
    };
  }
  return null;
}
