import { fact } from '../../events';
import { provisionBy } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { known } from '../../rules/wordings';
import { act } from '../define';
import { questionName } from '../questions';
import { id, ids } from '../shapes';

/** Answer the chair, who asked in confidence: the wordings one cannot accept, or none. */
export const consultAnswer = act({
  type: 'consult.answer',
  body: { provision: id, refuses: ids(10) },
  at: 'corridor',
  takes: 'nothing',
  admitted: { with: 'seat.consult' },
  may: [(state, by) => refuseIf(state.consulting?.seat !== by, 'consult.notAsked')],
  rules: [
    (state, { provision }) => refuseIf(state.consulting?.provision !== provision, 'consult.notAsked'),
    (state, { provision, refuses }) => firstOf(...refuses.map((wording) => () => known(state, provision, wording))),
  ],
  asks: (state, seat) => {
    const { consulting } = state;
    if (consulting?.seat !== seat) return [];
    const { provision } = consulting;
    const wordings = provisionBy(state.setup, provision)?.formulations.map((wording) => wording.id) ?? [];
    return [{ kind: 'consult', id: questionName(state, 'consult', provision), provision, wordings }];
  },
  happens: (state, { by, provision, refuses }) => [
    fact(state, 'chair.confided', { by, provision, refuses, asked: true }),
  ],
  toldBy: 'chair.confided',
});
