import { fact } from '../../events';
import { refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { act, PLAIN } from '../define';

/** Open floor: leave the speakers' list. */
export const floorLeave = act({
  type: 'floor.leave',
  body: {},
  at: { 'meeting.open': { menu: 'turn' } },
  takes: 'nothing',
  procedural: true,
  admitted: { with: 'statement.make' },
  may: [onTurn, (state, by) => refuseIf(!state.floor?.list.includes(by), 'floor.notListed')],
  rules: [],
  offers: () => PLAIN,
  happens: (state, { by }) => [fact(state, 'floor.left', { by })],
  toldBy: 'floor.left',
});
