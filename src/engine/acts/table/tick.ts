import { z } from 'zod';
import { refuseIf } from '../../rules/refuse';
import { hostOnly } from '../../rules/turns';

import { lapsing, minutesPass } from '../clock';
import { act } from '../define';

/**
 * The floor's clock. In turn it ends a round in which all have acted. On an open floor it says that it is minute `at` of
 * the meeting: questions lapse, actions come back, and what a round's end does happens when one is due.
 */
export const floorTick = act({
  type: 'floor.tick',
  body: { at: z.int().min(0).max(100_000).optional() },
  at: { 'meeting.seats': { to: 'turning' }, 'meeting.open': {} },
  takes: 'nothing',
  admitted: 'always',
  may: [hostOnly],
  rules: [
    (state) =>
      refuseIf(state.floor === null && state.queue.length > 0, 'round.notOver', { turn: state.queue[0] ?? '' }),
    (state, { at }) =>
      refuseIf(state.floor !== null && (at === undefined || at < state.floor.now), 'clock.backwards', {
        now: state.floor?.now ?? 0,
      }),
  ],
  happens: (state, { at = 0 }, items) => (state.floor ? minutesPass(state, at, items) : lapsing(state, items)),
});
