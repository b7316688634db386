import { transition } from 'xstate';
import type { Command, Refusal } from '../acts';
import { notNow, refusalOf } from '../acts/command';
import { ITEM_CHARTS, type ItemCharts } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import { evolveAll } from '../events/fold';
import type { ConferenceState } from '../model/state';
import { conferenceChart } from '../procedure/conference.machine';
import { chartValueOf, stageOf, takes } from '../procedure/stages';

/** A command decided: the events it caused and the state after them. */
export interface Decided {
  readonly refused: false;
  readonly events: readonly ConferenceEvent[];
  readonly state: ConferenceState;
}

export interface Charts {
  readonly conference: typeof conferenceChart;
  readonly items: ItemCharts;
}

export const CHARTS: Charts = { conference: conferenceChart, items: ITEM_CHARTS };

/**
 * Decides a command by way of the charts. A refusal says why and changes nothing.
 * The conference state is the chart's context by reference; only the chart's value is kept between commands.
 */
export function decide(state: ConferenceState, command: Command, charts: Charts = CHARTS): Decided | Refusal {
  const { conference, items } = charts;
  const refused = refusalOf(state, command, items);
  if (refused) return refused;
  if (!takes(conference, state.stage, command.type)) return notNow(state, command.type);
  const context = { state, items, events: NO_EVENTS };
  const before = conference.resolveState({ value: chartValueOf(state.stage), context });
  const [after] = transition(conference, before, command);
  const stage = stageOf(after.value);
  const entered = stage === state.stage ? NO_EVENTS : [fact(after.context.state, 'stage.entered', { stage })];
  return {
    refused: false,
    events: [...after.context.events, ...entered],
    state: evolveAll(after.context.state, entered),
  };
}

const NO_EVENTS: readonly ConferenceEvent[] = [];
