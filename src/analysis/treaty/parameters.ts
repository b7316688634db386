/** Every figure the life of a treaty rests on, each with its reason. Chances are in basis points (10,000 = certain). */

/**
 * Chance that a home able to ratify does so, by year since it signed. From the second year on: what the draw of 1 to 10
 * years, most often 4, implies that the research notes propose for the way into the Budapest Convention. In the first
 * year, in which that draw has nobody: 3 of 74 signatories of the convention of 2024 within about eight months of Hanoi
 * (weak sources for two of the three). Homes that are still at it after five years go on at the pace of the fifth.
 */
export const PACE = [405, 370, 1154, 2174, 3056] as const;

/**
 * Per cent of that chance by capacity, and by how much of its wishes the text meets: half of it at nothing, the whole in
 * the middle, half as much again at the top. The notes name capacity and reform at home as what delays, without a size.
 */
export const FROM_PERCENT = 50;

/** Per cent off for each reservation, which has to be drafted and passed at home, and what is left at least: judgements. */
export const RESERVATION = { slowsPercent: 10, least: 40 } as const;

/**
 * What help with capacity promised in full adds to the chance in a year, for a home with less than middling capacity:
 * .10 (research notes, drivers of accession, countries in the Council of Europe's programme).
 */
export const HELP_ADDS = 1000;
export const MIDDLE_CAPACITY = 50;

/**
 * How far a home's wishes lie from those its delegation carried, as a standard deviation on the scales: as wide as the
 * tables' own noise for a coding from background knowledge. That is what makes a signature without ratification possible.
 */
export const HOME_NOISE = 10;

/** A Party stalls an invitation below this confidence: the band in which pinned incidents begin to be common. */
export const INVITES_FROM = 30;

export const DAYS_A_YEAR = 365;

/**
 * Yardstick for speed, never fitted: Parties to the Budapest Convention by year-end, 2002 to 2015, the first year after
 * its signature being 2002 (research notes, from deposit dates; 47 in September 2015), among about 30 that signed on the
 * first day.
 */
export const YARDSTICK = {
  signatories: 30,
  parties: [2, 4, 8, 11, 18, 21, 23, 26, 30, 32, 38, 41, 44, 47],
} as const;
