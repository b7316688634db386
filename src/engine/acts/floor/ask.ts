import { fact } from '../../events';
import { LIMITS } from '../../model/parameters';
import { firstOf, refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { points } from '../shapes';
import { legalPoints } from './points';

/** Open floor: join the speakers' list, with what one means to say. The points stay one's own note until they are spoken. */
export const floorAsk = act({
  type: 'floor.ask',
  body: { points },
  at: { 'meeting.open': { menu: 'turn' } },
  takes: 'nothing',
  procedural: true,
  admitted: { with: 'statement.make' },
  may: [
    onTurn,
    (state, by) =>
      firstOf(
        () => refuseIf(state.floor?.speaker?.seat === by, 'floor.isYours'),
        () => refuseIf(state.floor?.list.includes(by) ?? false, 'floor.asked'),
        () => refuseIf((state.seats[by]?.actions ?? 0) < 1, 'actor.noActions'),
      ),
  ],
  rules: [],
  offers: (state, seat) => ({ choices: { points: legalPoints(state, seat), max: LIMITS.points } }),
  happens: (state, { by, points }) => [
    fact(state, 'floor.asked', { by }),
    fact(state, 'points.prepared', { by, points }),
  ],
  toldBy: 'floor.asked',
});
