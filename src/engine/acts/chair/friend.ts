import { fact } from '../../events';
import { entryOf, voices } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { chairOnly, notByVice } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';

/** Chair: name one delegation a friend of the chair on a paragraph, to bring back a bridge. One friend a paragraph. */
export const friendsName = act({
  type: 'friends.name',
  body: { seat: id, provision: id },
  at: { 'meeting.chair': { to: 'seats', menu: 'chair' }, 'meeting.open': { menu: 'chair' } },
  takes: 'nothing',
  admitted: 'listed',
  may: [chairOnly, notByVice],
  rules: [
    (state, { by, seat }) => otherVoice(state, by, seat),
    (state, { provision }) => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
    (state, { provision }) =>
      refuseIf(state.paragraphs[provision]?.status === 'provisional', 'paragraph.closed', { provision }),
    (state, { provision }) =>
      refuseIf(entryOf(state.friends, provision)?.found === null, 'friend.already', { provision }),
  ],
  offers: (state) => {
    const provisions = Object.keys(state.paragraphs).filter(
      (provision) =>
        state.paragraphs[provision]?.status !== 'provisional' && entryOf(state.friends, provision)?.found !== null,
    );
    const seats = voices(state.setup).filter((seat) => seat !== state.setup.chair);
    return { choices: { seats, provisions }, ...(provisions.length === 0 ? { none: 'friend.already' } : {}) };
  },
  happens: (state, { seat, provision }) => [fact(state, 'friend.named', { seat, provision })],
  toldBy: 'friend.named',
});
