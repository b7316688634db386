import type { Ask, Asked, AskType, FromWorker, News, Seating } from '../../protocol/solo';
import type { Submission } from '../../protocol/submissions';
import type { Connect, Port } from './port';

/** What a sitting hears: news of its table, or that there will be none any more. */
export type Word = News | { readonly type: 'dead'; readonly detail: string };

/** A place at the worker's table. */
export interface Place {
  submit(submission: Submission): void;
  debrief(): void;
  /** Nothing is heard afterwards. */
  rise(): void;
}

/** One worker a page, brought up when something is wanted of it and replaced when it has died. */
export interface Link {
  sit(how: Seating, hear: (word: Word) => void): Place;
  /** @throws Error when the worker fails twice. */
  ask<T extends AskType>(ask: Ask<T>): Promise<Asked[T]['answer']>;
  /** Ends a worker that was waited for in vain; the next wish brings up another. */
  replace(): void;
}

export interface Clock {
  setTimeout(work: () => void, after: number): unknown;
  clearTimeout(id: never): void;
}

export interface LinkNeeds {
  readonly connect: Connect;
  readonly clock: Clock;
  /** What concerns neither a sitting nor a question. */
  readonly onNotice: (notice: FromWorker & { readonly type: 'storage' | 'changed' }) => void;
}

/** How often a worker of which something is wanted is asked for a sign of life, in milliseconds. */
export const BEAT = 2000;
/**
 * Beats without a word after which it counts as dead. Two at least: a page that was suspended wakes with one beat due
 * before the worker could answer.
 */
export const MISSED = 3;

export const DEAD = 'the worker does not answer';

interface Waiting {
  readonly ask: Ask;
  readonly again: boolean;
  readonly done: (answer: never) => void;
  readonly failed: (error: Error) => void;
}

export function createLink({ connect, clock, onNotice }: LinkNeeds): Link {
  let port: Port | null = null;
  let beat: unknown;
  /** Beats since the last word; null until the worker stands, and while it said that it is busy. */
  let silent: number | null = null;
  let numbers = 0;
  const sittings = new Map<number, (word: Word) => void>();
  const questions = new Map<number, Waiting>();

  function up(): Port {
    if (port) return port;
    const fresh = connect();
    port = fresh;
    silent = null;
    fresh.onMessage(hear);
    fresh.onDead(die);
    beat = clock.setTimeout(listen, BEAT);
    return fresh;
  }

  function listen(): void {
    if (!port) return;
    beat = clock.setTimeout(listen, BEAT);
    if (silent === null || sittings.size + questions.size === 0) return;
    silent += 1;
    if (silent > MISSED) die(DEAD);
    else port.post({ type: 'ping' });
  }

  function die(detail: string): void {
    port?.close();
    port = null;
    clock.clearTimeout(beat as never);
    const [seats, asked] = [[...sittings.values()], [...questions.values()]];
    sittings.clear();
    questions.clear();
    for (const tell of seats) tell({ type: 'dead', detail });
    for (const one of asked) {
      if (one.again) one.failed(new Error(detail));
      else put({ ...one, again: true });
    }
  }

  function hear(message: FromWorker): void {
    silent = message.type === 'busy' ? null : 0;
    if (message.type === 'news') sittings.get(message.sitting)?.(message.news);
    else if (message.type === 'answer') settle(message.n, (one) => one.done(message.answer as never));
    else if (message.type === 'failed') settle(message.n, (one) => one.failed(new Error(message.detail)));
    else if (message.type === 'storage' || message.type === 'changed') onNotice(message);
  }

  function settle(n: number, how: (one: Waiting) => void): void {
    const one = questions.get(n);
    questions.delete(n);
    if (one) how(one);
  }

  function next(): number {
    numbers += 1;
    return numbers;
  }

  function put(one: Waiting): void {
    const n = next();
    questions.set(n, one);
    up().post({ type: 'ask', n, ask: one.ask });
  }

  return {
    sit(how, tell) {
      const sitting = next();
      sittings.set(sitting, tell);
      up().post({ type: 'sit', sitting, how });
      const post: Port['post'] = (message) => {
        if (sittings.has(sitting)) port?.post(message);
      };
      return {
        submit: (submission) => post({ type: 'submit', sitting, submission }),
        debrief: () => post({ type: 'debrief', sitting }),
        rise: () => {
          post({ type: 'rise', sitting });
          sittings.delete(sitting);
        },
      };
    },
    ask: <T extends AskType>(ask: Ask<T>) =>
      new Promise<Asked[T]['answer']>((done, failed) => {
        put({ ask: ask as Ask, again: false, done: done as Waiting['done'], failed });
      }),
    replace: () => die(DEAD),
  };
}
