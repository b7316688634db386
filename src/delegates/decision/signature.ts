import { aboveFloor } from '../../engine/interests/board';
import type { Request } from '../../engine/view/types';
import type { Decision, Mind } from '../mind';
import { RESERVATION_LOSS } from '../parameters';
import { reason } from '../reasons';
import { advantage } from '../stance';

type Signing = Extract<Request, { kind: 'signature' }>;

/** Signs what is worth more than staying out, with reservations to the articles that hurt; else stays away. */
export function signTreaty(mind: Mind, { reservable }: Signing): Decision {
  const { board, own, current, me } = mind;
  const reserved: number[] = [];
  let barred = false;
  for (const [index, { id }] of board.provisions.entries()) {
    const crossed = own.lines[current[index] as number] as number;
    const without = advantage(mind, board.statusQuo[index] as number);
    const hurts = crossed > 0 || without >= RESERVATION_LOSS;
    if (hurts && reservable.includes(id) && without > 0) reserved.push(index);
    else barred = barred || crossed === 2;
  }
  const bound = current.map((place, index) => (reserved.includes(index) ? (board.statusQuo[index] as number) : place));
  const sign = !barred && aboveFloor(own.worth, bound) >= 0;
  const reservations = reserved.map((index) => board.provisions[index]?.id as string);
  return {
    command: { type: 'treaty.sign', by: me.id, sign, reservations: sign ? reservations : [] },
    reason: sign
      ? reason(reservations.length > 0 ? 'signs-with-reservations' : 'signs', 'gain-above-walk-away')
      : reason('stays-out', barred ? 'red-line-crossed' : 'price-of-joining-too-high'),
  };
}
