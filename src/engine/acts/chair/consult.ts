import { fact } from '../../events';
import { entryOf, voices } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { chairOnly, notByVice } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';

/** Chair: hear one delegation in confidence on a paragraph, one at a time. */
export const seatConsult = act({
  type: 'seat.consult',
  body: { seat: id, provision: id },
  at: { 'meeting.chair': { to: 'seats', menu: 'chair' }, 'meeting.open': { menu: 'chair' } },
  takes: 'nothing',
  admitted: 'listed',
  may: [chairOnly, notByVice, (state) => refuseIf(state.consulting !== null, 'consult.pending')],
  rules: [
    (state, { by, seat }) => otherVoice(state, by, seat),
    (state, { provision }) => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
  ],
  offers: (state) => ({
    choices: {
      seats: voices(state.setup).filter((seat) => seat !== state.setup.chair),
      provisions: Object.keys(state.paragraphs),
    },
  }),
  happens: (state, { seat, provision }) => [fact(state, 'seat.consulted', { seat, provision })],
  toldBy: 'seat.consulted',
});
