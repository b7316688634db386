import { fact } from '../../events';
import { refuseIf } from '../../rules/refuse';
import { asksAllAtOnce, hostOnly } from '../../rules/turns';
import { act } from '../define';

/** Time is up for something that is put to all at once: who has not answered is not waited for. */
export const answersClose = act({
  type: 'answers.close',
  body: {},
  at: { accreditation: {}, 'closing.motions': {}, 'closing.sounding': {}, 'closing.ballot': {}, signature: {} },
  takes: 'nothing',
  admitted: 'always',
  may: [hostOnly, (state) => refuseIf(!asksAllAtOnce(state), 'answers.inTurn')],
  rules: [],
  happens: (state) => state.queue.map((by) => fact(state, 'turn.taken', { by })),
});
