import type { Move, View } from '../../engine/view/types';
import type { Decision } from '../mind';
import { reason } from '../reasons';
import { consult, orderBusiness, parkHopeless } from './business';
import { newDraft, settleChange } from './drafts';
import { nameFriend } from './friend';
import { chairsRoom } from './room';

/**
 * The chair's moves of a round, on a single text: settle late changes, set the agenda of the meeting from easy to hard,
 * circulate the draft that is due, listen otherwise.
 */
export function chairTurn(view: View, moves: readonly Move[], seed: string): Decision {
  const room = chairsRoom(view, seed);
  return (
    settleChange(room, moves) ??
    orderBusiness(room, moves) ??
    newDraft(room, moves) ??
    nameFriend(room, moves) ??
    parkHopeless(room, moves) ??
    consult(room, moves) ?? {
      command: { type: 'turn.pass', by: view.you },
      reason: reason('chair-listens', 'text-is-ready'),
    }
  );
}
