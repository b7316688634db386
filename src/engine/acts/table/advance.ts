import { z } from 'zod';
import { refuseIf } from '../../rules/refuse';
import { hostOnly } from '../../rules/turns';
import { act } from '../define';

/** The table moves the conference on after an evening: time enters as a command. The chart opens the meeting. */
export const clockAdvance = act({
  type: 'clock.advance',
  body: { meeting: z.int().min(0).max(200) },
  at: { evening: { to: 'morning' } },
  takes: 'nothing',
  admitted: 'always',
  may: [hostOnly],
  rules: [
    (state, { meeting }) =>
      refuseIf(meeting !== state.meeting + 1 || meeting >= state.setup.meetings.length, 'clock.wrongMeeting', {
        next: state.meeting + 1,
      }),
  ],
  happens: () => [],
  toldBy: 'meeting.opened',
});
