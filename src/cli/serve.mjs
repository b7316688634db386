// A small static server for what was built. Built-ins only.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

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
export function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = normalize(join(folder, path));
  return file === normalize(folder) || file.startsWith(normalize(folder) + sep) ? file : undefined;
}

const sizeOf = (file) => {
  try {
    const found = statSync(file);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
};

/** Pages of the game have no extension and all are the one index.html. */
function resolve(folder, url) {
  const file = fileFor(folder, url);
  if (file === undefined) return undefined;
  if (sizeOf(file) !== undefined) return file;
  return extname(file) === '' ? join(folder, 'index.html') : undefined;
}

function cachingOf(file) {
  if (extname(file) === '.html') return 'no-store';
  return file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function answer(folder, request, response) {
  const refuse = (status, message) => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': TYPES['.txt'], 'Cache-Control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : `${message}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD are served here.');
  const file = resolve(folder, request.url ?? '/');
  const size = file === undefined ? undefined : sizeOf(file);
  if (size === undefined) return refuse(404, 'Not found.');
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': cachingOf(file),
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

const listenOnce = (server, port, host) =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done(server.address().port);
    });
  });

/**
 * Serves a folder. Port 0 takes any free one; with `next` a port in use gives way to the one after it, twenty times.
 * @returns the port and a function that ends the serving
 */
export async function serve({ folder, port, host = 'localhost', next = false }) {
  const server = createServer((request, response) => answer(folder, request, response));
  for (let tries = 0; ; tries++) {
    try {
      const taken = await listenOnce(server, port + tries, host);
      const close = () =>
        new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      return { port: taken, close };
    } catch (error) {
      if (!next || error.code !== 'EADDRINUSE' || tries >= 20) throw error;
    }
  }
}
