import type { FromHost, ToHost } from '../../protocol/messages';

/** The way to the host of one conference: a worker on this page, or a server elsewhere. */
export interface Transport {
  post(message: ToHost): void;
  onMessage(listener: (message: FromHost) => void): void;
  /** The host will not answer any more. Called at most once. */
  onDead(listener: (detail: string) => void): void;
  /** Ends the host. No listener is called afterwards. */
  close(): void;
}

/** Brings up a fresh host. */
export type Connect = () => Transport;
