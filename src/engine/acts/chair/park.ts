import { stageAfter } from '../../charts/items.machine';
import { entryOf } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { act } from '../define';
import { paragraphMoves } from '../effects';
import { id } from '../shapes';

/** Chair: set a paragraph aside. */
export const paragraphPark = act({
  type: 'paragraph.park',
  body: { provision: id },
  at: { 'meeting.chair': { to: 'seats', menu: 'chair' }, 'meeting.open': { menu: 'chair' } },
  takes: 'nothing',
  admitted: 'listed',
  may: [chairOnly, notByVice],
  rules: [
    (state, { provision }) => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
    (state, { provision }, items) =>
      refuseIf(
        stageAfter(items.paragraph, state.paragraphs[provision]?.status ?? 'parked', 'park') === null,
        'paragraph.closed',
      ),
  ],
  offers: (state) => {
    const provisions = Object.keys(state.paragraphs).filter(
      (provision) => !['provisional', 'parked'].includes(state.paragraphs[provision]?.status ?? ''),
    );
    return { choices: { provisions }, ...(provisions.length === 0 ? { none: 'paragraph.closed' } : {}) };
  },
  happens: (state, { provision }, items) => paragraphMoves(items, state, provision, 'park'),
  toldBy: 'paragraph.moved',
});
