/**
 * Every figure the aftermath rests on, each with its reason. Shares are in basis points. None is fitted to a known
 * ending. The compliance formula and the figures of the mechanisms are starting figures of the research notes; they are
 * proposals, not measurements.
 */

import { MEASURE_PARTNERS, MEASURE_WON } from '../../engine/model/parameters';
import type { MeasureKind } from '../../engine/model/setup';
import type { Container, Mechanism, Verb, Voice } from '../../engine/model/vocabulary';
import { roundDiv } from '../../kernel/integers';
import { HELP_ADDS, HOME_NOISE, INVITES_FROM, PACE, RESERVATION, YARDSTICK } from '../treaty/parameters';
import type { Assumption } from './types';

/** Years looked at: the issue asks for five, about the time between two reviews of a report. */
export const YEARS = 5;

/**
 * Futures drawn and averaged, so that one unlucky year does not pass for the effect of a sentence. Odd and small: more
 * change the mean by less than a point and cost time.
 */
export const FUTURES = 9;

/**
 * compliance = base + capacity + clarity + monitoring + reciprocity - conflict. Weights as the research notes propose
 * (compliance formula: 0.15, 0.35, 0.25, 0.15, 0.10, -0.20).
 */
export const COMPLIANCE = {
  base: 1500,
  capacity: 3500,
  clarity: 2500,
  monitoring: 1500,
  reciprocity: 1000,
  conflict: 2000,
} as const;

/**
 * Taken off for a delegation at the far end of the scale from the wording that cares to the full. Low will is among the
 * reasons the notes name for lagging compliance, without a size: as much as reciprocity is a judgement.
 */
export const RELUCTANCE = 1000;

/**
 * Compliance rises by .05 a year where a text is alive, and drops by .10 when conflict rises (the notes on the OSCE).
 * That the rise goes with clarity is a judgement: only what is plainly asked can be asked for year after year. Words
 * nobody renewed do not rise at all.
 */
export const CHANGE = { rise: 500, drop: 1000 } as const;

/** Each concession to soft language adds .05 to vagueness (compliance formula). Voice and verb are counted in such steps. */
export const SOFT_STEP = 500;
export const SOFT_VOICE: Readonly<Record<Voice, number>> = {
  group: 0,
  parties: 0,
  states: 1,
  'some-states': 2,
  none: 0,
};
/**
 * To recall or to note asks for less than to affirm, conclude or recommend, and so does to encourage. "May" leaves a Party
 * free not to: two steps. "Shall" obliges and can be pleaded before a judge: two steps the other way, a judgement.
 */
export const SOFT_VERB: Readonly<Record<Verb, number>> = {
  shall: -2,
  recommends: 0,
  concludes: 0,
  affirms: 0,
  encourages: 1,
  recalls: 1,
  notes: 1,
  may: 2,
  none: 0,
};

/**
 * Per cent of its force that a wording keeps where it stands, when that differs from what it keeps of its worth at the
 * table. A protocol is a treaty in itself, as plain as the main text: what it loses is Parties, and those are counted
 * apart. Elsewhere the two agree: a preamble guides the reading, notes and statements are somebody's reading, a next
 * mandate asks for talks alone.
 */
export const CONTAINER_ASKS: Partial<Readonly<Record<Container, number>>> = { protocol: 100 };

/**
 * Self-reporting: response rate .35 + .5 x capacity, with a lag of one to two years (notes). That a report on oneself
 * shows half of what two reviewers find is a judgement.
 */
export const REPORTING = { base: 3500, perCapacity: 5000, lagYears: 2, detects: 3000 } as const;

/**
 * Share of the gaps that is seen: reviewers find 60 %, an assessment by a committee of parties 70 % (notes). A cycle of
 * review takes five years and overruns by 1.6, so a delegation's turn comes within eight. A committee starts after a
 * year. A register watches nobody.
 */
export const DETECTS: Readonly<Record<Mechanism, number>> = {
  'self-reporting': REPORTING.detects,
  register: 0,
  'peer-review': 6000,
  conference: 7000,
};
export const REVIEW_CYCLE = 8;
export const CONFERENCE_STARTS = 2;

/**
 * A register of contacts, laws and strategies wins 3 points of trust for each 10 % of coverage (notes). Trust there runs
 * from -100 to 100, confidence from 0 to 100: so 15 points when everybody is in it.
 */
export const REGISTER_CONFIDENCE = 15;

/**
 * Share of the gap in capacity that help promised in full closes in a year: with the Council of Europe's programmes
 * running, countries with procedural powers went from 48 to 54 % in four and a half years, 6 of 52 points, which is
 * 2.56 % of the gap a year. That a fund would do as much is a judgement.
 */
export const HELP_PER_YEAR = 256;

/** Where no index is given, the middle of the scale. */
export const UNKNOWN_CAPACITY = 50;

/** A delegation's conflict is how far below neutral its three least trusting pairs stand: quarrels are with few. */
export const CONFLICT = { neutral: 50, pairs: 3 } as const;

/**
 * Incidents a year in 10,000 years, by the confidence of the target in the initiator before the conference. Counted:
 * EuRepoC's publicly attributed incidents 2010-22 (thirteen years) between the members of the two rooms of 2014-15 and
 * 2016-17, divided by the number of such pairs. Few pairs stand in the lowest bands.
 */
export const INCIDENT_RATES: readonly { readonly below: number; readonly rate: number }[] = [
  { below: 10, rate: 41_923 },
  { below: 20, rate: 7_308 },
  { below: 30, rate: 2_769 },
  { below: 40, rate: 137 },
  { below: 101, rate: 92 },
];

