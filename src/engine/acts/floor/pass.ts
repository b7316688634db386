import { fact } from '../../events';
import { refuseIf, type SeatRule } from '../../rules/refuse';
import { chairOnly, hasVoice, isAsked, onTurn } from '../../rules/turns';
import { act, PLAIN } from '../define';

/** Passing is for the chair at its turn, for the seat whose turn it is, and ends one's motions. */
const mayPass = ((state, by) => {
  if (state.stage === 'meeting.chair') return chairOnly(state, by);
  if (state.stage === 'closing.motions') return hasVoice(state, by) ?? isAsked(state, by);
  return onTurn(state, by) ?? refuseIf(!state.queue.includes(by), 'actor.passed');
}) satisfies SeatRule;

/** The chair's pass gives the floor away; a delegation's ends its turn, on an open floor its meeting. It costs no action. */
export const turnPass = act({
  type: 'turn.pass',
  body: {},
  at: {
    'meeting.chair': { to: 'seats', menu: 'chair' },
    'meeting.seats': { menu: 'turn' },
    'meeting.open': { menu: 'turn' },
    'closing.motions': {},
  },
  takes: 'nothing',
  admitted: 'listed',
  may: [mayPass],
  rules: [],
  offers: () => PLAIN,
  happens: (state, { by }) => (state.stage === 'meeting.chair' ? [] : [fact(state, 'turn.taken', { by })]),
});
