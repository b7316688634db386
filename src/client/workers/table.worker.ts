import type { FromWorker, ToWorker } from '../../protocol/solo';
import { createLibrary } from './library';
import { createClaims, openChannel } from './saves/claims';
import { openDiskShelf } from './saves/disk';
import { createKeeper } from './saves/keeper';
import { isInstalled, loadSetup } from './setups';
import { createSolo } from './solo';

/** The table stands here, off the page's thread, with the record and the saves: the page sees what its seat may see. */
const scope = self as unknown as {
  onmessage: ((message: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

const post = (message: FromWorker) => scope.postMessage(message);
const now = () => Date.now();

/** Names this tab among others. */
const tab = drawId();
const claims = createClaims(openChannel(), tab);
const keeper = createKeeper(openDiskShelf, tab, {
  onTrouble: (trouble) => post({ type: 'storage', trouble }),
  onLost: (save, why) => solo.lose(save, why),
  onChange: () => post({ type: 'changed' }),
});
const solo = createSolo({
  loadSetup,
  installed: isInstalled,
  keeper,
  claims,
  post,
  now,
  drawSeed: drawId,
  breathe: () => new Promise((done) => setTimeout(done)),
});
const answer = createLibrary({ installed: isInstalled, keeper, claims, now, busy: () => post({ type: 'busy' }) });

/** 80 bits of chance. `randomUUID` is missing on plain HTTP; this is not. */
function drawId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function reply(n: number, ask: (ToWorker & { type: 'ask' })['ask']): Promise<void> {
  try {
    await solo.settled();
    post({ type: 'answer', n, answer: await answer(ask) });
  } catch (error) {
    post({ type: 'failed', n, detail: error instanceof Error ? error.message : String(error) });
  }
}

scope.onmessage = ({ data }) => {
  if (data.type === 'ping') post({ type: 'pong' });
  else if (data.type === 'ask') void reply(data.n, data.ask);
  else solo.handle(data);
};

post({ type: 'pong' });
