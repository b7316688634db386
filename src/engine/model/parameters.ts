import type { TypeOf } from './schema/common';
import type { foldShape } from './schema/setup';
import type { Bridge, Container, Mark } from './vocabulary';

/**
 * Every engine parameter, each with its reason. One set serves all scenarios; none is fitted to a known ending.
 * Percentages and points are integers.
 */

/** Standard deviation of the confidential draw around a coded position: the noise stated beside each family of coded tables. */
export const NOISE: Readonly<Record<Mark, number>> = { a: 6, b: 10, c: 18, s: 8, k: 12, u: 18 };

/** Per cent of a wording's value (for its friends) and pain (for its foes) that a drafting device leaves. */
interface Keeps {
  readonly value: number;
  readonly pain: number;
}

/**
 * Euphemism -40 % value, -70 % pain; caveat -15 % and -45 %: the figures proposed with lesson L3 (euphemism and caveat
 * as bridges). Demotion to "some States" is the cheapest bridge in a report, so it keeps less of both than a euphemism.
 * Relocation is weighed by its container instead, silence by its place on the scale.
 */
export const BRIDGE_KEEPS: Readonly<Record<Bridge, Keeps>> = {
  none: { value: 100, pain: 100 },
  euphemism: { value: 60, pain: 30 },
  caveat: { value: 85, pain: 55 },
  demotion: { value: 45, pain: 20 },
  relocation: { value: 100, pain: 100 },
  silence: { value: 100, pain: 100 },
};

/**
 * Per cent that a container keeps of value and pain alike: lesson L5 puts relocation at 20 to 40 %. Inside that band by how
 * near it stays to what binds: annexes, footnotes and notes belong to the text; a separate protocol binds whoever wants it;
 * explanatory reports and statements are somebody's reading; a compendium binds nobody. A preamble is still the text, but
 * it guides and does not oblige: above the band, at 60.
 */
export const CONTAINER_KEEPS: Readonly<Record<Container, number>> = {
  conclusions: 100,
  recommendations: 100,
  operative: 100,
  preamble: 60,
  annex: 40,
  footnote: 40,
  'interpretative-note': 40,
  protocol: 35,
  'explanatory-report': 30,
  'next-mandate': 30,
  'interpretative-statement': 25,
  'chairs-summary': 25,
  compendium: 20,
  none: 100,
};

/** Points of the best package a delegation can imagine. */
export const IDEAL_POINTS = 1000;

/**
 * Points of the outside option for a delegation at the end of the scale with full salience: 8 % of the ideal package.
 * Both camps held a standing majority for their own resolution in the Assembly (dual-track votes since 2018), so the
 * option is real, but a resolution repeats less than a report adds.
 */
export const OUTSIDE_OPTION_PERCENT = 80;

/**
 * Points lost per 100 of salience on the practical issues when the process fails: 3 % of the ideal package each.
 * Delegations that came for capacity and contact points lose most (lesson L18, fear of losing the process).
 */
export const PROCESS_COST_PERCENT = 30;

/**
 * Share of what a delegation still hopes for, on issues from the coded "strong preference" band up, that it keeps by not
 * signing the claim away: a report that settles for less closes the matter for years. Lesson L12 (proponents have a
 * reservation level too) gives the direction; the size is a judgement: a twentieth, so that it weighs about half as much
 * as losing the process. Adoption is sensitive to it: over the same 20 seeds 20 reports with 0 %, 14 with 5 %, 1 with 15 %.
 */
export const OPEN_CLAIM = { salience: 60, percent: 5 } as const;

/**
 * When a wording crosses a red line. Tolerance: more than half of the scale away, as felt. Salience 75 is the coded
 * tables' "red line or flagship" band, 60 their "strong preference". The stake of a line that makes a delegation
 * withhold is a fifth of its ideal package: crossing one costs more than any single paragraph can repay.
 */
export const RED_LINE = { tolerance: 50, withholdSalience: 75, explainSalience: 60, stake: 200 } as const;

/**
 * Coded lines, where a table states them. Slack: the tables are coded to the nearest five and where a wording begins is a
 * judgement too, so a line is crossed when the text lies more than ten points beyond it. Only what binds can cross an upper
 * bound: a container that keeps less than half of a wording's weight does not. A line that makes one force a vote or
 * reserve stakes half of what a blocking one does.
 */
export const CODED_LINE = { slack: 10, bindsFrom: 50, forceStake: 100 } as const;

/** What a meeting lets a delegation do. Missions coded below this activity cannot be in every room (lesson: attention runs out). */
export const ATTENTION = { actions: 3, smallMissionActions: 2, smallMissionActivity: 50 } as const;

/** Lengths that a person can follow: an intervention makes three points, a deal links three paragraphs, a chair takes up three. */
export const LIMITS = { points: 3, edits: 3, business: 3, waves: 4 } as const;

/**
 * Minutes within which a proposal that somebody has just made counts as made at once: who waited for the floor with the
 * same words has had no time to prepare others. Afterwards it has heard them, and pays for saying them again.
 */
export const ECHO_MINUTES = 1;

/** Political capital: everybody starts near the middle, influence adds up to a quarter. */
export const STANDING_START = { base: 40, perInfluencePercent: 25 } as const;

/**
 * Moves of standing, by reason. Bridges and concessions returned earn little and often; reopening, breaking a deal and
 * going beyond instructions cost more than one bridge can repay; withholding costs by company and is charged apart.
 */
