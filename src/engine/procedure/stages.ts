import { getNextTransitions, type StateValue } from 'xstate';
import type { CommandType } from '../acts';
import type { Stage } from '../model/stages';
import type { conferenceChart } from './conference.machine';

/** Between the chart's values and the stages by which the rest of the engine names them. */

/** A chart value as a path. The corridor has no stage of its own: it is open while a meeting lasts. */
export function stageOf(value: StateValue): Stage {
  if (typeof value === 'string') return value as Stage;
  const [[outer, inner] = ['', undefined]] = Object.entries(value);
  const within = typeof inner === 'object' ? inner.floor : inner;
  return `${outer}.${String(within)}` as Stage;
}

/** A stage as a chart value. */
export function chartValueOf(stage: Stage): StateValue {
  const [outer, inner] = stage.split('.') as [string, string | undefined];
  if (inner === undefined) return outer;
  return { [outer]: outer === 'meeting' ? { floor: inner, corridor: {} } : inner };
}

const known = new WeakMap<object, Map<Stage, ReadonlySet<string>>>();

/** Whether the chart takes a command at a stage: read off the chart, and remembered as long as the chart lives. */
export function takes(chart: typeof conferenceChart, stage: Stage, type: CommandType): boolean {
  const byStage = known.get(chart) ?? new Map<Stage, ReadonlySet<string>>();
  known.set(chart, byStage);
  const taken = byStage.get(stage) ?? takenAt(chart, stage);
  byStage.set(stage, taken);
  return taken.has(type);
}

function takenAt(chart: typeof conferenceChart, stage: Stage): ReadonlySet<string> {
  const snapshot = chart.resolveState({ value: chartValueOf(stage), context: chart.config.context as never });
  return new Set(getNextTransitions(snapshot).map(({ eventType }) => eventType));
}
