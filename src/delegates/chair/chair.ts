import type { Move, View } from '../../engine/view/types';
import { type Decision, legal } from '../mind';
import { FEW_WITHHOLD } from '../parameters';
import { reason } from '../reasons';
import { consult, orderBusiness, parkHopeless } from './business';
import { newDraft, settleChange } from './drafts';
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
    (listens ? (parkHopeless(room, moves) ?? consult(room, moves)) : null) ??
    orderBusiness(room, moves) ??
    consult(room, moves) ?? {
      command: { type: 'turn.pass', by: view.you },
      reason: reason('chair-listens', 'text-is-ready'),
    }
  );
}

/** At the gavel: adopts when nobody withholds; stops the clock when a few do and hours are left to take; else closes. */
export function atTheGavel(view: View, moves: readonly Move[]): Decision {
  const withheld = Object.values(view.seats).filter(({ exit }) => exit === 'withhold').length;
  if (legal(moves, 'gavel.adopt'))
    return { command: { type: 'gavel.adopt', by: view.you }, reason: reason('chair-adopts', 'nobody-withholds') };
  if (legal(moves, 'clock.stop') && withheld <= FEW_WITHHOLD)
    return {
      command: { type: 'clock.stop', by: view.you },
      reason: reason('chair-stops-clock', 'few-withhold-time-may-help', { count: withheld }),
    };
  return {
    command: { type: 'conference.close', by: view.you },
    reason: reason('chair-closes', 'too-many-withhold', { count: withheld }),
  };
}
