import type { Move } from '../../engine/view/types';
import { elapsed } from '../aspiration';
import { type Decision, legal } from '../mind';
import { EARLY_CONCEDER, FRIENDS } from '../parameters';
import { reason } from '../reasons';
import { agenda } from './business';
import type { ChairsRoom } from './room';

/**
 * On the paragraph most objected to, once the readings have shown that talk alone will not do: the delegation best at
 * bridges that neither objects there nor is out on another errand.
 */
export function nameFriend(room: ChairsRoom, moves: readonly Move[]): Decision | null {
  const move = legal(moves, 'friends.name');
  const { view, board } = room;
  if (!move || elapsed(view) < FRIENDS.from || elapsed(view) > FRIENDS.until) return null;
  const out = Object.values(view.friends);
  if (out.length >= FRIENDS.most) return null;
  const objectors = (id: string) => view.paragraphs[id]?.objectors ?? [];
  const [provision] = agenda(room)
    .map((index) => board.provisions[index]?.id as string)
    .filter((id) => move.choices.provisions?.includes(id) && objectors(id).length >= FRIENDS.objectors)
    .sort((a, b) => objectors(b).length - objectors(a).length);
  if (provision === undefined) return null;
  const [friend] = room.beliefs
    .filter(({ id }) => move.choices.seats?.includes(id) && !objectors(provision).includes(id))
    .filter(
      ({ id, delegation }) => delegation.behaviour.bridge >= EARLY_CONCEDER && !out.some(({ seat }) => seat === id),
    )
    .sort((a, b) => b.delegation.behaviour.bridge - a.delegation.behaviour.bridge || (a.id < b.id ? -1 : 1));
  if (!friend) return null;
  return {
    command: { type: 'friends.name', by: view.you, seat: friend.id, provision },
    reason: reason('chair-names-friend', 'too-many-object', { seat: friend.id, provision }),
  };
}
