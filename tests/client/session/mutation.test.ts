import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor, createMachine, type SimulatedClock } from 'xstate';
import { PATIENCE, sessionChart } from '../../../src/client/session/chart';
import type { Pace } from '../../../src/client/session/types';
import type { GameOptions } from '../../../src/protocol/messages';
import type { News } from '../../../src/protocol/solo';
import { linked, moved, options, pass, ready, statement, turn, update, view } from './fakes';

/** Every transition, target and guard of the session's chart matters: change one, and what a page sees changes. */

type Chart = typeof sessionChart;

/** A page at work, with everything that could be seen of it. */
function page(chart: Chart) {
  const far = linked();
  const seen: string[] = [];
  let ids = 0;
  const pace: Pace = 'normal';
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const actor = createActor(chart, {
    input: { link: far.link, pace: () => pace, newId },
    clock: far.clock as SimulatedClock,
  });
  actor.subscribe({
    next: ({ value, context }) => {
      const { link: _, pace: __, newId: ___, view: shown, ...known } = context;
      seen.push(JSON.stringify([value, known, shown && [shown.stage, shown.standing]]));
    },
    error: (error) => seen.push(String(error)),
  });
  actor.start();
  const self = {
    ...far,
    actor,
    seen,
    start: (given: GameOptions = options) =>
      actor.send({ type: 'sit', how: { type: 'start', save: 'a', options: given } }),
    open: (save: string) => actor.send({ type: 'sit', how: { type: 'open', save } }),
    do: (type: 'skip' | 'dismiss' | 'leave' | 'restart' | 'takeBack' | 'askDebrief') => actor.send({ type }),
    command: () => actor.send({ type: 'send', command: { type: 'turn.pass', by: 'KEN' } }),
    hear: (...news: News[]) => {
      for (const one of news) far.worker().say(one);
    },
    wait: (ms: number) => pass(far.clock as SimulatedClock, ms),
    begun: () => {
      self.start();
      self.hear(ready());
    },
    sent: () => {
      self.begun();
      self.command();
    },
    over: () => {
      self.open('done');
      self.hear(ready({ view: view({ stage: 'adopted' }), requests: [] }));
    },
    /** No sign of life is expected any more: patience alone is left. */
    busy: () => far.worker().post({ type: 'busy' }),
    dead: () => {
      self.begun();
      far.worker().die();
    },
  };
  return self;
}

const three = () => [
  update(1, [statement('CUB')], { standing: 51 }),
  update(2, [turn('CUB')], { standing: 52 }),
  update(3, [statement('EGY')], { standing: 53 }),
];
const last = () => update(4, [statement('EGY')], { stage: 'failed' });
const fault = (code: 'command.malformed' | 'debrief.notOver' | 'seat.unknown' | 'host.broken'): News => ({
  type: 'fault',
  code,
  detail: 'd',
});
const refused = (id: string): News => ({ type: 'refused', id, refusal: { refused: true, code: 'stage.notNow' } });
const opened: News = { type: 'debriefed', debrief: { you: 'KEN' } as never, record: { steps: [] } as never };

type Page = ReturnType<typeof page>;

/** What people and workers do, in every state. */
const STORIES: readonly ((at: Page) => void)[] = [
  (at) => {
    at.begun();
    at.command();
    at.hear(moved(three()));
    at.wait(5000);
    at.command();
    at.hear(moved([last()]));
    at.wait(5000);
    at.do('askDebrief');
    at.hear(opened);
    at.do('askDebrief');
    at.do('leave');
  },
  (at) => {
    at.begun();
    at.hear(moved(three()));
    at.do('skip');
    at.hear({ type: 'moved', updates: [], requests: [] });
    at.command();
    at.hear(moved([]));
    at.command();
  },
  (at) => {
    at.start();
    at.hear(ready({ requests: [] }));
    at.command();
    at.hear(moved([]));
    at.command();
    at.hear(moved([]));
  },
  (at) => {
    at.sent();
    at.hear(refused('other'), refused('id-1'));
    at.do('dismiss');
    at.command();
    at.hear({ type: 'stale', id: 'other', what: ['draft'] }, { type: 'stale', id: 'id-2', what: ['draft'] });
    at.do('dismiss');
    at.command();
    at.hear(fault('command.malformed'));
    at.command();
  },
  (at) => {
    at.sent();
    at.busy();
    at.wait(PATIENCE.command + 100);
    at.do('restart');
    at.hear(ready());
  },
  (at) => {
    at.sent();
    at.wait(PATIENCE.command + 100);
    at.do('restart');
  },
  (at) => {
    at.begun();
    at.hear(moved([...three(), last()]));
    at.do('skip');
  },
  (at) => {
    at.start();
    at.wait(PATIENCE.setup + 100);
    at.do('restart');
    at.hear(ready());
  },
  (at) => {
    at.start();
    at.hear(fault('command.malformed'));
    at.do('restart');
  },
  (at) => {
    at.start();
    at.hear(fault('seat.unknown'));
    at.do('dismiss');
    at.do('leave');
    at.do('restart');
  },
  (at) => {
    at.begun();
    at.hear(fault('host.broken'));
    at.open('other');
    at.hear(ready());
  },
  (at) => {
    at.dead();
    at.do('restart');
    at.hear(ready());
  },
  (at) => {
    at.begun();
    at.hear({ type: 'lost', why: 'taken' });
    at.wait(5000);
    at.command();
    at.do('takeBack');
    at.hear(ready());
  },
  (at) => {
    at.begun();
    at.hear({ type: 'lost', why: 'removed' });
    at.do('restart');
  },
  (at) => {
    at.over();
    at.hear(moved([]));
    at.do('askDebrief');
    at.hear(fault('debrief.notOver'));
    at.do('askDebrief');
    at.busy();
    at.wait(PATIENCE.setup + 100);
  },
  (at) => {
    at.over();
    at.do('askDebrief');
    at.hear(moved([]));
    at.hear(opened);
    at.busy();
    at.wait(PATIENCE.setup + 100);
  },
  (at) => {
    at.over();
    at.do('askDebrief');
    at.hear(opened);
    at.busy();
    at.wait(PATIENCE.setup + 100);
    at.hear(moved([update(9, [statement('EST')])]));
  },
  (at) => {
    at.begun();
    at.open('other');
    at.hear(ready());
    at.do('leave');
    at.do('restart');
    at.do('takeBack');
  },
  (at) => {
    at.begun();
    at.hear(moved(three()));
    at.hear({ type: 'lost', why: 'taken' });
    at.wait(5000);
  },
];

