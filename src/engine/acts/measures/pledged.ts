import { type ItemCharts, stageAfter } from '../../charts/items.machine';
import { type ConferenceEvent, fact } from '../../events';
import type { ConferenceState } from '../../model/state';
import type { DelegationId } from '../../model/vocabulary';
import { dueOf, measureBy, measureStage, wonBy } from '../../rules/measures';
import { standing } from '../effects';

/** A measure pledged aloud, alone or together with others: by an act, or in the evening by those who joined a proposal. */
export function pledged(
  state: ConferenceState,
  by: DelegationId,
  measure: string,
  items: ItemCharts,
  together: readonly DelegationId[] = [],
  initiative: DelegationId = by,
): ConferenceEvent[] {
  const option = measureBy(state.setup, measure);
  const stage = stageAfter(items.measure, measureStage(state, by, measure), 'pledge');
  if (!option || stage === null) return [];
  const body = { by, measure, due: dueOf(state, by, option), with: together, initiative };
  return [
    fact(state, 'measure.pledged', { ...body, won: wonBy(option, 'pledged'), stage }),
    standing(state, by, 'measure-pledged'),
  ];
}
