import { z } from 'zod';

const minutes = z.int().min(1).max(10_000);

/**
 * An open floor has no rounds that somebody must wait for: time enters as recorded ticks, in minutes of the programme since
 * the meeting was opened. Left out of a set-up, the floor goes in turn.
 */
export const openFloorShape = z.strictObject({
  kind: z.literal('open'),
  /** Minutes after which what a round's end does happens: what was taken up and met no objection is agreed provisionally. */
  roundMinutes: minutes,
  /** Minutes after which everybody gets an action back, up to what its mission has in a meeting. */
  refillMinutes: minutes,
  /** Minutes after which a question or an offer nobody answered lapses. */
  answerMinutes: minutes,
  /** Minutes a meeting lasts; the recorded clock then ends it. */
  meetingMinutes: minutes,
});
