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
