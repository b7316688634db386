import { fact } from '../../events';
import { allWordings } from '../../rules/choices';
import { entryOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { known } from '../../rules/wordings';
import { act, freeOnOpenFloor } from '../define';
import { id, ids } from '../shapes';

/** Tell the chair in confidence which wordings of a paragraph one cannot accept. */
export const chairConfide = act({
  type: 'chair.confide',
  body: { provision: id, refuses: ids(10) },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  free: freeOnOpenFloor,
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { provision }) => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
    (state, { provision, refuses }) => firstOf(...refuses.map((wording) => () => known(state, provision, wording))),
    (_state, { refuses }) => refuseIf(refuses.length === 0, 'confide.empty'),
  ],
  offers: (state) => ({ choices: { provisions: Object.keys(state.paragraphs), wordings: allWordings(state) } }),
  happens: (state, { by, provision, refuses }) => [
    fact(state, 'chair.confided', { by, provision, refuses, asked: false }),
  ],
  toldBy: 'chair.confided',
});
