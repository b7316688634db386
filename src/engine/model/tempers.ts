/** How the AI seats of a conference are disposed. */
export const TEMPERS = ['mixed', 'cooperative', 'hard'] as const;
export type Temper = (typeof TEMPERS)[number];
