import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compress } from '../../src/cli/compress.mjs';
import { encodingsOf } from '../../src/cli/encodings';
import { fileFor, serve } from '../../src/cli/serve';

const folder = join(mkdtempSync(join(tmpdir(), 'serve-')), 'web');
let served: Awaited<ReturnType<typeof serve>>;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
  readonly bytes: Buffer;
}

/** Sends the path as it stands: fetch would tidy it up first. */
const get = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, failed) => {
    const sent = request({ host: '127.0.0.1', port: served.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (chunk) => parts.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        done({ status: response.statusCode ?? 0, headers: response.headers, body: String(bytes), bytes });
      });
    });
    sent.on('error', failed);
    sent.end();
  });

const SCRIPT = `export const words = ${JSON.stringify('ad referendum '.repeat(500))};`;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>game</title>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'words-abc123.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'sound-abc123.ogg'), '0123456789');
  writeFileSync(join(folder, 'assets', 'big-abc123.woff2'), Buffer.alloc(9_000_000, 'x'));
  writeFileSync(join(folder, 'sw.js'), 'self;');
  await compress(folder);
  writeFileSync(join(folder, '..', 'secret.txt'), 'outside');
  served = await serve({ folder, port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await served.close();
  rmSync(join(folder, '..'), { recursive: true });
});

describe('the server of the start command', () => {
  it('serves the page, never stored, with a policy that admits this origin only', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    expect(body).toContain('<title>game</title>');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/https?:|\*|unsafe-eval/);
  });
  it('serves hashed assets as immutable, with their type', async () => {
    const { status, headers } = await get('/assets/main-abc123.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toContain('immutable');
  });
  it('gives the one page for every page address, and 404 for a missing file', async () => {
    expect((await get('/conference?seed=1')).body).toContain('<title>game</title>');
    expect((await get('/assets/missing.js')).status).toBe(404);
  });
  it('never leaves its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/..%5csecret.txt',
      '//../secret.txt',
      '/%00secret.txt',
      '/%zz',
    ]) {
      const { status, body } = await get(path);
      expect([path, status, body.includes('outside')]).toEqual([path, 404, false]);
    }
    expect(fileFor(folder, '/../web-of-others/x.txt')).toBeUndefined();
  });
  it('refuses every method but GET and HEAD', async () => {
    expect((await get('/', 'POST')).status).toBe(405);
    const head = await get('/', 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
  });
  it('takes the next free port when told to, and fails otherwise', async () => {
    const second = await serve({ folder, port: served.port, host: '127.0.0.1', next: true });
    expect(second.port).toBeGreaterThan(served.port);
    await second.close();
    expect([served.moved, second.moved]).toEqual([false, true]);
    await expect(serve({ folder, port: served.port, host: '127.0.0.1' })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('what is sent', () => {
  it('is the compressed form the browser takes, made at build time', async () => {
    const forms = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [encoding, read] of Object.entries(forms)) {
      const { headers, bytes } = await get('/assets/words-abc123.js', 'GET', { 'Accept-Encoding': encoding });
      expect(headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': 'text/javascript; charset=utf-8',
        vary: 'Accept-Encoding',
      });
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['cache-control']).toContain('immutable');
      expect(bytes.length).toBeLessThan(SCRIPT.length / 10);
      expect(String(read(bytes))).toBe(SCRIPT);
    }
    const plain = await get('/assets/words-abc123.js');
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, SCRIPT]);
  });
  it('is as the header weighs it', () => {
    for (const [header, found] of [
      [undefined, []],
      ['', []],
      ['gzip, deflate, br, zstd', ['br', 'gzip']],
      ['gzip, deflate', ['gzip']],
      ['br;q=0, gzip', ['gzip']],
      ['*', ['br', 'gzip']],
      ['identity;q=1, *;q=0', []],
      ['identity, gzip;q=0.5', []],
      ['GZIP;Q=0.5', ['gzip']],
      [';;,=,q=', []],
    ] as const)
      expect([header, encodingsOf(header)]).toEqual([header, found]);
  });
  it('is nothing where the browser has it already', async () => {
    const { headers } = await get('/sw.js');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await get('/sw.js', 'GET', { 'If-None-Match': String(headers.etag) });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect((await get('/sw.js', 'GET', { 'If-None-Match': '"other"' })).status).toBe(200);
  });
  it('is the part asked for', async () => {
    for (const [range, status, body] of [
      ['bytes=2-4', 206, '234'],
      ['bytes=7-', 206, '789'],
      ['bytes=-2', 206, '89'],
      ['bytes=0-0,4-5', 200, '0123456789'],
    ] as const) {
      const answer = await get('/assets/sound-abc123.ogg', 'GET', { Range: range });
      expect([range, answer.status, answer.body]).toEqual([range, status, body]);
    }
    const beyond = await get('/assets/sound-abc123.ogg', 'GET', { Range: 'bytes=99-' });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
  });
});

it.skipIf(process.platform !== 'linux')('closes the file of a download that is broken off', async () => {
  const abort = () =>
    new Promise<void>((done) => {
      const socket = connect(served.port, '127.0.0.1', () =>
        socket.write('GET /assets/big-abc123.woff2 HTTP/1.1\r\nHost: x\r\n\r\n'),
      );
      socket.once('data', () => socket.destroy());
      socket.on('close', () => done());
    });
  for (let i = 0; i < 300; i++) await abort();
  const open = () =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).includes('big-abc123');
      } catch {
        return false;
      }
    }).length;
  await expect.poll(open).toBe(0);
});

describe('names of this computer', () => {
  it('lead to the one that is printed, where the saved games are', async () => {
    const local = await serve({ folder, port: 0 });
    const to = (host: string, path = '/saves?a=1') =>
      new Promise<[number | undefined, string | undefined]>((done, failed) => {
        request({ host: '127.0.0.1', port: local.port, path, headers: { host } }, (response) => {
          response.resume().on('end', () => done([response.statusCode, response.headers.location]));
        })
          .on('error', failed)
          .end();
      });
    expect(await to(`127.0.0.1:${local.port}`)).toEqual([307, `http://localhost:${local.port}/saves?a=1`]);
    expect(await to(`[::1]:${local.port}`)).toEqual([307, `http://localhost:${local.port}/saves?a=1`]);
    expect(await to(`localhost:${local.port}`)).toEqual([200, undefined]);
    expect(await to('192.168.1.7:4173')).toEqual([200, undefined]);
    expect(await to('127.0.0.1', '//elsewhere.example/')).toEqual([307, 'http://localhost//elsewhere.example/']);
    await local.close();
    expect(await get('/')).toMatchObject({ status: 200 });
  });
});

it('a folder without its page says what to do', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'empty-'));
  const bare = await serve({ folder: empty, port: 0 });
  const answer = await fetch(`http://localhost:${bare.port}/`);
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm start')]);
  await bare.close();
  rmSync(empty, { recursive: true });
});