export const STANDING_MOVES = {
  'lifted-objection': 3,
  'bridge-taken-up': 6,
  'measure-pledged': 3,
  'measure-carried-out': 2,
  'measure-lapsed': -4,
  'reopened-agreed-text': -8,
  'broke-a-deal': -12,
  'red-line-without-need': -4,
  'beyond-instructions': -10,
  'asked-late-change': -3,
  withheld: -10,
  'stopped-the-clock': -5,
  dissociated: -4,
  'objected-to-applicant': -3,
  'motion-lost': -4,
  'parted-the-report': -3,
  'called-the-vote': -8,
  'accused-rightly': 3,
  'accused-wrongly': -12,
} as const;

/** Why political capital moved. */
export type StandingReason = keyof typeof STANDING_MOVES;

/**
 * Per cent of what a text changes that somebody that dissociates still feels: it is not bound, but the text stands and is
 * quoted to it. A judgement: half, since a dissociated state still reports, pays and is asked.
 */
export const DISSOCIATION_KEEPS = 50;

/** Points below which a vote on one paragraph is not worth a side: one per cent of the ideal package. */
export const VOTE_INDIFFERENCE = 10;

/**
 * Members of a group that miss a recorded vote, in per cent: 21 of 193 took no part in the vote on resolution 74/247, and
 * between 14 and 34 in the other recorded votes on the item.
 */
export const ABSENT_PERCENT = 11;

/** Salience that an admitted stakeholder adds for those within this distance of where it stands: a nudge, no more. */
export const STAKEHOLDER = { salience: 3, near: 30 } as const;

/** Standing below which a delegation can no longer reopen agreed text or ask for a late change. */
export const STANDING_NEEDED = 10;

/** How confidence moves, in points of the 0..100 scale. The divisor is for pledges that records of the first engine hold. */
export const CONFIDENCE_MOVES = { pledgeDivisor: 10, dealAgreed: 6, dealBroken: -18 } as const;

/** A measure is within reach when its cost does not exceed this base plus half the delegation's influence. */
export const MEASURE_REACH = { base: 20, perInfluencePercent: 50 } as const;

/**
 * What a measure does to confidence in the one who takes it, in per cent of its catalogue effect. Words and deeds weigh
 * alike, so that half is won by pledging and half by doing; a pledge that lapses takes back more than the words had won
 * (trust is lost faster than it is won); being there when needed confirms, not being there disappoints.
 */
export const MEASURE_WON = { pledged: 10, 'carried-out': 10, lapsed: -15, used: 5, unused: -5 } as const;

/**
 * Per cent on top for those who take the step together: they deal with each other over it. Of what only partners see the
 * others feel half: they hear of it, but cannot check.
 */
export const MEASURE_PARTNERS = { morePercent: 50, unseenPercent: 50 } as const;

/**
 * What a measure costs a mission, from its catalogue cost: twice as much for one without any capacity (mean of influence
 * and activity), since reports, directories and exercises need people it has not got; every other pledge it still owes
 * adds its share.
 */
export const MEASURE_BURDEN = { smallMissionPercent: 100, perOpenPledge: 8 } as const;

/** A pledge is due a meeting later, and one more for each of these points of burden. */
export const MEASURE_DUE = { meetings: 1, burdenPerMeeting: 25 } as const;

/**
 * Chance in per cent that a pledge is carried out when due: nearly always for what is light, a coin toss for what is far
 * too heavy; voluntary measures lapse for want of people more than of will. Likewise for using it when an occasion comes.
 */
export const MEASURE_KEPT = { best: 95, perBurdenPercent: 60, least: 35 } as const;

/** Chance in per cent, each evening, that an occasion comes to use what was carried out: one in four. */
export const MEASURE_TESTED = 25;

/** Points a wording must lose against the last agreed language before a delegation has to ask home first. */
export const ASK_FIRST_LOSS = 30;

/**
 * Chance in per cent that the capital says yes. A wording that must be asked for is mostly granted, a red line seldom;
 * both more readily when the whole text would then stand above the walk-away value. Office hours 9 to 18, local time.
 */
export const CAPITAL = { grantAsk: 70, grantNever: 15, textAcceptableBonus: 15, opens: 9, closes: 18 } as const;

/**
 * Price of withholding agreement alone, in points: a third of the ideal package for a delegation with no habit of
 * holding out, falling with that habit; a permanent member pays 60 % of it. The habit is the private one in a closed
 * room and the public one in an open room. Company relieves a fifth for each objector, to 30 % at least.
 */
export const WITHHOLD_PRICE = { base: 330, permanentMemberPercent: 60, reliefPerObjector: 20, leastPrice: 30 } as const;

/**
 * What standing alone adds to the price of withholding, in per cent for each time the clock was stopped over nobody else:
 * everybody knows now who it is, and ambassadors have called the capital. Lesson L10 gives the direction (the cost of
 * blocking rises with isolation); half as much again is a judgement, made after lone seats were seen to hold out in four
 * of five runs.
 */
export const ISOLATION_PERCENT = 50;

/** Chance in per cent, for every paragraph reopened so far, that one more late change makes another come undone. */
export const UNRAVELLING = { perReopening: 12, most: 60 } as const;

/**
 * How far words narrow what is believed of a position, on the 0..100 scale: support brings it near the wording, what one
 * could live with less so, an objection beyond the middle of the wording, a declared line well beyond its near end.
 */
export const READING = { support: 18, bridge: 32, couldLive: 42, objection: 5, redLine: 20, surprise: 12 } as const;

/** What folding events into a state rests on. A set-up carries its own copy. */
export interface FoldParameters extends TypeOf<typeof foldShape> {}

export const FOLD: FoldParameters = {
  noise: NOISE,
  standingStart: STANDING_START,
  confidenceMoves: CONFIDENCE_MOVES,
  reading: READING,
};
