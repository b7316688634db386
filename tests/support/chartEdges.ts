import { createMachine } from 'xstate';
import { conferenceChart } from '../../src/engine/procedure/conference.machine';

/** One transition of a chart: from where, on what (null for one that is taken by itself), to where. */
export interface Edge {
  /** Path of state names. */
  readonly from: readonly string[];
  readonly on: string | null;
  /** Which of several transitions on the same event. */
  readonly index: number;
  readonly target: string | null;
}

interface Node {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly always?: unknown;
  readonly entry?: unknown;
  readonly states?: Readonly<Record<string, Node>>;
}

const listed = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const targetOf = (transition: unknown): string | null =>
  typeof transition === 'string' ? transition : ((transition as { target?: string }).target ?? null);

/** Every transition of a chart, as its configuration spells it. */
export function edgesOf(config: unknown, from: readonly string[] = []): Edge[] {
  const node = config as Node;
  const always = listed(node.always).map((transition, index) => ({
    from,
    on: null,
    index,
    target: targetOf(transition),
  }));
  const on = Object.entries(node.on ?? {}).flatMap(([event, value]) =>
    listed(value).map((transition, index) => ({ from, on: event, index, target: targetOf(transition) })),
  );
  const inner = Object.entries(node.states ?? {}).flatMap(([name, child]) => edgesOf(child, [...from, name]));
  return [...always, ...on, ...inner];
}

/** Paths of the states that do something when they are entered. */
export function entriesOf(config: unknown, from: readonly string[] = []): (readonly string[])[] {
  const node = config as Node;
  const inner = Object.entries(node.states ?? {}).flatMap(([name, child]) => entriesOf(child, [...from, name]));
  return [...(node.entry === undefined ? [] : [from]), ...inner];
}

/** The configuration with the node at a path replaced. */
function withNode(config: unknown, path: readonly string[], change: (node: Node) => Node): unknown {
  const node = config as Node;
  const [name, ...rest] = path;
  if (name === undefined) return change(node);
  const child = node.states?.[name];
  return { ...node, states: { ...node.states, [name]: withNode(child, rest, change) } };
}

/** The configuration without one transition. */
export function withoutEdge(config: unknown, edge: Edge): unknown {
  const dropped = (value: unknown) => listed(value).filter((_, i) => i !== edge.index);
  return withNode(config, edge.from, (node) =>
    edge.on === null
      ? { ...node, always: dropped(node.always) }
      : { ...node, on: { ...node.on, [edge.on]: dropped(node.on?.[edge.on]) } },
  );
}

export const withoutEntry = (config: unknown, path: readonly string[]): unknown =>
  withNode(config, path, ({ entry: _, ...node }) => node);

/** The conference chart with another configuration and the same guards and actions. */
export function conferenceWith(config: unknown): typeof conferenceChart {
  return createMachine(config as never, conferenceChart.implementations as never) as unknown as typeof conferenceChart;
}

export const edgeName = ({ from, on, index, target }: Edge): string =>
  `${from.join('.')}: ${on ?? `always ${index + 1}`} -> ${target ?? 'stays'}`;
