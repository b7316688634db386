import { chairOrHost } from '../../rules/turns';
import { act, PLAIN } from '../define';

/** Open floor: the meeting is over, by the chair or by the recorded clock. The chart closes it. */
export const meetingClose = act({
  type: 'meeting.close',
  body: {},
  at: { 'meeting.open': { to: 'ending', menu: 'chair' } },
  takes: 'nothing',
  admitted: 'always',
  may: [chairOrHost],
  rules: [],
  offers: () => PLAIN,
  happens: () => [],
  toldBy: 'meeting.closed',
});
