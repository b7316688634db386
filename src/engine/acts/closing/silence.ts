import { fact } from '../../events';
import { isPutBy } from '../../rules/closing';
import { firstOf, refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { act, PLAIN } from '../define';

/**
 * Chair: put the text under silence. Once for each time the room was sounded: a text on which silence was broken must
 * change, or hours must pass, first.
 */
export const silenceOpen = act({
  type: 'silence.open',
  body: {},
  at: { 'closing.gavel': { to: 'ballot', menu: 'gavel' } },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [
    chairOnly,
    notByVice,
    (state) => {
      const broken = state.votes.filter(({ question }) => question.kind === 'silence').length;
      return firstOf(
        () => refuseIf(!isPutBy(state, 'silence.open'), 'silence.notTheRule'),
        () => refuseIf(broken > state.clockStops + (state.split ? 1 : 0), 'gavel.objectionStands', { count: broken }),
      );
    },
  ],
  rules: [],
  offers: (state) => (isPutBy(state, 'silence.open') ? PLAIN : null),
  happens: (state) => [fact(state, 'agenda.set', { questions: [{ kind: 'silence' }] })],
  toldBy: 'agenda.set',
});
