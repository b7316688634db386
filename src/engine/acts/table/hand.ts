import { z } from 'zod';
import { fact } from '../../events';
import { HANDS } from '../../model/floor';
import { entryOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { hostOnly } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';

/** A seat changes hands: to a person, a bot, or (the chair's alone) a vice-chair that only keeps order. */
export const seatHand = act({
  type: 'seat.hand',
  body: { seat: id, to: z.enum(HANDS) },
  at: 'always',
  takes: 'nothing',
  admitted: 'always',
  may: [hostOnly],
  rules: [
    (state, { seat, to }) =>
      firstOf(
        () => refuseIf(!entryOf(state.seats, seat), 'seat.unknown', { seat }),
        () => refuseIf(to === 'vice-chair' && seat !== state.setup.chair, 'seat.notChair', { seat }),
        () => refuseIf(state.hands[seat] === to, 'seat.heldAlready', { seat }),
      ),
  ],
  happens: (state, { seat, to }) => [fact(state, 'seat.handed', { seat, to })],
  toldBy: 'seat.handed',
});
