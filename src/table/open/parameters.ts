/**
 * Times of an open floor, in milliseconds of its programme, each with its reason. They shape how a class feels; none
 * enters the record but through the commands it leads to.
 */

/**
 * Requests for the list that come within this time of the opening count as made at once and are put in a drawn order: the
 * fastest network should not speak first. Longer than the slowest round trip on a school's Wi-Fi, shorter than a breath.
 */
export const LIST_WINDOW = 2_000;

/** How long after a deadline what was sent before it may still arrive: as the window, for the same networks. */
export const GRACE = 2_000;

/** How long a public act can be taken back: time to see one's own mistake, too short to see others' answers to it. */
export const RECALL = 3_000;

/** After this the floor of a speaker that dropped passes: a page that loads again is back in five seconds, a phone in fifteen. */
export const SPEAKER_GONE = 20_000;

/** A speaker that is there and does not speak: three minutes are a long intervention, and the room waits for nobody else. */
export const SPEAKER_SILENT = 180_000;

/** After this the instructor is asked about a chair that dropped: a room without a chair stands still after a minute. */
export const CHAIR_GONE = 60_000;

/** How long the instructor has to answer before a vice-chair keeps order. */
export const INSTRUCTOR_ANSWERS = 30_000;

/** A chair that is there and lets the gavel lie: the instructor is asked, as for one that is gone. */
export const GAVEL_LIES = 180_000;

/** Time for a question put to all: an exit or a vote needs a look at the whole text, and ninety seconds are a page. */
export const ANSWERS = 90_000;

/** Between two meetings: the evening's note is one screen. */
export const EVENING = 60_000;

/** At most one act of an AI seat before the room in this time: it can read one statement and look up for the next. */
export const BOT_GAP = 2_000;

/** When an AI seat thinks again: as often as somebody who listens would speak up, and never in step with the others. */
export const THINKS = {
  /** Public acts: a seat that acts every ten seconds or so uses up a meeting's actions within it. */
  floor: { least: 4_000, span: 16_000 },
  /** Answers in the corridor: whoever asked should not wait longer than a person would take. */
  corridor: { least: 5_000, span: 20_000 },
  /** Answers to what is put to all: spread over the time there is. */
  sealed: { least: 2_000, span: 20_000 },
} as const;

/** How many times in a row an AI seat has nothing to say before it passes for the meeting: others may yet give it cause. */
export const SILENT_BEFORE_PASSING = 3;

/** An AI seat whose thoughts are longer in coming is stood in for. */
export const THOUGHT = 2_000;
