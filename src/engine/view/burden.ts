import { burdenOf, keptAt, measureBy } from '../rules/measures';
import type { View } from './types';

/** What a measure would cost my own mission, and what follows from it. */
export interface OwnBurden {
  /** Effort by the catalogue, what a small mission feels on top, and what the pledges I still owe add. */
  readonly cost: number;
  readonly heavier: number;
  readonly owed: number;
  readonly total: number;
  /** Chance in per cent that it is carried out when due. */
  readonly keptPercent: number;
}

/** Read from what a seat sees: influence and activity are public, and its own pledges are its own. */
export function ownBurden({ setup, undertakings, you }: View, measure: string): OwnBurden | null {
  const option = measureBy(setup, measure);
  if (!option) return null;
  const alone = burdenOf(setup, {}, you, option);
  const total = burdenOf(setup, undertakings, you, option);
  return {
    cost: option.cost,
    heavier: alone - option.cost,
    owed: total - alone,
    total,
    keptPercent: keptAt(total),
  };
}
