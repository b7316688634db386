import { type AnyStateMachine, setup, transition } from 'xstate';

/**
 * The small charts: one for every kind of thing that lives through stages. Their values are kept in the conference
 * state by id; nothing is spawned, because children would be lost under pure `transition()`. Events carry the stage a
 * chart leads to, so that the fold never asks one.
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

export type PackageHappening = 'accept' | 'accept-last' | 'refuse' | 'counter' | 'break' | 'lapse';

/** A package deal: offered until all accept, one refuses or its time is over; broken by a party that objects to it. */
export const packageChart = setup({
  types: { events: {} as { type: PackageHappening } },
}).createMachine({
  id: 'package',
  initial: 'offered',
  states: {
    offered: {
      on: { accept: 'offered', 'accept-last': 'agreed', refuse: 'refused', counter: 'refused', lapse: 'lapsed' },
    },
    agreed: { on: { break: 'broken' } },
    refused: { type: 'final' },
    broken: { type: 'final' },
    lapsed: { type: 'final' },
  },
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

export type IncidentHappening = 'consult' | 'accuse' | 'join' | 'answer' | 'settle';

/**
 * The talk about an incident: it happened; somebody is accused in public, alone or joined by others; the accused
 * answers; and what was said proves right or wrong, or never does. Consultations go on until then.
 */
export const incidentChart = setup({
  types: { events: {} as { type: IncidentHappening } },
}).createMachine({
  id: 'incident',
  initial: 'happened',
  states: {
    happened: { on: { consult: 'happened', accuse: 'attributed' } },
    attributed: { on: { consult: 'attributed', join: 'attributed', answer: 'answered', settle: 'settled' } },
    answered: { on: { consult: 'answered', join: 'answered', settle: 'settled' } },
    settled: { type: 'final' },
  },
});

export const ITEM_CHARTS = {
  paragraph: paragraphChart,
  package: packageChart,
  measure: measureChart,
  incident: incidentChart,
} as const;

export type ItemCharts = { readonly [K in keyof typeof ITEM_CHARTS]: AnyStateMachine };

const memo = new WeakMap<AnyStateMachine, Map<string, string | null>>();

/**
 * Where a chart goes from a stage on a happening; null when it knows no such transition. The charts have neither
 * context nor actions, so the answer never changes and is remembered.
 */
export function stageAfter<Stage extends string>(
  chart: AnyStateMachine,
  stage: Stage,
  happening: string,
): Stage | null {
  const known = memo.get(chart) ?? new Map<string, string | null>();
  memo.set(chart, known);
  const key = `${stage} ${happening}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered as Stage | null;
  const from = chart.resolveState({ value: stage, context: {} });
  const event = { type: happening };
  const to: string | null = from.can(event) ? transition(chart, from, event)[0].value : null;
  known.set(key, to);
  return to as Stage | null;
}
