/** Means by seat over many runs. */

import type { DelegationId } from '../../engine/model/vocabulary';
import { mean } from './figures';
import type { Optimum } from './optimum';
import type { PoolScore } from './pool';

export interface SeatMeans {
  readonly seat: DelegationId;
  readonly values: readonly number[];
}

/** Reached, Nash, best and the shortfall from the best, by seat, over runs that had an acceptable package. */
export function distanceMeans(runs: readonly Optimum[]): SeatMeans[] {
  return bySeat(
    runs.flatMap(({ distances }) => distances),
    ({ reached, nash, best }) => [reached, nash, best, best - reached],
  );
}

/** Gain as played, gain when silent and what playing brought, by seat. */
export function poolMeans(runs: readonly (readonly PoolScore[])[]): SeatMeans[] {
  return bySeat(runs.flat(), ({ played, silent }) => [played, silent, played - silent]);
}

function bySeat<T extends { readonly seat: DelegationId }>(
  items: readonly T[],
  valuesOf: (item: T) => readonly number[],
): SeatMeans[] {
  const seats = [...new Set(items.map(({ seat }) => seat))];
  return seats.map((seat) => {
    const rows = items.filter((item) => item.seat === seat).map(valuesOf);
    const width = rows[0]?.length ?? 0;
    return { seat, values: Array.from({ length: width }, (_, i) => mean(rows.map((row) => row[i] as number))) };
  });
}
