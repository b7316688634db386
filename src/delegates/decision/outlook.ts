import { aboveFloor, type Text } from '../../engine/interests/board';
import type { View } from '../../engine/view/types';
import { type Belief, beliefsOf } from '../beliefs';

/** Countries behind a delegation. */
export const weightOf = ({ delegation }: Belief): number => delegation.members?.length ?? 1;

/** Share of the votes, in per cent, that a text would win as one believes the others: who gains by it votes for it. */
export function supportFor(view: View, text: Text): number {
  let yes = 0;
  let no = 0;
  for (const belief of beliefsOf(view)) {
    if ((belief.delegation.role ?? 'member') !== 'member') continue;
    const gain = aboveFloor(belief.worth, text);
    if (gain >= 0) yes += weightOf(belief);
    // A vote costs less than a veto; below half of that price one abstains.
    else if (-gain > belief.price / 2) no += weightOf(belief);
  }
  return yes + no === 0 ? 0 : Math.floor((100 * yes) / (yes + no));
}
