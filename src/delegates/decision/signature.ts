import type { Request } from '../../engine/view/types';
import type { Decision, Mind } from '../mind';
import { RESERVATION_LOSS } from '../parameters';
import { reason } from '../reasons';

type Signing = Extract<Request, { kind: 'signature' }>;

/** Signs what is worth more than staying out, with reservations to the articles that hurt; else stays away. */
export function signTreaty(mind: Mind, { reservable }: Signing): Decision {
  const { board, own, standing, me } = mind;
  const worth = (place: number | undefined) => (place === undefined ? 0 : (own.worth.of[place] as number));
  let gain = -own.worth.floor;
  let barred = false;
  const reservations: string[] = [];
  for (const [index, { id }] of board.provisions.entries()) {
    const place = standing[index] as number;
    const here = worth(place);
    const without = worth(board.statusQuo[index]);
    const crossed = own.lines[place] as number;
    const hurts = crossed > 0 || without - here >= RESERVATION_LOSS;
    if (hurts && reservable.includes(id) && without > here) {
      reservations.push(id);
      gain += without;
    } else {
      gain += here;
      barred = barred || crossed === 2;
    }
  }
  const sign = !barred && gain >= 0;
  return {
    command: { type: 'treaty.sign', by: me.id, sign, reservations: sign ? reservations : [] },
    reason: sign
      ? reason(reservations.length > 0 ? 'signs-with-reservations' : 'signs', 'gain-above-walk-away')
      : reason('stays-out', barred ? 'red-line-crossed' : 'price-of-joining-too-high'),
  };
}
