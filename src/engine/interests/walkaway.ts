import { floorDiv, sum } from '../../kernel/integers';
import { OPEN_CLAIM, OUTSIDE_OPTION_PERCENT, PROCESS_COST_PERCENT } from '../model/parameters';
import { type IssueId, type Provision, statusQuoText } from '../model/vocabulary';
import type { DrawnPositions } from './draw';
import { type PointsTable, pointsOf } from './points';

/**
 * Points of no agreement = status quo + outside option + open claims - cost of losing the process.
 * - status quo: what was last agreed goes on holding;
 * - outside option: a majority elsewhere, worth more the farther a delegation stands from the middle on the next body's
 *   form and the more it cares;
 * - open claims: what a delegation strongly wants stays claimable while no new report settles it for less (lesson L12:
 *   proponents have a reservation level too, "no report is better than a bad one");
 * - cost of losing the process: practical chapters (measures, capacity) are what only the process delivers.
 * Never below 0 nor above the ideal package. The parts are returned so that a "why" can be shown.
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
  table: PointsTable,
  positions: DrawnPositions,
  practicalIssues: readonly IssueId[],
  formatIssue: IssueId,
): WalkAway {
  const statusQuo = pointsOf(table, statusQuoText(provisions));
  const outsideOption = outsideWorth(positions, formatIssue);
  const openClaims = claimsWorth(provisions, table, positions);
  const processCost = floorDiv(practicalSalience(positions, practicalIssues) * PROCESS_COST_PERCENT, 100);
  const value = Math.max(0, statusQuo + outsideOption + openClaims - processCost);
  return { statusQuo, outsideOption, openClaims, processCost, value };
}

function outsideWorth(positions: DrawnPositions, formatIssue: IssueId): number {
  const format = positions[formatIssue];
  if (!format) return 0;
  return floorDiv(2 * Math.abs(format.at - 50) * format.salience * OUTSIDE_OPTION_PERCENT, 10_000);
}

function claimsWorth(provisions: readonly Provision[], table: PointsTable, positions: DrawnPositions): number {
  const gaps = provisions
    .filter((provision) => (positions[provision.issue]?.salience ?? 0) >= OPEN_CLAIM.salience)
    .map((provision) => {
      const points = table[provision.id] ?? {};
      return Math.max(0, ...Object.values(points)) - (points[provision.statusQuo] ?? 0);
    });
  return floorDiv(sum(gaps) * OPEN_CLAIM.percent, 100);
}

function practicalSalience(positions: DrawnPositions, issues: readonly string[]): number {
  return sum(issues.map((issue) => positions[issue]?.salience ?? 0));
}
