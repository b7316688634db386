import type { FromHost } from '../../protocol/messages';
import type { Transport } from './types';

/** A host in a worker of this page. */
export function connectWorker(): Transport {
  const worker = new Worker(new URL('../workers/host.worker.ts', import.meta.url), { type: 'module' });
  let hear: (message: FromHost) => void = () => {};
  let mourn: (detail: string) => void = () => {};
  let alive = true;
  const die = (detail: string) => {
    if (!alive) return;
    alive = false;
    worker.terminate();
    mourn(detail);
  };
  worker.onmessage = (event: MessageEvent<FromHost>) => {
    if (alive) hear(event.data);
  };
  worker.onerror = (event) => die(event.message || 'worker');
  worker.onmessageerror = () => die('unreadable message');
  return {
    post: (message) => {
      if (alive) worker.postMessage(message);
    },
    onMessage: (listener) => {
      hear = listener;
    },
    onDead: (listener) => {
      mourn = listener;
    },
    close: () => {
      alive = false;
      worker.terminate();
    },
  };
}
