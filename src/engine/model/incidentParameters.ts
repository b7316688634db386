import type { EvidenceLevel } from './incidentFacts';

/**
 * Every number of incidents and attribution, each with its reason. Percentages, days and points are integers. Figures
 * come from incident data sets (EuRepoC, CISSM, CFR); the rest are judgements and say so. None is
 * fitted to a known ending.
 */

/**
 * Days that pass over an evening, and over the weeks between two sessions. A judgement: a meeting is a working day, and
 * sessions of such bodies lie about two months apart.
 */
export const DAYS = { evening: 1, between: 56 } as const;

/**
 * Median days from each level of evidence to the next, with an even chance each day. Medians of first attributions since
 * the start of an incident: victim 20 days, firms 162, governments before 2022 492; so 20, then 142 more, then 330 more.
 * Charges came about a year after governments had named somebody, and to one case in three (CFR: 55 denouncements, 17
 * charges); admissions hardly ever: ten years. Chained they leave 72 % of incidents below level 3 after a year, inside
 * the 65 to 75 % of the domain notes, without having been set to that.
 */
export const EVIDENCE_DAYS: readonly number[] = [20, 142, 330, 365, 3650];

/** ln 2 in millionths: what an even chance over a median is a day. */
export const LN2_MILLIONTHS = 693_147;

/**
 * Skill of those who look, in per cent: half of the usual pace for a victim of no weight, half as much again for one
 * with all the means. A judgement; the mean over a room is about 100.
 */
export const SKILL = { base: 50, perInfluencePercent: 100, nobody: 100 } as const;

/**
 * Chance in per cent that somebody claims an incident. 41 % of first attributions are claims by the attackers, nearly
 * all of them groups; governments seldom hide behind an invented group (CyberCaliphate 2015 is the known case): one in
 * ten, a judgement. A claim comes at a median of 2 days.
 */
export const CLAIM = { group: 41, state: 10, medianDays: 2 } as const;

/** Chance in per cent that traces name somebody as soon as tools are recognised: the bound of "low confidence". */
export const NAMED_EARLY = 60;

/** Per thousand of incidents with forged traces, where a card names nobody framed: 3 % of disruption by states, else 0.5 %. */
export const FORGED = { stateDisruption: 30, other: 5 } as const;

/**
 * Chance in per cent that forged traces are seen through each time evidence grows: 15 and 15 more for each level. From
 * level 4 on always: evidence for an indictment leaves no other explanation.
 */
export const EXPOSED = { base: 15, perLevel: 15, surelyFrom: 4 } as const;

/** How firmly the room believes an accusation the public evidence supports, in per cent by level (low, moderate, high). */
export const BELIEF: Readonly<Record<EvidenceLevel, number>> = { 0: 0, 1: 30, 2: 60, 3: 85, 4: 95, 5: 100 };

/** Points of confidence two win who talk through contact points: half of what an agreed deal wins. */
export const CONSULTED = 3;

/**
 * Chance in per cent that two together see one level further than the room: the confidence of the one who is asked in
 * the one who asks, within these bounds. Candour follows confidence.
 */
export const TOLD = { least: 20, most: 80 } as const;

/**
 * Points accuser and accused lose in each other: a base and the weight of the incident (1..10), at most a little less
 * than a broken deal costs (18). Who joins loses half. An offer of consultation gives back half.
 */
export const ACCUSED = { base: 4, joinPercent: 50, offerPercent: 50 } as const;

/** A wrong attribution costs who made it twice what it would have cost the accused, and those who joined once. */
export const WRONG = { accuser: 2, joiner: 1 } as const;

/** Who denied what turns out true loses this much more, in per cent of the weight. */
export const DENIED_PERCENT = 50;

/** From this level on an accusation repeats what is known: it earns no standing when it proves right. */
export const KNOWN_FROM = 4;

/** Standing lost by those who joined a wrong attribution, in per cent of the accuser's. */
export const JOINED_WRONG_PERCENT = 50;
