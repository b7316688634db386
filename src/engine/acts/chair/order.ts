import { fact } from '../../events';
import { LIMITS } from '../../model/parameters';
import { entryOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { act } from '../define';
import { paragraphMoves } from '../effects';
import { ids } from '../shapes';

/** Chair: take up paragraphs in this order. */
export const businessOrder = act({
  type: 'business.order',
  body: { provisions: ids(60) },
  at: { 'meeting.chair': { to: 'seats', menu: 'chair' }, 'meeting.open': { menu: 'chair' } },
  takes: 'nothing',
  admitted: 'listed',
  may: [chairOnly, notByVice],
  rules: [
    (_state, { provisions }) =>
      firstOf(
        () => refuseIf(provisions.length === 0, 'business.empty'),
        () => refuseIf(provisions.length > LIMITS.business, 'business.tooMany', { most: LIMITS.business }),
        () => refuseIf(new Set(provisions).size < provisions.length, 'business.repeated'),
      ),
    (state, { provisions }) =>
      firstOf(
        ...provisions.map(
          (provision) => () => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
        ),
      ),
  ],
  offers: (state) => ({ choices: { provisions: Object.keys(state.paragraphs), max: LIMITS.business } }),
  happens: (state, { provisions }, items) => [
    fact(state, 'business.ordered', { provisions }),
    ...provisions.flatMap((provision) => {
      const objected = (state.paragraphs[provision]?.objectors.length ?? 0) > 0;
      return paragraphMoves(items, state, provision, objected ? 'resume' : 'take-up');
    }),
  ],
  toldBy: 'business.ordered',
});
