import type { Move, View } from '../../engine/view/types';
import type { Decision } from '../mind';
import { reason } from '../reasons';
import { consult, orderBusiness, parkHopeless } from './business';
import { newDraft, settleChange } from './drafts';
import { nameFriend } from './friend';
import { chairsRoom } from './room';

/**
 * The chair's one move of a round, on a single text: settle late changes, circulate the draft that is due, listen in the
 * middle of a meeting, take up paragraphs from easy to hard otherwise.
 */
export function chairTurn(view: View, moves: readonly Move[], seed: string): Decision {
  const room = chairsRoom(view, seed);
  const kind = view.setup.meetings[view.meeting]?.kind;
  const listens = kind === 'opening' || view.round === 2;
  return (
    settleChange(room, moves) ??
    newDraft(room, moves) ??
    nameFriend(room, moves) ??
    (listens ? (parkHopeless(room, moves) ?? consult(room, moves)) : null) ??
    orderBusiness(room, moves) ??
    consult(room, moves) ?? {
      command: { type: 'turn.pass', by: view.you },
      reason: reason('chair-listens', 'text-is-ready'),
    }
  );
}
