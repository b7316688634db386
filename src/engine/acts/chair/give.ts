import { fact } from '../../events';
import { firstOf, refuseIf } from '../../rules/refuse';
import { chairOrHost } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';

/** Open floor: the chair gives the floor to somebody on the list, one speaker at a time. */
export const floorGive = act({
  type: 'floor.give',
  body: { seat: id },
  at: { 'meeting.open': { menu: 'chair' } },
  takes: 'nothing',
  procedural: true,
  admitted: { with: 'statement.make' },
  may: [chairOrHost, (state) => refuseIf((state.floor?.speaker ?? null) !== null, 'floor.taken')],
  rules: [(state, { seat }) => firstOf(() => refuseIf(!state.floor?.list.includes(seat), 'floor.notListed', { seat }))],
  offers: (state) => {
    const seats = state.floor?.list ?? [];
    return { choices: { seats }, ...(seats.length === 0 ? { none: 'floor.notListed' } : {}) };
  },
  happens: (state, { seat }) => [fact(state, 'floor.given', { seat })],
  toldBy: 'floor.given',
});
