import { fact } from '../../events';
import { interestsOf } from '../../interests/appraise';
import { lackingAuthority } from '../../rules/choices';
import { answerDue } from '../../rules/home';
import { refusal, refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { known } from '../../rules/wordings';
import { act, freeOnOpenFloor } from '../define';
import { id } from '../shapes';

/** Ask home for authority to accept a wording. */
export const capitalAsk = act({
  type: 'capital.ask',
  body: { provision: id, wording: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  free: freeOnOpenFloor,
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (state, { provision, wording }) => known(state, provision, wording),
    (state, { by, provision, wording }) => {
      const asked = state.capital.find(
        (request) => request.by === by && request.provision === provision && request.wording === wording,
      );
      if (asked) return refusal(asked.answered ? 'capital.answered' : 'capital.pending', { provision, wording });
      const authority = interestsOf(state, by)?.authority[provision]?.[wording];
      return refuseIf(authority === 'may', 'capital.alreadyMay', { provision, wording });
    },
  ],
  offers: (state, seat) => {
    const wordings = lackingAuthority(state, seat);
    return { choices: { wordings }, ...(wordings.length === 0 ? { none: 'capital.alreadyMay' } : {}) };
  },
  happens: (state, { by, provision, wording }) => [
    fact(state, 'capital.asked', { by, provision, wording, due: answerDue(state, by) }),
  ],
  toldBy: 'capital.asked',
});
