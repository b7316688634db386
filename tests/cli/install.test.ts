import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureInstalled, missingIn } from '../../src/cli/install.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'install-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const LINUX = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const LOCKED = {
  '': {},
  'node_modules/ink': { version: '2.0.0' },
  'node_modules/ink-linux': { version: '2.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
  'node_modules/ink-darwin': { version: '2.0.0', optional: true, os: ['darwin'] },
  'node_modules/ink-not-here': { version: '2.0.0', optional: true, os: ['!linux'] },
  'node_modules/only-for-others': { version: '1.0.0', optional: true },
};
const quiet = { log: () => undefined, platform: LINUX };
let root = '';

const put = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const has = (path: string) => existsSync(join(root, path));

/** What a whole install leaves in a folder. */
function fill(folder: string, version: string): void {
  const names = ['node_modules/ink', 'node_modules/ink-linux'];
  for (const name of names) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'package.json'), JSON.stringify({ version }));
  }
  const packages = Object.fromEntries(names.map((name) => [name, { version }]));
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}
/** npm as it is: it empties node_modules first. */
const npm =
  (status: number, stderr = '') =>
  (folder: string) => {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    if (status === 0) fill(folder, '2.0.0');
    else mkdirSync(join(folder, 'node_modules', 'half'), { recursive: true });
    return { status, stderr };
  };

beforeEach(() => {
  root = mkdtempSync(join(scratch, 'root-'));
  put('package.json', '{}');
  put('package-lock.json', JSON.stringify({ packages: LOCKED }));
});

describe('what is missing', () => {
  it('is everything for this platform that does not stand in its locked version', () => {
    expect(missingIn(root, LINUX)).toEqual(['node_modules/ink', 'node_modules/ink-linux']);
    expect(missingIn(root, { os: 'linux', cpu: 'x64', libc: 'musl' })).toEqual(['node_modules/ink']);
    expect(missingIn(root, { os: 'darwin', cpu: 'arm64' })).toEqual([
      'node_modules/ink',
      'node_modules/ink-darwin',
      'node_modules/ink-not-here',
    ]);
    fill(root, '2.0.0');
    expect(missingIn(root, LINUX)).toEqual([]);
    rmSync(join(root, 'node_modules/ink/package.json'));
    expect(missingIn(root, LINUX)).toEqual(['node_modules/ink']);
  });
  it('is nothing after an install by hand: no mark of ours is needed', () => {
    fill(root, '2.0.0');
    ensureInstalled({ root, ...quiet, npm: () => expect.fail('npm was asked') });
  });
  it('is nothing in this project', () => {
    expect(missingIn(join(import.meta.dirname, '../..'))).toEqual([]);
  });
});

describe('an install', () => {
  it('replaces what stood once it is whole, and leaves nothing behind', () => {
    fill(root, '1.0.0');
    ensureInstalled({ root, ...quiet, npm: npm(0) });
    expect(missingIn(root, LINUX)).toEqual([]);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });
  it('that fails leaves what was there', () => {
    fill(root, '1.0.0');
    put('node_modules/ink/index.js', 'old but good');
    expect(() => ensureInstalled({ root, ...quiet, npm: npm(1, 'npm error code ECONNREFUSED\n') })).toThrow(/network/);
    expect(readFileSync(join(root, 'node_modules/ink/index.js'), 'utf8')).toBe('old but good');
    expect(has('node_modules/half')).toBe(false);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });
  it('cut short between its two moves is put right by the next', () => {
    fill(root, '2.0.0');
    put('.cache/install-999999999/node_modules/half/package.json', '{}');
    spawnSync('mv', [join(root, 'node_modules'), join(root, '.cache', 'kept-modules')]);
    ensureInstalled({ root, ...quiet, npm: () => expect.fail('npm was asked') });
    expect(missingIn(root, LINUX)).toEqual([]);
    put('node_modules/ink/package.json', '{}');
    rmSync(join(root, 'node_modules/ink/package.json'));
    ensureInstalled({ root, ...quiet, npm: npm(0) });
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });
  it('says in one sentence what is wrong and what to do', () => {
    const absent = Object.assign(new Error('spawn npm ENOENT'), { code: 'ENOENT' });
    for (const [ended, sentence] of [
      [{ status: null, error: absent }, /^npm was not found: .*nodejs\.org/],
      [{ status: 127 }, /^npm was not found/],
      [{ status: 1, stderr: 'npm error code ENOTFOUND\nnpm error network x' }, /could not reach its registry/],
      [{ status: 1, stderr: 'npm error code ENOSPC' }, /disk is full/],
      [{ status: 1, stderr: 'npm error code EACCES' }, /may not write/],
      [{ status: 1, stderr: 'npm error code EUSAGE' }, /do not agree/],
      [{ status: 1, stderr: 'npm error code EINTEGRITY' }, /cache clean/],
      [{ status: 1, stderr: 'npm error code EODD\nnpm error something odd' }, /: something odd\.$/],
      [{ status: 9, stderr: '' }, /npm ci ended with 9\.$/],
    ] as const) {
      expect(() => ensureInstalled({ root, ...quiet, npm: () => ended })).toThrow(sentence);
    }
  });
});

it('the real npm without a registry leaves what was there, and says so within seconds', { timeout: 60_000 }, () => {
  const lock = { name: 'x', version: '1.0.0', lockfileVersion: 3, requires: true };
  const ink = { version: '2.0.0', integrity: `sha512-${'A'.repeat(86)}==` };
  const packages = {
    '': { name: 'x', version: '1.0.0', dependencies: { ink: '2.0.0' } },
    'node_modules/ink': ink,
  };
  put('package.json', JSON.stringify({ name: 'x', version: '1.0.0', dependencies: { ink: '2.0.0' } }));
  put('package-lock.json', JSON.stringify({ ...lock, packages }));
  put('node_modules/ink/index.js', 'old but good');
  const module = join(import.meta.dirname, '../../src/cli/install.mjs');
  const script = `import(${JSON.stringify(module)}).then(({ ensureInstalled }) => {
    try { ensureInstalled({ root: ${JSON.stringify(root)} }); } catch (error) { console.log('SAID ' + error.message); }
  })`;
  const unreachable = { npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: join(root, 'npm-cache') };
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ...unreachable },
  });
  expect(stdout).toMatch(/SAID .*could not reach its registry: connect to the network/);
  expect(readFileSync(join(root, 'node_modules/ink/index.js'), 'utf8')).toBe('old but good');
});
