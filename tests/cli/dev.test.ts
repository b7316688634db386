import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

/** The development server, started in a copy of the project as a person would start it. */

const project = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'dev-'));
const PARTS = ['src', 'scenarios', 'assets', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts'];
let server: ChildProcess;
let said = '';
let address = '';

const hears = (words: RegExp | string) =>
  vi.waitFor(() => expect(said).toMatch(words), { timeout: 60_000, interval: 100 });
const page = async (path: string) => (await fetch(address + path)).text();
const edit = (file: string, from: string | RegExp, to: string) => {
  const path = join(copy, 'scenarios', file);
  said = '';
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

beforeAll(async () => {
  for (const part of PARTS) cpSync(join(project, part), join(copy, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'dir');
  server = spawn(process.execPath, ['src/cli/dev.mjs', '--port', '0'], {
    cwd: copy,
    env: { ...process.env, NO_COLOR: '1' },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text) => {
      said += text;
    });
  await hears(/Local:\s+http\S+/);
  address = /Local:\s+(http:\/\/[^/\s]+)/.exec(said)?.[1] ?? '';
}, 90_000);
afterAll(async () => {
  const ended = new Promise((done) => server.once('exit', done));
  server.kill();
  await ended;
  rmSync(copy, { recursive: true });
});

it('takes in a change, shows a fault with its place and keeps the last sound one', { timeout: 120_000 }, async () => {
  const order = async () =>
    (await page('/@id/__x00__virtual:scenarios')).match(/(?<="id":")(gge-2016-17|osce-2011-13)/g);
  expect(await page('/')).toContain('/@vite/client');
  expect(await order()).toEqual(['gge-2016-17', 'osce-2011-13']);

  edit('gge-2016-17/scenario.yaml', /^order: \d+$/m, 'order: 99');
  await hears('gge-2016-17/scenario.yaml: page reload');
  expect(await order()).toEqual(['osce-2011-13', 'gge-2016-17']);

  edit('gge-2016-17/scenario.yaml', 'chair: DEU', 'chair: ITA');
  await hears(/scenarios\/gge-2016-17\/scenario\.yaml:\d+:\d+: "ITA" is not a delegation/);
  expect(await order()).toEqual(['osce-2011-13', 'gge-2016-17']);

  edit('gge-2016-17/scenario.yaml', 'chair: ITA', 'chair: DEU');
  await hears('gge-2016-17/scenario.yaml: page reload');
});