/** Everything a chart makes seen, and sent. A chart that throws is seen to throw. */
function told(chart: Chart): string {
  return STORIES.map((story) => {
    const at = page(chart);
    try {
      story(at);
    } catch (error) {
      at.seen.push(String(error));
    }
    at.actor.stop();
    return [...at.seen, JSON.stringify(at.workers.map(({ sent, closed }) => [sent, closed]))].join('\n');
  }).join('\n---\n');
}

interface Transition {
  readonly target?: string;
  readonly guard?: unknown;
}
interface Node {
  readonly on?: Record<string, Transition | readonly Transition[] | string>;
  readonly after?: Record<string, Transition | readonly Transition[] | string>;
  readonly always?: Transition | readonly Transition[];
  readonly states?: Record<string, Node>;
}

const listed = (value: unknown): Transition[] =>
  (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'string' ? { target: one } : one));

interface Mutant {
  readonly name: string;
  readonly config: Node;
}

/** States a transition may be sent to by mistake. */
const PLACES = [
  '#session.idle',
  '#session.elsewhere',
  '#session.broken.known',
  '#session.broken.silent',
  '#session.seated.starting',
  '#session.seated.playing.waiting',
  '#session.seated.playing.asked',
  '#session.seated.playing.sent',
  '#session.seated.over.closed',
  '#session.seated.over.opening',
];

/** Where a state with states in it begins. */
const FIRST: Readonly<Record<string, string>> = {
  seated: 'starting',
  broken: 'known',
  over: 'closed',
  playing: 'settling',
};

function leafOf(target: string): string {
  const name = target.split(/[.#]/).at(-1) ?? '';
  return FIRST[name] ?? name;
}

/** Every change of one transition: without it, to elsewhere, with a guard that always or never holds. */
function* changed(name: string, one: Transition): Generator<readonly [string, Transition | null]> {
  yield [`${name} is not there`, null];
  if ('guard' in one) {
    yield [`${name} always`, { ...one, guard: () => true }];
    yield [`${name} never`, { ...one, guard: () => false }];
  }
  for (const target of PLACES) {
    if (leafOf(one.target ?? '') !== leafOf(target)) yield [`${name} goes to ${target}`, { ...one, target }];
  }
}

function* mutantsOf(node: Node, path: string): Generator<Mutant> {
  for (const kind of ['on', 'after'] as const)
    for (const [event, value] of Object.entries(node[kind] ?? {})) {
      const all = listed(value);
      for (const [i, one] of all.entries())
        for (const [name, other] of changed(`${path} ${event} ${i}`, one)) {
          const rest = all.flatMap((each, j) => (j !== i ? [each] : other ? [other] : []));
          yield { name, config: { ...node, [kind]: { ...node[kind], [event]: rest } } as Node };
        }
    }
  const always = node.always ? listed(node.always) : [];
  for (const [i, one] of always.entries())
    for (const [name, other] of changed(`${path} always ${i}`, one)) {
      const rest = always.flatMap((each, j) => (j !== i ? [each] : other ? [other] : []));
      yield { name, config: { ...node, always: rest } };
    }
  for (const [name, child] of Object.entries(node.states ?? {}))
    for (const mutant of mutantsOf(child, `${path}.${name}`))
      yield { name: mutant.name, config: { ...node, states: { ...node.states, [name]: mutant.config } } };
}

const chartOf = (config: Node): Chart =>
  createMachine(config as never, sessionChart.implementations as never) as unknown as Chart;

// XState warns of what is sent to a mutant that has fallen over.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the session’s chart', () => {
  const config = sessionChart.config as unknown as Node;
  it('as it is makes the same seen every time', () => {
    expect(told(chartOf(config))).toBe(told(sessionChart));
  });
  it('has no transition, target or guard that could be another', { timeout: 300_000 }, () => {
    const right = told(sessionChart);
    const survivors: string[] = [];
    let tried = 0;
    for (const { name, config: other } of mutantsOf(config, 'session')) {
      tried += 1;
      if (told(chartOf(other)) === right) survivors.push(name);
    }
    expect(tried).toBeGreaterThan(250);
    expect(survivors).toEqual([]);
  });
});
