import { fact } from '../../events';
import { STANDING_MOVES } from '../../model/parameters';
import { clockLeft } from '../../rules/closing';
import { refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { act } from '../define';
import { standing } from '../effects';

/** Chair: stop the clock for hours, for one more round over the text. */
export const clockStop = act({
  type: 'clock.stop',
  body: {},
  at: { 'closing.gavel': { to: '#conference.meeting', menu: 'gavel' } },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [
    chairOnly,
    notByVice,
    (state) => refuseIf(!clockLeft(state), 'clock.stoppedOut', { most: state.setup.process.clockStops }),
  ],
  rules: [],
  offers: () => ({ choices: {}, standing: STANDING_MOVES['stopped-the-clock'] }),
  happens: (state) => [
    fact(state, 'clock.stopped', { times: state.clockStops + 1 }),
    standing(state, state.setup.chair, 'stopped-the-clock'),
  ],
  toldBy: 'clock.stopped',
});
