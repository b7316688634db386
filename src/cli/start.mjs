// `npm start`: installs what is missing, builds when sources changed, serves the game and prints its address.
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { buildWeb, WEB } from './build.mjs';
import { checkNode, ensureInstalled } from './install.mjs';
import { serve } from './serve.mjs';

const PORT = 4173;
const HELP = `Usage: npm start -- [--port N] [--host ADDRESS]

  --port N          serve on this port and no other (otherwise ${PORT}, or the next free one)
  --host ADDRESS    listen on this address (otherwise localhost; 0.0.0.0 lets others in the network in)
  --help            show this
`;

function stop(message) {
  console.error(message);
  process.exit(1);
}

function options() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      process.stdout.write(HELP);
      process.exit(0);
    }
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535))
      stop(`"${values.port}" is no port: give a whole number from 0 to 65535.`);
    return { port, host: values.host ?? 'localhost' };
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${HELP}`);
    return process.exit(2);
  }
}

function addressesOf(host, port) {
  if (host !== '0.0.0.0' && host !== '::') return [`http://${host.includes(':') ? `[${host}]` : host}:${port}/`];
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outside = own.filter((entry) => entry.family === 'IPv4' && !entry.internal).map((entry) => entry.address);
  return ['localhost', ...outside].map((name) => `http://${name}:${port}/`);
}

const REASONS = {
  EADDRINUSE: 'that port is in use. Give another with --port, or none to take the next free one.',
  EACCES: 'that port needs more rights. Give one above 1023.',
  EADDRNOTAVAIL: 'this computer has no such address.',
  ENOTFOUND: 'this computer has no such address.',
};

const { port, host } = options();
checkNode();
ensureInstalled();
try {
  await buildWeb(console.log);
} catch (error) {
  stop(`The game could not be built:\n${error.message}`);
}
try {
  const served = await serve({ folder: WEB, port: port ?? PORT, host, next: port === undefined });
  const [first, ...others] = addressesOf(host, served.port);
  console.log(
    `\nAd Referendum is at ${first}${others.map((address) => `\n  for others in this network: ${address}`).join('')}`,
  );
  console.log('Stop it with Ctrl+C.');
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      served.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  stop(`Could not serve on ${host}:${port ?? PORT}: ${REASONS[error.code] ?? error.message}`);
}
