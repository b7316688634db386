import { clamp, floorDiv, sum } from '../../kernel/integers';
import { BRIDGE_KEEPS, CONTAINER_KEEPS, IDEAL_POINTS } from '../model/parameters';
import {
  type Formulation,
  type FormulationId,
  formulationOf,
  type IssueId,
  type Provision,
  type ProvisionId,
} from '../model/vocabulary';
import type { DrawnPosition, DrawnPositions } from './draw';
import type { PointsTable } from './valuation';

/**
 * Worth of a span to a position: best - floor((best - worst) * distrust / 100) over the span, where worth at a point is
 * salience * (100 - distance). Distrust is 100 minus the mean confidence in the others present. Range 0..10,000.
 */
export function spanWorth(position: DrawnPosition, span: readonly [number, number], distrust: number): number {
  const [low, high] = span;
  const nearest = Math.abs(position.at - clamp(position.at, low, high));
  const farthest = Math.max(Math.abs(position.at - low), Math.abs(position.at - high));
  const best = position.salience * (100 - nearest);
  const worst = position.salience * (100 - farthest);
  return best - floorDiv((best - worst) * distrust, 100);
}

/** What a wording changes for a position against the status quo, after its bridge and container. May be negative. */
export function wordingDelta(
  position: DrawnPosition,
  statusQuo: Formulation,
  wording: Formulation,
  distrust: number,
): number {
  const raw = spanWorth(position, wording.span, distrust) - spanWorth(position, statusQuo.span, distrust);
  if (wording.id === statusQuo.id) return 0;
  const keeps = raw >= 0 ? BRIDGE_KEEPS[wording.bridge].value : BRIDGE_KEEPS[wording.bridge].pain;
  const size = floorDiv(Math.abs(raw) * keeps * CONTAINER_KEEPS[wording.container], 10_000);
  return raw >= 0 ? size : -size || 0;
}

/** How darkly vague words are read, 0..100: everywhere alike, or by issue. */
export type Distrust = number | ((issue: IssueId) => number);

/** Points of single wordings from positions: integers >= 0, deltas shifted to start at 0 in each provision, then scaled so the best sums to 1000. */
export function compilePoints(
  provisions: readonly Provision[],
  positions: DrawnPositions,
  distrust: Distrust,
): PointsTable {
  const shifted = provisions.map((provision) => shiftedWorths(provision, positions, distrust));
  const best = shifted.map((worths) => Math.max(...worths));
  const budgets = shareOut(best, sum(best));
  const table: Record<ProvisionId, Record<FormulationId, number>> = {};
  for (const [i, provision] of provisions.entries())
    table[provision.id] = scaled(provision, shifted[i] as number[], best[i] as number, budgets[i] as number);
  return table;
}

function shiftedWorths(provision: Provision, positions: DrawnPositions, by: Distrust): number[] {
  const distrust = typeof by === 'number' ? by : by(provision.issue);
  const position = positions[provision.issue];
  if (!position) throw new RangeError(`no position on issue "${provision.issue}"`);
  const statusQuo = formulationOf(provision, provision.statusQuo);
  const deltas = provision.formulations.map((wording) => wordingDelta(position, statusQuo, wording, distrust));
  const least = Math.min(...deltas);
  return deltas.map((delta) => delta - least);
}

/** Splits 1000 points by weight; what flooring leaves over goes to the heaviest, one point each, ties by order. */
function shareOut(weights: readonly number[], total: number): number[] {
  if (total === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => floorDiv(weight * IDEAL_POINTS, total));
  const order = weights.map((_, i) => i).sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  for (let left = IDEAL_POINTS - sum(shares), k = 0; left > 0; left--, k++) {
    const heir = order[k % order.length] as number;
    shares[heir] = (shares[heir] as number) + 1;
  }
  return shares;
}

function scaled(
  { formulations }: Provision,
  worths: readonly number[],
  best: number,
  budget: number,
): Record<FormulationId, number> {
  const row: Record<FormulationId, number> = {};
  for (const [i, { id }] of formulations.entries())
    row[id] = best === 0 ? 0 : floorDiv((worths[i] as number) * budget, best);
  return row;
}
