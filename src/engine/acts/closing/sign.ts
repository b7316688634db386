import { z } from 'zod';
import { fact } from '../../events';
import { reservable } from '../../rules/closing';
import { firstOf, refuseIf } from '../../rules/refuse';
import { hasVoice, isAsked } from '../../rules/turns';
import { act } from '../define';
import { questionName } from '../questions';
import { ids } from '../shapes';

/** Sign the treaty, with reservations to these articles, or stay away. */
export const treatySign = act({
  type: 'treaty.sign',
  body: { sign: z.boolean(), reservations: ids(60) },
  at: { signature: {} },
  takes: 'turn',
  onWhole: true,
  admitted: 'listed',
  sealed: (state, by) => [fact(state, 'treaty.signed', { by, sign: false, reservations: [] })],
  may: [hasVoice, isAsked],
  rules: [
    (_state, { sign, reservations }) =>
      firstOf(
        () => refuseIf(!sign && reservations.length > 0, 'reservation.withoutSignature'),
        () => refuseIf(new Set(reservations).size < reservations.length, 'command.malformed'),
      ),
    (state, { by, reservations }) =>
      firstOf(
        ...reservations.map(
          (provision) => () =>
            refuseIf(!reservable(state, by).includes(provision), 'reservation.notAdmitted', { provision }),
        ),
      ),
  ],
  asks: (state, seat) => [
    { kind: 'signature', id: questionName(state, 'signature', seat), reservable: reservable(state, seat) },
  ],
  happens: (state, { by, sign, reservations }) => [fact(state, 'treaty.signed', { by, sign, reservations })],
  toldBy: 'treaty.signed',
});
