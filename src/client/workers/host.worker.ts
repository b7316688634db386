import { createHost } from '../../host/host';
import type { FromHost, ToHost } from '../../protocol/messages';
import { loadSetup } from './setups';

/** The conference runs here, off the page's thread, through the same host that serves a class. */
const scope = self as unknown as {
  onmessage: ((message: MessageEvent<ToHost>) => void) | null;
  postMessage(message: FromHost): void;
};

const host = createHost({ loadSetup, post: (message) => scope.postMessage(message) });

scope.onmessage = ({ data }) => {
  void host.handle(data);
};
