/** Limits that several layers keep: what a scenario may hold, a record may hold and a screen may take are one thing. */

/** Most seats of a room, in which every member of every group may sit for itself. */
export const MOST_SEATS = 200;

/** Most provisions of a text. */
export const MOST_PROVISIONS = 60;

/** Most meetings of a programme. */
export const MOST_MEETINGS = 60;

/** Most rounds of a meeting. */
export const MOST_ROUNDS = 12;

/** Most steps of a record. */
export const MOST_STEPS = 50_000;

/** Most events of one step: each of a full room can be heard of on each measure in one evening. */
export const MOST_EVENTS = 20_000;

/** Longest seed, in characters. */
export const LONGEST_SEED = 200;

/** Longest name of anything in a scenario file, in characters. */
export const LONGEST_ID = 60;

/** Longest name the engine makes up: that of a deal holds all to whom it is offered. */
export const LONGEST_NAME = (MOST_SEATS + 2) * (LONGEST_ID + 1) + 40;
