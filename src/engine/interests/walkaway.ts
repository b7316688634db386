import { clamp, floorDiv, sum } from '../../kernel/integers';
import { OPEN_CLAIM, OUTSIDE_OPTION_PERCENT, PROCESS_COST_PERCENT } from '../model/parameters';
import { type IssueId, type Provision, statusQuoText, type WholeText } from '../model/vocabulary';
import type { DrawnPositions } from './draw';
import { idealOf, type Valuation, valuationOf, type Worths } from './valuation';

/**
 * Points of no agreement = status quo + outside option + open claims - cost of losing the process.
 * - status quo: what was last agreed goes on holding;
 * - outside option: a majority elsewhere, worth more the farther a delegation stands from the middle on the next body's
 *   form and the more it cares;
 * - open claims: what a delegation strongly wants stays claimable while no new report settles it for less (lesson L12:
 *   proponents have a reservation level too, "no report is better than a bad one");
 * - cost of losing the process: practical chapters (measures, capacity) are what only the process delivers.
 * Held between 0 and the ideal package: nothing is worth more than all one could wish for in the text. The parts are
 * returned so that a "why" can be shown.
 */
export interface WalkAway {
  readonly statusQuo: number;
  readonly outsideOption: number;
  readonly openClaims: number;
  readonly processCost: number;
  readonly value: number;
}

export function walkAway(
  provisions: readonly Provision[],
  worths: Worths,
  positions: DrawnPositions,
  practicalIssues: readonly IssueId[],
  formatIssue: IssueId,
): WalkAway {
  const valuation = valuationOf(worths);
  const before = statusQuoText(provisions);
  const statusQuo = valuation.of(before);
  const outsideOption = outsideWorth(positions, formatIssue);
  const openClaims = claimsWorth(provisions, valuation, before, positions);
  const processCost = floorDiv(practicalSalience(positions, practicalIssues) * PROCESS_COST_PERCENT, 100);
  const value = clamp(statusQuo + outsideOption + openClaims - processCost, 0, Math.max(0, idealOf(worths)));
  return { statusQuo, outsideOption, openClaims, processCost, value };
}

function outsideWorth(positions: DrawnPositions, formatIssue: IssueId): number {
  const format = positions[formatIssue];
  if (!format) return 0;
  return floorDiv(2 * Math.abs(format.at - 50) * format.salience * OUTSIDE_OPTION_PERCENT, 10_000);
}

/** What is strongly wanted: for each such paragraph, what its best wording would add to what was last agreed. */
function claimsWorth(
  provisions: readonly Provision[],
  valuation: Valuation,
  before: WholeText,
  positions: DrawnPositions,
): number {
  const gaps = provisions
    .filter(({ issue }) => (positions[issue]?.salience ?? 0) >= OPEN_CLAIM.salience)
    .map(({ id, formulations }) =>
      Math.max(0, ...formulations.map((wording) => valuation.change(before, { [id]: wording.id }))),
    );
  return floorDiv(sum(gaps) * OPEN_CLAIM.percent, 100);
}

function practicalSalience(positions: DrawnPositions, issues: readonly string[]): number {
  return sum(issues.map((issue) => positions[issue]?.salience ?? 0));
}
