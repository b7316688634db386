// Where the game is served. A browser keeps saved games by address, so the address stays the same. Built-ins only.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { CACHE } from './install.mjs';

const FIRST_PORT = 4173;
const MEMORY = join(CACHE, 'port');

/** Port of the last start; the usual one before the first. */
export function rememberedPort(memory = MEMORY) {
  try {
    const port = Number(readFileSync(memory, 'utf8'));
    return Number.isInteger(port) && port > 0 && port <= 65535 ? port : FIRST_PORT;
  } catch {
    return FIRST_PORT;
  }
}

/** A start that cannot write is a start all the same. */
export function rememberPort(port, memory = MEMORY) {
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, `${port}\n`);
  } catch {}
}

/** Addresses by which others in the network reach what listens everywhere. */
function outside(host) {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return own.filter((entry) => entry.family === 'IPv4' && !entry.internal).map((entry) => entry.address);
}

/**
 * What a start says when it serves: one address for this computer, those for others, and that another port than the
 * last one means another shelf of saved games.
 * @param home the name of this computer in the address
 */
export function whereText({ home, host, port, usual }) {
  const others = outside(host).map((address) => `\n  for others in this network: http://${address}:${port}/`);
  const moved =
    port === usual
      ? ''
      : `\nThe last port was ${usual}: games saved at http://${home}:${usual}/ are not seen at this address.`;
  return `\nAd Referendum is at http://${home}:${port}/${others.join('')}${moved}\nStop it with Ctrl+C.`;
}
