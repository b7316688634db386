export { FORBIDDEN, id, ids } from '../engine/acts/shapes';

/** Deepest nesting of what comes from outside, in levels. Records themselves go about ten deep. */
export const DEEPEST = 40;
