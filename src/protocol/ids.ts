import { z } from 'zod';

export { FORBIDDEN, id, ids } from '../engine/acts/shapes';

/** Deepest nesting of what comes from outside, in levels. Records themselves go about ten deep. */
export const DEEPEST = 40;

/** Longest seed, in characters. */
export const SEED_LIMIT = 200;

/** What a conference's draws are made from: any text. */
export const seed = z.string().max(SEED_LIMIT);
