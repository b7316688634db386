import { fact } from '../../events';
import { allWordings } from '../../rules/choices';
import { voices } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { onTurn } from '../../rules/turns';
import { known } from '../../rules/wordings';
import { act } from '../define';
import { id } from '../shapes';

/** Ask one delegation in the corridor whether it could live with a wording. */
export const probeAsk = act({
  type: 'probe.ask',
  body: { to: id, provision: id, wording: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { by, to }) => otherVoice(state, by, to),
    (state, { provision, wording }) => known(state, provision, wording),
    (state, { by, to, provision, wording }) =>
      refuseIf(
        Object.values(state.probes).some(
          (probe) => probe.by === by && probe.to === to && probe.provision === provision && probe.wording === wording,
        ),
        'probe.repeated',
      ),
  ],
  offers: (state, seat) => ({
    choices: { seats: voices(state.setup).filter((other) => other !== seat), wordings: allWordings(state) },
  }),
  happens: (state, { by, to, provision, wording }) => {
    const before = Object.values(state.probes).filter((probe) => probe.by === by && probe.to === to).length;
    const probe = `probe-${by}-${to}-${before + 1}`;
    return [fact(state, 'probe.asked', { probe, by, to, provision, wording })];
  },
  toldBy: 'probe.asked',
});
