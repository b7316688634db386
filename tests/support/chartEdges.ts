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
  readonly exit?: unknown;
  readonly type?: string;
  readonly initial?: string;
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

/** The configuration without what leaving a state does. */
export const withoutExit = (config: unknown, path: readonly string[]): unknown =>
  withNode(config, path, ({ exit: _, ...node }) => node);

/** Paths of the states that do something when they are left. */
export function exitsIn(config: unknown, from: readonly string[] = []): (readonly string[])[] {
  const node = config as Node;
  const inner = Object.entries(node.states ?? {}).flatMap(([name, child]) => exitsIn(child, [...from, name]));
  return [...(node.exit === undefined ? [] : [from]), ...inner];
}

/** Paths of all states a transition could lead to: the regions of a parallel state are entered together, by their parent. */
export function statesIn(config: unknown, from: readonly string[] = []): (readonly string[])[] {
  const node = config as Node;
  return Object.entries(node.states ?? {}).flatMap(([name, child]) => {
    const path = [...from, name];
    return [...(node.type === 'parallel' ? [] : [path]), ...statesIn(child, path)];
  });
}

/** The state that is entered when a path is: a compound state enters its first. */
export function entered(config: unknown, path: readonly string[]): string {
  const node = path.reduce((at, name) => (at.states?.[name] ?? {}) as Node, config as Node);
  const first = node.type === 'parallel' ? Object.keys(node.states ?? {})[0] : node.initial;
  return first === undefined ? path.join('.') : entered(config, [...path, first]);
}

/** Where a transition leads, as a path; where it starts when it stays. */
export function targetPath({ from, target }: Edge, id: string): readonly string[] {
  if (target === null) return from;
  return target.startsWith(`#${id}.`) ? target.slice(id.length + 2).split('.') : [...from.slice(0, -1), target];
}

/** The configuration with one transition led to another state. */
export function retargeted(config: unknown, id: string, edge: Edge, to: readonly string[]): unknown {
  const target = `#${[id, ...to].join('.')}`;
  const led = (value: unknown) =>
    listed(value).map((transition, i) => {
      if (i !== edge.index) return transition;
      return typeof transition === 'string' ? { target } : { ...(transition as object), target };
    });
  return withNode(config, edge.from, (node) =>
    edge.on === null
      ? { ...node, always: led(node.always) }
      : { ...node, on: { ...node.on, [edge.on]: led(node.on?.[edge.on]) } },
  );
}

/** Steps of a chart that never comes to rest are cut off: it goes round for ever. */
const MOST_STEPS = 200;

/** The conference chart with another configuration or other guards, and the rest as it is. */
export function conferenceWith(
  config: unknown,
  guards: Readonly<Record<string, unknown>> = {},
): typeof conferenceChart {
  const bounded = { ...(config as object), options: { maxIterations: MOST_STEPS } };
  const implementations = { ...conferenceChart.implementations };
  return createMachine(
    bounded as never,
    {
      ...implementations,
      guards: { ...implementations.guards, ...guards },
    } as never,
  ) as unknown as typeof conferenceChart;
}

export const edgeName = ({ from, on, index, target }: Edge): string =>
  `${from.join('.')}: ${on ?? `always ${index + 1}`} -> ${target ?? 'stays'}`;
