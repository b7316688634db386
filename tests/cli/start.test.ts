import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { buildCli } from '../../src/cli/build.mjs';

/** `npm start` as a process, in a copy that is built but where nothing is installed and no npm is to be found. */

const project = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'start-'));
const PARTS = [
  'src',
  'scenarios',
  'assets',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'dist',
];
const onlyNode = join(copy, 'bin');
let started: ChildProcess;
let said = '';

beforeAll(async () => {
  await buildCli();
  for (const part of PARTS) cpSync(join(project, part), join(copy, part), { recursive: true });
  mkdirSync(onlyNode);
  symlinkSync(process.execPath, join(onlyNode, 'node'));
  // Builds are named from the project's root, so that the copy's own functions have to stamp it.
  const own = (name: string) => import(pathToFileURL(join(copy, 'src/cli', name)).href);
  const [{ BUILDS }, { buildOnce }] = await Promise.all([own('build.mjs'), own('sources.mjs')]);
  const build = async (folder: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>game</title>');
  };
  await buildOnce({ ...BUILDS.web, build });
}, 90_000);
afterAll(() => rmSync(copy, { recursive: true }));
afterEach(() => stop());

async function start(...args: string[]): Promise<string> {
  said = '';
  started = spawn('node', ['src/cli/start.mjs', ...args], { cwd: copy, env: { PATH: onlyNode } });
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (text) => {
      said += text;
    });
  await vi.waitFor(() => expect(said).toContain('Stop it with'), { timeout: 30_000, interval: 50 });
  return said;
}

const stop = () =>
  new Promise<number | null>((done) => {
    if (started.exitCode !== null) return done(started.exitCode);
    started.once('exit', done);
    started.kill();
  });

const addressIn = (text: string) => text.match(/http:\S+/g);
const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });

it('serves what is built without an install, at one address that stays the same', async () => {
  const port = await freePort();
  expect(addressIn(await start('--port', String(port)))?.[0]).toBe(`http://localhost:${port}/`);
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain('<title>game</title>');
  expect(await stop()).toBe(0);

  expect(addressIn(await start())).toEqual([`http://localhost:${port}/`]);
  await stop();

  const other = createServer().listen(port, '127.0.0.1');
  await vi.waitFor(() => expect(other.listening).toBe(true));
  const [moved, ...rest] = addressIn(await start()) ?? [];
  expect(moved).not.toBe(`http://localhost:${port}/`);
  expect(rest).toEqual([`http://localhost:${port}/`]);
  expect(said).toContain('are not seen at this address');
  await stop();
  await new Promise((done) => other.close(done));

  expect(addressIn(await start())).toEqual([`http://localhost:${port}/`]);
}, 120_000);

it('serves the older build when a source has changed and nothing can be installed', async () => {
  writeFileSync(join(copy, 'src', 'changed.ts'), '');
  const text = await start('--port', '0');
  expect(text).toContain('npm was not found');
  expect(text).toContain('what was built before is used');
  const [address] = addressIn(text.slice(text.indexOf('Ad Referendum is at'))) ?? [];
  expect((await fetch(address as string)).status).toBe(200);
}, 60_000);
