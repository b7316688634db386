import { createLibrary } from '../../src/client/workers/library';
import { type Channel, createClaims } from '../../src/client/workers/saves/claims';
import { createKeeper } from '../../src/client/workers/saves/keeper';
import { memoryShelf } from '../../src/client/workers/saves/memory';
import type { Shelf } from '../../src/client/workers/saves/types';
import { createSolo } from '../../src/client/workers/solo';
import type { Command } from '../../src/engine/acts';
import type { Setup } from '../../src/engine/model/setup';
import type { View } from '../../src/engine/view/types';
import { applyUpdate } from '../../src/engine/view/updates';
import type { GameOptions } from '../../src/protocol/messages';
import type { FromWorker, News, Seating, ToWorker } from '../../src/protocol/solo';
import { simplest } from './person';
import { tiny } from './table';

export const options: GameOptions = { scenario: 'tiny', length: 'standard', seat: 'COR', temper: 'mixed' };

/** Ends of one channel, as many as are asked for. */
export function channel(): () => Channel {
  const ends: Channel[] = [];
  return () => {
    const end: Channel = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of ends) if (other !== end) queueMicrotask(() => other.onmessage?.({ data }));
      },
    };
    ends.push(end);
    return end;
  };
}

export interface TabNeeds {
  readonly shelf?: Shelf;
  readonly open?: () => Promise<Shelf>;
  readonly tab?: string;
  readonly channel?: Channel | null;
  readonly setup?: () => Setup;
  readonly installed?: (scenario: string) => boolean;
  readonly seed?: string;
  readonly load?: () => Promise<Setup | null>;
}

/** What a page's worker holds, with everything it posts. */
export function tabOf(needs: TabNeeds = {}) {
  const { tab = 'one', setup = tiny, seed = 'drawn-in-the-worker' } = needs;
  const shelf = needs.shelf ?? memoryShelf();
  const posted: FromWorker[] = [];
  const troubles: (string | null)[] = [];
  let time = 0;
  const now = () => {
    time += 1;
    return time;
  };
  const post = (message: FromWorker) => posted.push(structuredClone(message));
  const claims = createClaims(needs.channel ?? null, tab);
  const installed = needs.installed ?? (() => true);
  const keeper = createKeeper(needs.open ?? (async () => shelf), tab, {
    onTrouble: (trouble) => troubles.push(trouble),
    onLost: (save, why) => solo.lose(save, why),
    onChange: () => {},
  });
  const solo = createSolo({
    loadSetup: needs.load ?? (async (scenario) => (scenario === setup().scenario ? setup() : null)),
    installed,
    keeper,
    claims,
    post,
    now,
    drawSeed: () => seed,
    breathe: () => Promise.resolve(),
  });
  const ask = createLibrary({ installed, keeper, claims, now, busy: () => post({ type: 'busy' }) });
  let sitting = 0;
  let ids = 0;
  const newsFrom = (from: number): News[] =>
    posted.slice(from).flatMap((message) => (message.type === 'news' ? [message.news] : []));
  const say = async (message: Exclude<ToWorker, { type: 'ask' | 'ping' }>): Promise<News[]> => {
    const from = posted.length;
    solo.handle(message);
    await solo.settled();
    return newsFrom(from);
  };
  const self = {
    shelf,
    posted,
    troubles,
    keeper,
    solo,
    ask,
    get news() {
      return newsFrom(0);
    },
    sit: (how: Seating) => {
      sitting += 1;
      return say({ type: 'sit', sitting, how });
    },
    start: (given: Partial<GameOptions> = {}, save = 'a') =>
      self.sit({ type: 'start', save, options: { ...options, ...given } }),
    open: (save = 'a') => self.sit({ type: 'open', save }),
    give: (command: Command, more: object = {}) => {
      ids += 1;
      const submission = { id: `${tab}-${ids}`, branch: '', rests: {}, command, ...more };
      return say({ type: 'submit', sitting, submission });
    },
    debrief: () => say({ type: 'debrief', sitting }),
    rise: () => say({ type: 'rise', sitting }),
    /** What this seat was told since it last sat down, added up. */
    get view(): View {
      const from = self.news.findLastIndex(({ type }) => type === 'ready');
      const [ready, ...later] = self.news.slice(from) as [News & { type: 'ready' }, ...News[]];
      return later.flatMap((news) => (news.type === 'moved' ? news.updates : [])).reduce(applyUpdate, ready.view);
    },
    get moved() {
      return self.news.findLast(({ type }) => type === 'moved') as News & { type: 'moved' };
    },
    /** The simplest answer to what is asked now; null when nothing is. */
    get next(): Command | null {
      return simplest({ requests: self.moved.requests, view: self.view });
    },
    /** Answers in the simplest way, that many times or to the end. */
    async play(times = 500): Promise<void> {
      for (let i = 0; i < times; i++) {
        const command = self.next;
        if (!command) return;
        const [answer] = await self.give(command);
        if (answer?.type !== 'moved') throw new Error(JSON.stringify(answer));
      }
      if (times >= 500) throw new Error('the conference does not end');
    },
  };
  return self;
}
