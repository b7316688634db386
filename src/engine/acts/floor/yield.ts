import { fact } from '../../events';
import { refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { act, PLAIN } from '../define';

/** Open floor: give the floor back without a word. */
export const floorYield = act({
  type: 'floor.yield',
  body: {},
  at: { 'meeting.open': { menu: 'turn' } },
  takes: 'nothing',
  procedural: true,
  admitted: { with: 'statement.make' },
  may: [onTurn, (state, by) => refuseIf(state.floor?.speaker?.seat !== by, 'floor.notGiven')],
  rules: [],
  offers: () => PLAIN,
  happens: (state, { by }) => [fact(state, 'floor.freed', { by, putBack: false })],
  toldBy: 'floor.freed',
});
