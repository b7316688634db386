// `npm run dev`: Vite's own server. A change in the code is taken in at once, one in a scenario reloads the page.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, checkNode, ensureInstalled, ROOT } from './install.mjs';
import { Sentence, told } from './sentence.mjs';

function options() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } }).values;
  } catch (error) {
    throw new Sentence(`${error.message.split(/[.\n]/)[0]}. Usage: npm run dev -- [--port N] [--host ADDRESS]`, 2);
  }
}

await told(async () => {
  const { port, host } = options();
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65535))
    throw new Sentence(`"${port}" is no port: give a whole number from 0 to 65535.`, 2);
  checkNode();
  ensureInstalled();
  const { createServer } = await import('vite');
  const server = await createServer({
    root: ROOT,
    // Not in node_modules: that is replaced as a whole by an install.
    cacheDir: join(CACHE, 'vite'),
    clearScreen: false,
    server: { host, ...(port === undefined ? {} : { port: Number(port), strictPort: true }) },
  });
  await server.listen();
  server.printUrls();
});
