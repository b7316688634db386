import { transition } from 'xstate';
import { type ChartContext, conferenceChart } from '../charts/conference.machine';
import { fact } from '../charts/happenings';
import { ITEM_CHARTS, type ItemChart, type ItemCharts, stageAfter } from '../charts/items.machine';
import { evolveAll } from '../evolve/evolve';
import type { Command, Refusal, RefusalCode } from '../model/commands';
import type { ConferenceEvent, Stage } from '../model/events';
import type { ConferenceState } from '../model/state';
import { refusalOf } from '../rules/admissible';
import { pendingAnswers, unanswered } from '../rules/lookups';
import { measureStage } from '../rules/measures';
import { refusal } from '../rules/refuse';

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
  const refused = refusalOf(state, command) ?? itemRefusal(state, command, charts.items);
  if (refused) return refused;
  const { conference, items } = charts;
  const before = conference.resolveState({ value: chartValueOf(state.stage), context: { state, items } });
  const [after, actions] = transition(conference, before, command);
  const events = (actions as readonly { type: string; params?: unknown }[]).flatMap((action) =>
    action.type === 'xstate.emit' ? [(action.params as { event: ConferenceEvent }).event] : [],
  );
  const decided = (after.context as ChartContext).state;
  const stage = stageOf(after.value);
  // A command the chart takes always leads to an event or to another stage; else it came at the wrong time.
  if (events.length === 0 && stage === state.stage)
    return refusal('stage.notNow', { stage: publicStage(state.stage), move: command.type });
  const entered = stage === state.stage ? [] : stagesEntered(state, decided, stage);
  return { refused: false, events: [...events, ...entered], state: evolveAll(decided, entered) };
}

/**
 * The stage entered, as the room sees it. That the conference waits for an answer from the corridor is known only to
 * those who owe one: for the others the speakers' list goes on.
 */
function stagesEntered(before: ConferenceState, after: ConferenceState, stage: Stage): ConferenceEvent[] {
  const owing = [...pendingAnswers(before), ...pendingAnswers(after)].map((pending) => pending.seat);
  const shown = publicStage(stage);
  const open = shown === publicStage(before.stage) ? [] : [fact('stage.entered', 'all', { stage: shown })];
  const hidden = shown === stage && open.length > 0 ? [] : [fact('stage.entered', owing, { stage })];
  return [...open, ...hidden];
}

/** The stage as anybody may know it. */
export function publicStage(stage: Stage): Stage {
  return stage === 'meeting.answers' ? 'meeting.seats' : stage;
}

/** A chart value as a path, and back. */
export function stageOf(value: unknown): Stage {
  if (typeof value === 'string') return value as Stage;
  const [outer, inner] = Object.entries(value as Record<string, string>)[0] as [string, string];
  return `${outer}.${inner}` as Stage;
}

function chartValueOf(stage: Stage): never {
  const [outer, inner] = stage.split('.');
  return (inner === undefined ? outer : { [outer as string]: inner }) as never;
}

/** What the small charts have to say: a thing that is answered, pledged or parked cannot be so again. */
function itemRefusal(state: ConferenceState, command: Command, items: ItemCharts): Refusal | null {
  for (const { chart, stage, happening, code } of itemQuestions(state, command, items)) {
    if (stageAfter(chart, stage, happening) === null) return refusal(code);
  }
  return null;
}

interface ItemQuestion {
  readonly chart: ItemChart;
  readonly stage: string;
  readonly happening: string;
  readonly code: RefusalCode;
}

function itemQuestions(state: ConferenceState, command: Command, items: ItemCharts): readonly ItemQuestion[] {
  switch (command.type) {
    case 'probe.answer': {
      const stage = state.probes[command.probe]?.answer === null ? 'asked' : 'answered';
      return [{ chart: items.probe, stage, happening: 'answer', code: 'probe.closed' }];
    }
    case 'package.accept':
    case 'package.refuse':
    case 'package.counter': {
      const deal = state.packages[command.package];
      const last = deal && unanswered(deal).length === 1;
      const happening = command.type === 'package.accept' ? (last ? 'accept-last' : 'accept') : command.type.slice(8);
      return [{ chart: items.package, stage: deal?.stage ?? 'refused', happening, code: 'package.closed' }];
    }
    case 'measure.pledge':
    case 'measure.propose':
      return [ownMeasure(state, command, items)];
    case 'measure.support': {
      const stage = measureStage(state, command.proposer, command.measure);
      const takenUp = { chart: items.measure, stage, happening: 'take-up', code: 'measure.notProposed' } as const;
      return [ownMeasure(state, command, items), takenUp];
    }
    case 'paragraph.park': {
      const stage = state.paragraphs[command.provision]?.status ?? 'parked';
      return [{ chart: items.paragraph, stage, happening: 'park', code: 'paragraph.closed' }];
    }
    default:
      return [];
  }
}

type OnMeasure = Extract<Command, { readonly measure: string }>;

function ownMeasure(state: ConferenceState, { type, by, measure }: OnMeasure, items: ItemCharts): ItemQuestion {
  const stage = measureStage(state, by, measure);
  return { chart: items.measure, stage, happening: type.slice('measure.'.length), code: 'measure.already' };
}
