import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';

/**
 * Watches the scenarios while the development server runs. A change that can be read reloads the page; a fault is shown
 * in the terminal and over the page, which keeps what could be read last.
 * @param refresh reads a scenario anew, or all when what they share has changed; throws with every fault, and then
 *   leaves what was read before
 */
export function watched(
  folder: string,
  refresh: (id: string | undefined) => void,
): Pick<Plugin, 'configureServer' | 'hotUpdate'> {
  let fault: ErrorPayload | undefined;
  return {
    configureServer(server) {
      server.watcher.add(folder);
      // A page opened after the fault shows it too.
      server.ws.on('connection', () => {
        if (fault) server.ws.send(fault);
      });
    },
    hotUpdate({ file, server }) {
      const name = relative(folder, file);
      if (name.startsWith('..') || isAbsolute(name)) return;
      if (this.environment.name !== 'client') return [];
      fault = faultOf(() => refresh(idOf(folder, name)));
      if (fault) tell(server, name, fault);
      else reload(server, name);
      return [];
    },
  };
}

/** The scenario a file belongs to; undefined for what all share, and for one whose folder came or went. */
function idOf(folder: string, name: string): string | undefined {
  const [first] = name.split(/[\\/]/);
  return first && existsSync(join(folder, first, 'scenario.yaml')) ? first : undefined;
}

function faultOf(work: () => void): ErrorPayload | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return { type: 'error', err: { message: (error as Error).message, stack: '', plugin: 'scenarios' } };
  }
}

function tell(server: ViteDevServer, name: string, fault: ErrorPayload): void {
  server.config.logger.error(`scenarios/${name}: kept as it was read last.\n${fault.err.message}`, { timestamp: true });
  server.ws.send(fault);
}

function reload(server: ViteDevServer, name: string): void {
  server.config.logger.info(`scenarios/${name}: page reload`, { timestamp: true });
  server.moduleGraph.invalidateAll();
  server.ws.send({ type: 'full-reload' });
}
