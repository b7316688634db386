import type { FromWorker } from '../../protocol/solo';
import type { Port } from './port';

/** A worker of this page. */
export function connectWorker(): Port {
  const worker = new Worker(new URL('../workers/table.worker.ts', import.meta.url), { type: 'module' });
  let hear: (message: FromWorker) => void = () => {};
  let giveUp: (detail: string) => void = () => {};
  let alive = true;
  const die = (detail: string) => {
    if (!alive) return;
    alive = false;
    worker.terminate();
    giveUp(detail);
  };
  worker.onmessage = (event: MessageEvent<FromWorker>) => {
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
      giveUp = listener;
    },
    close: () => {
      alive = false;
      worker.terminate();
    },
  };
}
