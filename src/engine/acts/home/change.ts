import { fact } from '../../events';
import { STANDING_MOVES, STANDING_NEEDED } from '../../model/parameters';
import { rivalWordings } from '../../rules/choices';
import { isLastNight } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { knownAndNew } from '../../rules/wordings';
import { act } from '../define';
import { standing } from '../effects';
import { id } from '../shapes';

/** The one surgical change a delegation may ask for on the last night. */
export const changeAsk = act({
  type: 'change.ask',
  body: { provision: id, wording: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [
    onTurn,
    (state, by) =>
      firstOf(
        () => refuseIf(!isLastNight(state), 'change.notLastNight'),
        () => refuseIf(state.seats[by]?.changeAsked ?? false, 'change.already'),
        () =>
          refuseIf((state.seats[by]?.standing ?? 0) < STANDING_NEEDED, 'standing.tooLow', { needed: STANDING_NEEDED }),
      ),
  ],
  rules: [(state, { provision, wording }) => knownAndNew(state, provision, wording)],
  offers: (state) => ({ choices: { wordings: rivalWordings(state) }, standing: STANDING_MOVES['asked-late-change'] }),
  happens: (state, { by, provision, wording }) => [
    fact(state, 'change.asked', { by, provision, wording }),
    standing(state, by, 'asked-late-change'),
  ],
  toldBy: 'change.asked',
});
