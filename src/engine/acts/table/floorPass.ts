import { fact } from '../../events';
import { refuseIf } from '../../rules/refuse';
import { hostOnly } from '../../rules/turns';
import { act } from '../define';

/** Open floor: the speaker is gone. Its place is kept once, at the end of the list. */
export const floorPass = act({
  type: 'floor.pass',
  body: {},
  at: { 'meeting.open': {} },
  takes: 'nothing',
  admitted: 'always',
  may: [hostOnly, (state) => refuseIf(!state.floor?.speaker, 'floor.notGiven')],
  rules: [],
  happens: (state) => {
    const by = state.floor?.speaker?.seat;
    if (by === undefined) return [];
    return [fact(state, 'floor.freed', { by, putBack: !state.floor?.putBack.includes(by) })];
  },
  toldBy: 'floor.freed',
});
