import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFor, serve } from '../../src/cli/serve.mjs';

const folder = join(mkdtempSync(join(tmpdir(), 'serve-')), 'web');
let served: Awaited<ReturnType<typeof serve>>;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** Sends the path as it stands: fetch would tidy it up first. */
const get = (path: string, method = 'GET') =>
  new Promise<Answer>((done, failed) => {
    const sent = request({ host: '127.0.0.1', port: served.port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', failed);
    sent.end();
  });

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>game</title>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
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
    await expect(serve({ folder, port: served.port, host: '127.0.0.1' })).rejects.toThrow(/EADDRINUSE/);
  });
});