/** Severity 1 to 6 of 99 rated incidents between rivals (DCID 2.0: 3, 27, 37, 27, 4 and 1 %). */
export const SEVERITY_SHARES = [3, 27, 37, 27, 4, 1] as const;

/** From this severity on an incident counts as a rise of conflict: the gravest twentieth of those rated. */
export const SERIOUS = 5;

/** Per cent of incidents by states that disrupt: 30 % disruptive and 5 % mixed (CISSM 2014-25). The others spy. */
export const DISRUPTIVE_PERCENT = 35;

/**
 * Share of disruptive incidents that falls away when compliance rises from nothing to the whole: a judgement. Nothing in
 * the notes measures it. Spying is not touched: no text of this kind forbids it.
 */
export const RESTRAINT = 5000;

/**
 * Confidence lost after n incidents: 6 x log2(1 + n), rounded, the slope of the formula for starting confidence. It ends
 * at fifteen, by when a pair has nothing left to lose.
 */
export const CONFIDENCE_LOST = [0, 6, 10, 12, 14, 16, 17, 18, 19, 20, 21, 22, 22, 23, 23, 24] as const;

/**
 * Calm is half when incidents do as much harm as in the years counted, whole when there are none and nothing at twice as
 * much. Harm expected is never put below one middling incident a year, so that a small quiet room is not thrown by one.
 */
export const CALM = { usual: 5000, leastHarm: 3 } as const;

/**
 * Measures named in the text. Promise, deed and lapse move confidence by what they move it in the room (MEASURE_WON), in
 * proportion to how plain the words are, reckoned in hundredths of a point (`whole`). Each further measure of the same
 * text counts half of the one before, for `most` of them: ten promises on one page do not win ten times what one wins. A
 * light one is done within the first year, a heavier one later by a year for each so many points of burden. Judgements.
 */
export const STEPS = { whole: 100, most: 30, burdenPerYear: 50 } as const;

/**
 * Share of an incident's harm that talking takes away when both have carried out a measure that keeps a crisis calm, or
 * one by which they can reach each other. Contact points are there to lower the risk of misreading (notes on the OSCE);
 * by how much nothing tells, so a fifth and half of that.
 */
export const EASED: Partial<Readonly<Record<MeasureKind, number>>> = { stability: 2000, communication: 1000 };

const percent = (share: number): number => share / 100;

/** What a treaty rests on besides, in the order in which a reader meets it. */
export const TREATY_ASSUMPTIONS: readonly Assumption[] = [
  { id: 'home', kind: 'ours', figures: { noise: HOME_NOISE } },
  {
    id: 'pace',
    kind: 'proposed',
    figures: { first: percent(roundDiv(PACE[0], 100) * 100), fifth: percent(roundDiv(PACE[4], 100) * 100) },
  },
  { id: 'delays', kind: 'ours', figures: { reservation: RESERVATION.slowsPercent, least: RESERVATION.least } },
  { id: 'aid', kind: 'proposed', figures: { adds: percent(HELP_ADDS) } },
  { id: 'doors', kind: 'ours', figures: { trust: INVITES_FROM } },
  { id: 'binding', kind: 'ours', figures: {} },
  { id: 'yardstick', kind: 'counted', figures: { signatories: YARDSTICK.signatories, fifth: YARDSTICK.parties[4] } },
];

/** The parameters in the order in which a reader meets them, with the numbers a sentence about them names. */
export const ASSUMPTIONS: readonly Assumption[] = [
  { id: 'stability', kind: 'ours', figures: {} },
  {
    id: 'compliance',
    kind: 'proposed',
    figures: Object.fromEntries(Object.entries(COMPLIANCE).map(([name, weight]) => [name, percent(weight)])),
  },
  { id: 'capacity', kind: 'counted', figures: { unknown: UNKNOWN_CAPACITY } },
  { id: 'clarity', kind: 'proposed', figures: { step: percent(SOFT_STEP) } },
  { id: 'will', kind: 'ours', figures: { most: percent(RELUCTANCE) } },
  { id: 'change', kind: 'proposed', figures: { rise: percent(CHANGE.rise), drop: percent(CHANGE.drop) } },
  { id: 'silence', kind: 'ours', figures: {} },
  {
    id: 'monitoring',
    kind: 'proposed',
    figures: {
      base: percent(REPORTING.base),
      capacity: percent(REPORTING.perCapacity),
      self: percent(REPORTING.detects),
      peer: percent(DETECTS['peer-review']),
      conference: percent(DETECTS.conference),
    },
  },
  { id: 'register', kind: 'proposed', figures: { points: REGISTER_CONFIDENCE } },
  {
    id: 'steps',
    kind: 'ours',
    figures: {
      pledged: MEASURE_WON.pledged,
      done: MEASURE_WON['carried-out'],
      lapsed: -MEASURE_WON.lapsed,
      unseen: MEASURE_PARTNERS.unseenPercent,
    },
  },
  {
    id: 'eased',
    kind: 'ours',
    figures: { calm: percent(EASED.stability ?? 0), talks: percent(EASED.communication ?? 0) },
  },
  { id: 'help', kind: 'counted', figures: { share: percent(HELP_PER_YEAR) } },
  { id: 'conflict', kind: 'ours', figures: { pairs: CONFLICT.pairs } },
  { id: 'incidents', kind: 'counted', figures: {} },
  { id: 'severity', kind: 'counted', figures: { disruptive: DISRUPTIVE_PERCENT, serious: SERIOUS } },
  { id: 'restraint', kind: 'ours', figures: { share: percent(RESTRAINT) } },
  { id: 'confidence', kind: 'ours', figures: { first: CONFIDENCE_LOST[1] } },
  { id: 'outside', kind: 'ours', figures: {} },
  { id: 'futures', kind: 'ours', figures: { futures: FUTURES } },
];
