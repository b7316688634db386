import type { FromWorker, ToWorker } from '../../protocol/solo';

/** The way to the worker that holds table and saves. */
export interface Port {
  post(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** The worker will not answer any more. Called at most once. */
  onDead(listener: (detail: string) => void): void;
  /** Ends the worker. No listener is called afterwards. */
  close(): void;
}

/** Brings up a fresh worker. */
export type Connect = () => Port;
