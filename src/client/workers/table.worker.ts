import type { FromWorker, ToWorker } from '../../protocol/solo';
import { createClaims, openChannel } from './saves/claims';
import { openDiskShelf } from './saves/disk';
import { createKeeper } from './saves/keeper';

/** The table stands here, off the page's thread, with the record and the saves: the page sees what its seat may see. */
const scope = self as unknown as {
  onmessage: ((message: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

const post = (message: FromWorker) => scope.postMessage(message);

/** Names this tab among others. */
const tab = drawId();
const claims = createClaims(openChannel(), tab);
const keeper = createKeeper(openDiskShelf, tab, {
  onTrouble: (trouble) => post({ type: 'storage', trouble }),
  onLost: async (save, why) => (await desk)?.solo.lose(save, why),
  onChange: () => post({ type: 'changed' }),
});

/** What the first screen does without: fetched when it is wanted. */
let desk: ReturnType<typeof fetchDesk> | null = null;

async function fetchDesk() {
  const { openDesk } = await import('./desk');
  return openDesk({
    keeper,
    claims,
    post,
    now: () => Date.now(),
    drawSeed: drawId,
    breathe: () => new Promise((done) => setTimeout(done)),
    busy: () => post({ type: 'busy' }),
  });
}

function wantDesk() {
  desk ??= fetchDesk().catch((error: unknown) => {
    // Browsers remember a module that did not come: only another worker can fetch it again, and the page brings one up.
    setTimeout(() => {
      throw error;
    });
    throw error;
  });
  return desk;
}

/** 80 bits of chance. `randomUUID` is missing on plain HTTP; this is not. */
function drawId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function reply({ n, ask }: ToWorker & { type: 'ask' }): Promise<void> {
  if (ask.type === 'list' && !desk) {
    post({ type: 'answer', n, answer: await keeper.list() });
    return;
  }
  const { solo, answer } = await wantDesk();
  // In the order in which things were said.
  await solo.settled();
  post({ type: 'answer', n, answer: await answer(ask) });
}

async function serve(message: ToWorker): Promise<void> {
  if (message.type === 'ping') return post({ type: 'pong' });
  if (message.type === 'ask') return reply(message);
  (await wantDesk()).solo.handle(message);
}

scope.onmessage = ({ data }) => {
  serve(data).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    if (data.type === 'ask') post({ type: 'failed', n: data.n, detail });
    else if (data.type !== 'ping')
      post({ type: 'news', sitting: data.sitting, news: { type: 'fault', code: 'scenario.unreached', detail } });
  });
};

post({ type: 'pong' });
