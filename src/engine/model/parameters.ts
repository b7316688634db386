import type { Bridge, Container, Mark } from './vocabulary';

/**
 * Every engine parameter, each with its reason. One set serves all scenarios; none is fitted to a known ending.
 * Percentages and points are integers.
 */

/** Standard deviation of the confidential draw around a coded position: the noise stated beside the coded tables. */
export const NOISE: Readonly<Record<Mark, number>> = { a: 6, b: 10, c: 18 };

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

/** Per cent that a container keeps of value and pain alike: lesson L5 puts relocation at 20 to 40 %. */
export const CONTAINER_KEEPS: Readonly<Record<Container, number>> = {
  conclusions: 100,
  recommendations: 100,
  annex: 40,
  'chairs-summary': 25,
  none: 100,
};

/** Points of the best package a delegation can imagine. */
export const IDEAL_POINTS = 1000;

/** Issue on which the outside option rests: the form of the next body. */
export const FORMAT_ISSUE = 'RID';

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
 * When a wording crosses a red line. Tolerance: more than half of the scale away, as felt. Salience 75 is the coded
 * tables' "red line or flagship" band, 60 their "strong preference". The stake of a line that makes a delegation
 * withhold is a fifth of its ideal package: crossing one costs more than any single paragraph can repay.
 */
export const RED_LINE = { tolerance: 50, withholdSalience: 75, explainSalience: 60, stake: 200 } as const;
