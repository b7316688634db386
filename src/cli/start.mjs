// `npm start`: installs what is missing, builds when sources changed, serves the game and prints its address.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rememberedPort, rememberPort, whereText } from './address.mjs';
import { BUILDS, CLI, WEB } from './build.mjs';
import { checkNode } from './install.mjs';
import { makeReady } from './ready.mjs';
import { Sentence, told } from './sentence.mjs';

const HELP = `Usage: npm start -- [--port N] [--host ADDRESS]

  --port N          serve on this port and no other (otherwise the last one, or the next free one)
  --host ADDRESS    listen on this address (otherwise localhost; 0.0.0.0 lets others in the network in)
  --help            show this
`;

/** @throws Sentence */
function options() {
  const known = { port: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean', short: 'h' } };
  const { values } = parsed(known);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(/^\d+$/.test(values.port) && port <= 65535))
    throw new Sentence(`"${values.port}" is no port: give a whole number from 0 to 65535.`, 2);
  return { port, host: values.host ?? 'localhost', help: values.help };
}

function parsed(known) {
  try {
    return parseArgs({ options: known });
  } catch (error) {
    throw new Sentence(`${error.message.split(/[.\n]/)[0]}. See npm start -- --help.`, 2);
  }
}

const REASONS = {
  EADDRINUSE: 'that port is in use. Give another with --port, or none to take the next free one.',
  EACCES: 'that port needs more rights. Give one above 1023.',
  EADDRNOTAVAIL: 'this computer has no such address.',
  ENOTFOUND: 'this computer has no such address.',
  EAI_AGAIN: 'this computer has no such address.',
};

await told(async () => {
  const { port, host, help } = options();
  if (help) return process.stdout.write(HELP);
  checkNode();
  await makeReady([BUILDS.web, BUILDS.cli]);
  const { homeOf, serve } = await import(pathToFileURL(join(CLI, 'serve.js')).href);
  const usual = rememberedPort();
  const served = await serve({ folder: WEB, port: port ?? usual, host, next: port === undefined }).catch((error) => {
    throw new Sentence(`Could not serve on ${host}:${port ?? usual}: ${REASONS[error.code] ?? error.message}`);
  });
  console.log(whereText({ home: homeOf(host), host, port: served.port, usual }));
  // A port that had to give way once is not forgotten: the saved games are there.
  if (!served.moved && port !== 0) rememberPort(served.port);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => served.close().then(() => process.exit(0)));
});
