import { drawPercent } from '../../kernel/prng';
import { standing } from '../acts/effects';
import { pledged } from '../acts/measures/pledged';
import { type ItemCharts, type MeasureHappening, stageAfter } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import { MEASURE_TESTED } from '../model/parameters';
import type { MeasureOption } from '../model/setup';
import type { MeasureStage } from '../model/stages';
import type { ConferenceState, Undertaking } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { keptPercent, measureBy, undertakingOf, wonBy } from '../rules/measures';

/**
 * When a meeting closes, what was supported is pledged by all who joined, what is due is carried out or lapses, and an
 * occasion may come to use what was carried out. Each by a draw of its own.
 */
export function settleMeasures(items: ItemCharts, state: ConferenceState): ConferenceEvent[] {
  return state.setup.delegations.flatMap(({ id }) =>
    Object.entries(state.measures[id] ?? {}).flatMap(([measure, undertaking]) => {
      const option = measureBy(state.setup, measure);
      return option ? settled(state, id, option, undertaking, items) : [];
    }),
  );
}

function settled(
  state: ConferenceState,
  by: DelegationId,
  option: MeasureOption,
  undertaking: Undertaking,
  items: ItemCharts,
): ConferenceEvent[] {
  const { stage, initiative, meeting } = undertaking;
  const measure = option.id;
  const leadsTo = (happening: MeasureHappening): MeasureStage | null => stageAfter(items.measure, stage, happening);
  const kept = (purpose: string) => drawPercent([state.luck, by, measure, purpose], keptPercent(state, by, option));
  if (stage === 'supported') {
    const group = joinedBy(state, measure, initiative);
    const together = group.filter((seat) => seat !== by);
    return pledged(state, by, measure, items, together, group.includes(initiative) ? initiative : by);
  }
  if (stage === 'pledged' && (undertaking.due ?? 0) <= state.meeting) {
    const done = kept('carry out');
    const next = leadsTo(done ? 'carry-out' : 'lapse');
    if (next === null) return [];
    const won = wonBy(option, done ? 'carried-out' : 'lapsed');
    return [
      fact(state, done ? 'measure.carriedOut' : 'measure.lapsed', { by, measure, won, stage: next }),
      standing(state, by, done ? 'measure-carried-out' : 'measure-lapsed'),
    ];
  }
  const occasion = () => drawPercent([state.luck, by, measure, state.meeting, 'occasion'], MEASURE_TESTED);
  if (stage === 'carried-out' && meeting < state.meeting && occasion()) {
    const used = kept('use');
    const won = wonBy(option, used ? 'used' : 'unused');
    const next = leadsTo(used ? 'use' : 'neglect');
    return next === null ? [] : [fact(state, 'measure.tested', { by, measure, used, won, stage: next })];
  }
  return [];
}

/** Everybody who has joined an initiative and not yet pledged, the one who took it included. */
function joinedBy(state: ConferenceState, measure: string, initiative: DelegationId): DelegationId[] {
  return state.setup.delegations
    .map(({ id }) => id)
    .filter((id) => {
      const own = undertakingOf(state, id, measure);
      return own?.stage === 'supported' && own.initiative === initiative;
    });
}
