import { setup, transition } from 'xstate';
import { incidentChart } from './incident.machine';

/**
 * The small charts: one for every kind of thing that lives through stages. Their values are kept in the conference
 * state by id; nothing is spawned, because children would be lost under pure `transition()`.
 */

export type ParagraphHappening = 'object' | 'free' | 'close' | 'redraft' | 'park' | 'take-up' | 'resume' | 'unravel';

/**
 * A paragraph: objected to, freed, closed when nobody objects, reopened, redrafted, parked, and taken up again or, when
 * an objection outlived the parking, resumed as contested.
 */
export const paragraphChart = setup({
  types: { events: {} as { type: ParagraphHappening } },
}).createMachine({
  id: 'paragraph',
  initial: 'open',
  states: {
    open: { on: { object: 'contested', close: 'provisional', park: 'parked', redraft: 'open' } },
    contested: { on: { free: 'open', park: 'parked', redraft: 'open' } },
    provisional: { on: { object: 'contested', redraft: 'open', unravel: 'contested' } },
    parked: { on: { 'take-up': 'open', resume: 'contested', redraft: 'open' } },
  },
});

/** A package deal: offered until all accept or one refuses; broken by a party that objects to what it agreed. */
export const packageChart = setup({
  types: { events: {} as { type: 'accept' | 'accept-last' | 'refuse' | 'counter' | 'break' } },
}).createMachine({
  id: 'package',
  initial: 'offered',
  states: {
    offered: { on: { accept: 'offered', 'accept-last': 'agreed', refuse: 'refused', counter: 'refused' } },
    agreed: { on: { break: 'broken' } },
    refused: { type: 'final' },
    broken: { type: 'final' },
  },
});

/** A question in the corridor: asked, then answered once. */
export const probeChart = setup({ types: { events: {} as { type: 'answer' } } }).createMachine({
  id: 'probe',
  initial: 'asked',
  states: { asked: { on: { answer: 'answered' } }, answered: { type: 'final' } },
});

/** A cable home: asked, then answered in the capital's office hours, or never. */
export const capitalChart = setup({ types: { events: {} as { type: 'answer' } } }).createMachine({
  id: 'capital',
  initial: 'asked',
  states: { asked: { on: { answer: 'answered' } }, answered: { type: 'final' } },
});

export type MeasureHappening = 'propose' | 'support' | 'take-up' | 'pledge' | 'carry-out' | 'lapse' | 'use' | 'neglect';

/**
 * A confidence-building measure of one delegation: pledged alone, or proposed and taken up, or another's proposal
 * supported, and then pledged; carried out or lapsed when due; used or not when an occasion comes. It is voluntary, so
 * nothing is ever violated.
 */
export const measureChart = setup({ types: { events: {} as { type: MeasureHappening } } }).createMachine({
  id: 'measure',
  initial: 'open',
  states: {
    open: { on: { propose: 'proposed', support: 'supported', pledge: 'pledged' } },
    proposed: { on: { 'take-up': 'supported', pledge: 'pledged' } },
    supported: { on: { 'take-up': 'supported', pledge: 'pledged' } },
    pledged: { on: { 'carry-out': 'carried-out', lapse: 'lapsed' } },
    'carried-out': { on: { use: 'used', neglect: 'unused' } },
    lapsed: { type: 'final' },
    used: { type: 'final' },
    unused: { type: 'final' },
  },
});

export const ITEM_CHARTS = {
  paragraph: paragraphChart,
  package: packageChart,
  probe: probeChart,
  capital: capitalChart,
  measure: measureChart,
  incident: incidentChart,
} as const;
export type ItemCharts = { readonly [K in keyof typeof ITEM_CHARTS]: ItemChart };

/** What `stageAfter` needs of a chart. */
export interface ItemChart {
  readonly id: string;
}

const memo = new WeakMap<object, Map<string, string | null>>();

/**
 * Where a chart goes from a stage on a happening; null when it knows no such transition. The charts have neither
 * context nor actions, so the answer never changes and is remembered.
 */
export function stageAfter(chart: ItemChart, stage: string, happening: string): string | null {
  const known = memo.get(chart) ?? new Map<string, string | null>();
  memo.set(chart, known);
  const key = `${stage} ${happening}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const machine = chart as unknown as typeof paragraphChart;
  const from = machine.resolveState({ value: stage as never, context: {} });
  const event = { type: happening } as never;
  const to = from.can(event) ? (transition(machine, from, event)[0].value as string) : null;
  known.set(key, to);
  return to;
}
