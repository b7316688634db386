import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative, sep } from 'node:path';
import { pipeline } from 'node:stream';
import send from '@fastify/send';
import { encodingsOf, SUFFIXES } from './encodings';

/**
 * A small static server for what was built. `@fastify/send` reads files, ranges and conditions; here stand what a path
 * may name, which of the files made at build time is sent, and the headers.
 */

/** Scripts, data and connections from this origin only. Inline styles are what charts and the hall position with. */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The file a request path names inside the folder, or undefined for one that leads outside or is malformed. */
export function fileFor(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] as string);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = normalize(join(folder, path));
  return file === normalize(folder) || file.startsWith(normalize(folder) + sep) ? file : undefined;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Pages of the game have no extension and all are the one index.html. */
async function named(folder: string, url: string): Promise<string | undefined> {
  const file = fileFor(folder, url);
  if (file === undefined) return undefined;
  if (await isFile(file)) return file;
  return extname(file) === '' ? join(folder, 'index.html') : undefined;
}

/** The smallest form of a file that the browser takes and the build has made: `encoding` is undefined for the file itself. */
async function formOf(file: string, accepted: string | undefined) {
  for (const encoding of encodingsOf(accepted))
    if (await isFile(file + SUFFIXES[encoding])) return { file: file + SUFFIXES[encoding], encoding };
  return { file, encoding: undefined };
}

function typeOf(file: string): string {
  const type = send.mime.getType(file) ?? 'application/octet-stream';
  // "application/javascript" is obsolete (RFC 9239).
  if (type === 'application/javascript') return 'text/javascript; charset=utf-8';
  return send.isUtf8MimeType(type) || type === 'application/json' ? `${type}; charset=utf-8` : type;
}

function cachingOf(file: string): string {
  if (extname(file) === '.html') return 'no-store';
  return file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(response.req.method === 'HEAD' ? undefined : `${message}\n`);
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const EVERYWHERE = ['0.0.0.0', '::'];

/** The name by which this very computer reaches what listens on a host. */
export const homeOf = (host: string): string =>
  EVERYWHERE.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;

/**
 * Saved games belong to an address as the browser spells it. Of the names of this very computer one is the game's; the
 * others lead there, so that nobody looks for a saved game on the wrong shelf.
 */
function elsewhere(request: IncomingMessage, home: string): string | undefined {
  const [, name = '', port = ''] = /^(.*?)(:\d+)?$/.exec(request.headers.host ?? '') ?? [];
  const path = request.url ?? '/';
  if (name === home || !LOOPBACK.includes(name) || !LOOPBACK.includes(home) || !path.startsWith('/')) return undefined;
  return `http://${home}${port}${path}`;
}

async function sendFile(folder: string, file: string, request: IncomingMessage, response: ServerResponse) {
  const form = await formOf(file, request.headers['accept-encoding']);
  const path = relative(folder, form.file).split(sep).map(encodeURIComponent).join('/');
  const options = { root: folder, dotfiles: 'allow', index: false, cacheControl: false, contentType: false } as const;
  const found = await send(request, `/${path}`, options);
  response.writeHead(found.statusCode, {
    ...found.headers,
    ...HEADERS,
    ...(found.type === 'file' ? { 'Content-Type': typeOf(file), 'Cache-Control': cachingOf(file) } : {}),
    ...(form.encoding === undefined ? {} : { 'Content-Encoding': form.encoding }),
    Vary: 'Accept-Encoding',
  });
  // By way of "pipeline": a reader who goes away in the middle closes the file too.
  pipeline(found.stream, response, () => undefined);
}

async function answer(folder: string, home: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only GET and HEAD are served here.');
  const there = elsewhere(request, home);
  if (there !== undefined) {
    response.writeHead(307, { ...HEADERS, Location: there, 'Cache-Control': 'no-store' });
    return response.end();
  }
  const file = await named(folder, request.url ?? '/');
  if (file === undefined) return refuse(response, 404, 'Not found.');
  if (!(await isFile(file))) return refuse(response, 503, 'The game is not whole: run "npm start" again.');
  return sendFile(folder, file, request, response);
}

const listenOnce = (server: Server, port: number, host: string) =>
  new Promise<number>((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done((server.address() as AddressInfo).port);
    });
  });

const close = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/**
 * "localhost" is two addresses, and a browser may take either: both, or what another program has on the second would
 * be taken for the game.
 */
const addressesOf = (host: string): string[] => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host]);

const ABSENT = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENOTFOUND'];

/** Listens on every address of the host at one port; a computer without the second address has the first. */
async function listen(create: () => Server, port: number, host: string): Promise<{ port: number; servers: Server[] }> {
  const servers: Server[] = [];
  let taken = port;
  for (const address of addressesOf(host)) {
    const server = create();
    try {
      taken = await listenOnce(server, taken, address);
      servers.push(server);
    } catch (error) {
      if (servers.length > 0 && ABSENT.includes((error as NodeJS.ErrnoException).code ?? '')) continue;
      await Promise.all(servers.map(close));
      throw error;
    }
  }
  return { port: taken, servers };
}

export interface Serving {
  readonly port: number;
  /** Whether the port asked for was in use. */
  readonly moved: boolean;
  close(): Promise<void>;
}

/**
 * Serves a folder. Port 0 takes any free one; with `next` a port in use gives way to the one after it, twenty times.
 * Other names of this computer lead to `host`.
 */
export async function serve(options: {
  folder: string;
  port: number;
  host?: string;
  next?: boolean;
}): Promise<Serving> {
  const { folder, port, host = 'localhost', next = false } = options;
  const home = homeOf(host);
  const create = () =>
    createServer((request, response) => {
      answer(folder, home, request, response).catch(() => response.destroy());
    });
  for (let tries = 0; ; tries++) {
    try {
      const { port: taken, servers } = await listen(create, port + tries, host);
      return { port: taken, moved: tries > 0, close: () => Promise.all(servers.map(close)).then(() => undefined) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!next || code !== 'EADDRINUSE' || tries >= 20 || port + tries >= 65_535) throw error;
    }
  }
}
