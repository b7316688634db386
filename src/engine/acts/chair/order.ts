import { fact } from '../../events';
import { entryOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { agendaSize } from '../../rules/text';
import { chairOnly, notByVice } from '../../rules/turns';
import { act } from '../define';
import { chained, paragraphMoves } from '../effects';
import { ids } from '../shapes';
import { tabling } from '../tabling';

/** Chair: the agenda of this meeting. Only what is on it can close; it is set once. */
export const businessOrder = act({
  type: 'business.order',
  body: { provisions: ids(60) },
  at: { 'meeting.chair': { menu: 'chair' }, 'meeting.open': { menu: 'chair' } },
  takes: 'nothing',
  admitted: 'listed',
  may: [chairOnly, notByVice, (state) => refuseIf(state.business.length > 0, 'business.already')],
  rules: [
    (state, { provisions }) =>
      firstOf(
        () => refuseIf(provisions.length === 0, 'business.empty'),
        () =>
          refuseIf(provisions.length > agendaSize(state.setup), 'business.tooMany', { most: agendaSize(state.setup) }),
        () => refuseIf(new Set(provisions).size < provisions.length, 'business.repeated'),
      ),
    (state, { provisions }) =>
      firstOf(
        ...provisions.map(
          (provision) => () => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
        ),
      ),
  ],
  offers: (state) => ({ choices: { provisions: Object.keys(state.paragraphs), max: agendaSize(state.setup) } }),
  happens: (state, { provisions }, items) =>
    chained(
      state,
      (now) => [fact(now, 'business.ordered', { provisions })],
      ...provisions.map((provision) => (now: typeof state) => {
        const objected = (now.paragraphs[provision]?.objectors.length ?? 0) > 0;
        return paragraphMoves(items, now, provision, objected ? 'resume' : 'take-up');
      }),
      (now) => tabling(now, items),
    ),
  toldBy: 'business.ordered',
});
