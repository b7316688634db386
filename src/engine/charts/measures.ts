import { drawPercent } from '../../kernel/prng';
import type { ConferenceEvent } from '../model/events';
import { MEASURE_TESTED } from '../model/parameters';
import type { MeasureOption } from '../model/setup';
import type { ConferenceState, Undertaking } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { dueOf, keptPercent, measureBy, undertakingOf, wonBy } from '../rules/measures';
import { fact, standing } from './happenings';
import { type ItemCharts, type MeasureHappening, stageAfter } from './items.machine';

/** A step proposed: all hear it on the floor, those named in the corridor. */
export function proposed(
  by: DelegationId,
  measure: string,
  to: readonly DelegationId[],
  channel: 'floor' | 'corridor',
): ConferenceEvent[] {
  return [fact('measure.proposed', channel === 'floor' ? 'all' : [by, ...to], { by, measure, to, channel })];
}

/** Another's proposal supported, heard by those who heard the proposal. */
export function supported(
  state: ConferenceState,
  by: DelegationId,
  measure: string,
  proposer: DelegationId,
): ConferenceEvent[] {
  const proposal = undertakingOf(state, proposer, measure);
  if (!proposal) return [];
  const audience = proposal.channel === 'floor' ? 'all' : [proposer, ...proposal.to];
  return [fact('measure.supported', audience, { by, measure, proposer })];
}

/** A measure pledged aloud, alone or together with others. */
export function pledged(
  state: ConferenceState,
  by: DelegationId,
  measure: string,
  together: readonly DelegationId[] = [],
  initiative: DelegationId = by,
): ConferenceEvent[] {
  const option = measureBy(state.setup, measure);
  if (!option) return [];
  const body = { by, measure, due: dueOf(state, by, option), with: together, initiative };
  return [fact('measure.pledged', 'all', { ...body, won: wonBy(option, 'pledged') }), standing(by, 'measure-pledged')];
}

/**
 * When a meeting closes, what was supported is pledged by all who joined, what is due is carried out or lapses, and an
 * occasion may come to use what was carried out. Each by a draw of its own.
 */
export function settleMeasures(items: ItemCharts, state: ConferenceState): ConferenceEvent[] {
  return state.setup.delegations.flatMap(({ id }) =>
    Object.entries(state.measures[id] ?? {}).flatMap(([measure, undertaking]) => {
      const option = measureBy(state.setup, measure);
      const may = (happening: MeasureHappening) => stageAfter(items.measure, undertaking.stage, happening) !== null;
      return option ? settled(state, id, option, undertaking, may) : [];
    }),
  );
}

function settled(
  state: ConferenceState,
  by: DelegationId,
  option: MeasureOption,
  undertaking: Undertaking,
  may: (happening: MeasureHappening) => boolean,
): ConferenceEvent[] {
  const { stage, initiative, meeting } = undertaking;
  const measure = option.id;
  const kept = (purpose: string) => drawPercent([state.seed, by, measure, purpose], keptPercent(state, by, option));
  if (stage === 'supported' && may('pledge')) {
    const group = joinedBy(state, measure, initiative);
    const together = group.filter((seat) => seat !== by);
    return pledged(state, by, measure, together, group.includes(initiative) ? initiative : by);
  }
  if (stage === 'pledged' && (undertaking.due ?? 0) <= state.meeting) {
    const done = kept('carry out');
    if (!may(done ? 'carry-out' : 'lapse')) return [];
    const won = wonBy(option, done ? 'carried-out' : 'lapsed');
    return [
      fact(done ? 'measure.carriedOut' : 'measure.lapsed', 'all', { by, measure, won }),
      standing(by, done ? 'measure-carried-out' : 'measure-lapsed'),
    ];
  }
  const occasion = () => drawPercent([state.seed, by, measure, state.meeting, 'occasion'], MEASURE_TESTED);
  if (stage === 'carried-out' && meeting < state.meeting && occasion()) {
    const used = kept('use');
    const won = wonBy(option, used ? 'used' : 'unused');
    return may(used ? 'use' : 'neglect') ? [fact('measure.tested', 'all', { by, measure, used, won })] : [];
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
