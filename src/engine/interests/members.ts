import { clamp, floorDiv } from '../../kernel/integers';
import type { Setup } from '../model/setup';
import type { CodedPosition, Delegation, GroupMember, IssueId } from '../model/vocabulary';

/**
 * Coded positions of a country inside a group: its group's, moved by its lean along the line between the two poles of
 * each scale. A lean of 100 moves it half that distance; what moves is an inference, so its mark is the weakest.
 */
export function memberPositions(
  { delegations, poles }: Pick<Setup, 'delegations' | 'poles'>,
  group: Delegation,
  member: GroupMember,
): Readonly<Record<IssueId, CodedPosition>> {
  const west = delegations.find(({ id }) => id === poles?.west)?.positions;
  const east = delegations.find(({ id }) => id === poles?.east)?.positions;
  return Object.fromEntries(
    Object.entries(group.positions).map(([issue, coded]) => {
      const between = (west?.[issue]?.at ?? 0) - (east?.[issue]?.at ?? 0);
      const size = floorDiv(Math.abs(member.lean * between), 200);
      const moved = member.lean * between < 0 ? -size : size;
      const mark = coded.mark === 'a' || coded.mark === 'b' || coded.mark === 'c' ? 'c' : 'u';
      return [issue, { at: clamp(coded.at + moved, 0, 100), salience: coded.salience, mark }];
    }),
  );
}
