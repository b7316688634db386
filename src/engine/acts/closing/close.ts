import { fact } from '../../events';
import { objectorsOf } from '../../rules/closing';
import { chairOnly, notByVice } from '../../rules/turns';
import { act, PLAIN } from '../define';

/** Chair: close the conference without a text. */
export const conferenceClose = act({
  type: 'conference.close',
  body: {},
  at: { 'closing.gavel': { to: '#conference.failed', menu: 'gavel' } },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [chairOnly, notByVice],
  rules: [],
  offers: () => PLAIN,
  happens: (state) => [fact(state, 'report.failed', { objectors: objectorsOf(state) })],
  toldBy: 'report.failed',
});
