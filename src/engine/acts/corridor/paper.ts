import { fact } from '../../events';
import { rivalWordings } from '../../rules/choices';
import { voices } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { onTurn } from '../../rules/turns';
import { knownAndNew } from '../../rules/wordings';
import { act } from '../define';
import { id, ids } from '../shapes';

/** A paper that half the room has is a proposal: so many may be shown it. */
const MOST_READERS = 6;

/** Circulate a non-paper: one wording shown to chosen seats, without a statement and without a name on it in the record. */
export const paperCirculate = act({
  type: 'paper.circulate',
  body: { to: ids(MOST_READERS), provision: id, wording: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (_state, { to }) =>
      firstOf(
        () => refuseIf(to.length === 0, 'seat.unknown'),
        () => refuseIf(to.length > MOST_READERS, 'paper.tooMany', { most: MOST_READERS }),
        () => refuseIf(new Set(to).size < to.length, 'paper.repeated'),
      ),
    (state, { by, to }) => firstOf(...to.map((seat) => () => otherVoice(state, by, seat))),
    (state, { provision, wording }) => knownAndNew(state, provision, wording),
    (state, { by, to, provision, wording }) =>
      refuseIf(
        state.papers.some(
          (paper) =>
            paper.by === by &&
            paper.provision === provision &&
            paper.wording === wording &&
            to.some((seat) => paper.to.includes(seat)),
        ),
        'paper.repeated',
      ),
  ],
  offers: (state, seat) => ({
    choices: {
      seats: voices(state.setup).filter((other) => other !== seat),
      wordings: rivalWordings(state),
      max: MOST_READERS,
    },
  }),
  happens: (state, { by, to, provision, wording }) => [fact(state, 'paper.circulated', { by, to, provision, wording })],
  toldBy: 'paper.circulated',
});
