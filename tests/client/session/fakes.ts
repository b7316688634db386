import { SimulatedClock } from 'xstate';
import { createLink, type LinkNeeds } from '../../../src/client/session/link';
import type { Port } from '../../../src/client/session/port';
import { createSession } from '../../../src/client/session/session';
import type { Pace } from '../../../src/client/session/types';
import type { ConferenceEvent } from '../../../src/engine/events';
import type { Request, Update, View } from '../../../src/engine/view/types';
import type { GameOptions } from '../../../src/protocol/messages';
import type { FromWorker, News, ToWorker } from '../../../src/protocol/solo';

export const options: GameOptions = { scenario: 'gge-2016-17', length: 'quick', seat: 'KEN', temper: 'mixed' };

/** As much of a view as the session looks at. */
export const view = (patch: Partial<View> = {}): View =>
  ({
    setup: { scenario: 'gge-2016-17', meetings: [{}, {}, {}, {}] },
    you: 'KEN',
    stage: 'meeting.seats',
    meeting: 0,
    round: 1,
    draft: { text: { law: 'law-named' } },
    paragraphs: { law: { status: 'open' } },
    ...patch,
  }) as unknown as View;

export const statement = (by: string): ConferenceEvent => ({ type: 'statement.made', audience: 'all', by, points: [] });
export const turn = (by: string): ConferenceEvent => ({ type: 'turn.taken', audience: 'all', by });

export const update = (n: number, events: readonly ConferenceEvent[], patch: Partial<View> = {}): Update => ({
  n,
  events,
  patch,
});

export const request = (id: string): Request => ({ kind: 'turn', id, moves: [] });

export const ready = (patch: Partial<News & { type: 'ready' }> = {}): News => ({
  type: 'ready',
  options,
  watched: false,
  branch: '',
  view: view(),
  requests: [request('first')],
  history: [],
  ...patch,
});

export const moved = (updates: readonly Update[], next = 'next'): News => ({
  type: 'moved',
  updates,
  requests: [request(next)],
});

/** A worker that says what the test makes it say. */
export interface FakeWorker {
  readonly sent: ToWorker[];
  closed: boolean;
  post(message: FromWorker): void;
  /** Says something to the sitting that was asked for last. */
  say(news: News): void;
  die(): void;
}

function fakeWorker(): FakeWorker & { readonly port: Port } {
  let hear: (message: FromWorker) => void = () => {};
  let dead: (detail: string) => void = () => {};
  const sent: ToWorker[] = [];
  const worker = {
    sent,
    closed: false,
    post: (message: FromWorker) => {
      if (!worker.closed) hear(message);
    },
    say: (news: News) => {
      const sat = sent.findLast((message) => message.type === 'sit');
      worker.post({ type: 'news', sitting: sat?.sitting ?? 0, news });
    },
    die: () => dead('gone'),
    port: {
      post: (message: ToWorker) => {
        sent.push(structuredClone(message));
      },
      onMessage: (listener: typeof hear) => {
        hear = listener;
      },
      onDead: (listener: typeof dead) => {
        dead = listener;
      },
      close: () => {
        worker.closed = true;
      },
    },
  };
  return worker;
}

/** Lets time pass as it does: a timer that is set on the way counts from there. */
export function pass(clock: SimulatedClock, time: number): void {
  for (let left = time; left > 0; left -= 100) clock.increment(Math.min(left, 100));
}

/** A link over fake workers, in simulated time. */
export function linked() {
  const clock = new SimulatedClock();
  const workers: FakeWorker[] = [];
  const notices: Parameters<LinkNeeds['onNotice']>[0][] = [];
  const link = createLink({
    connect: () => {
      const worker = fakeWorker();
      workers.push(worker);
      return worker.port;
    },
    clock: clock as never,
    onNotice: (notice) => notices.push(notice),
  });
  return { link, clock, workers, notices, worker: () => workers.at(-1) as FakeWorker };
}

/** A page with its session. */
export function page(pace: Pace = 'normal') {
  const far = linked();
  let ids = 0;
  const settings = { pace };
  const store = createSession({
    link: far.link,
    clock: far.clock as never,
    pace: () => settings.pace,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  });
  /** What was said at the table, pings aside. */
  const sent = () => far.workers.flatMap((worker) => worker.sent).filter(({ type }) => type !== 'ping');
  return { store, settings, sent, ...far };
}

/** A page on which the first question is asked. */
export function started(mine = page()) {
  mine.store.getState().start(options, 'seed');
  mine.worker().say(ready());
  return mine;
}
