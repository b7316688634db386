// Built-ins only: this file runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Sentence } from './sentence.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** What this machine remembers between commands. Nothing in it is needed; git ignores it. */
export const CACHE = join(ROOT, '.cache');

// Vite's config takes in our own TypeScript, which imports without file extensions as all of it does.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';

/** Runs a command in the project's root with its output shown; returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...onWindows(), ...options });
  if (result.error) throw new Sentence(`${command} could not be run (${result.error.message}).`);
  return result.status ?? 1;
}

const onWindows = () => ({ shell: process.platform === 'win32' });

/** Stops with a clear sentence when Node is too old for the libraries used. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Sentence(
    `Node ${process.versions.node} is too old: this project needs Node 20.19 or later (https://nodejs.org).`,
  );
}

/** Whether a package is for this value: a list without one is for all, "!x" is for all but x. */
function fits(list, value) {
  if (list === undefined || value === undefined) return true;
  const shutOut = list.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1));
  return shutOut.length > 0 ? !shutOut.includes(value) : list.includes(value);
}

function thisPlatform() {
  const here = { os: process.platform, cpu: process.arch };
  if (here.os !== 'linux') return here;
  return { ...here, libc: process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl' };
}

/** Optional packages are one for each platform, and what only those of other platforms need. */
function isNeeded({ optional, os, cpu, libc }, platform) {
  if (optional && !os && !cpu) return false;
  return fits(os, platform.os) && fits(cpu, platform.cpu) && fits(libc, platform.libc);
}

const jsonIn = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
};

/**
 * Locked packages that are not installed in the locked version, those of other platforms left out. npm itself writes
 * down what it has installed when it is done, so an install cut short counts as none.
 */
export function missingIn(root, platform = thisPlatform()) {
  const locked = Object.entries(jsonIn(join(root, 'package-lock.json')).packages ?? {});
  const installed = jsonIn(join(root, 'node_modules', '.package-lock.json')).packages ?? {};
  const isThere = ([path, { version }]) =>
    installed[path]?.version === version && existsSync(join(root, path, 'package.json'));
  return locked
    .filter(([path, entry]) => path !== '' && isNeeded(entry, platform) && !isThere([path, entry]))
    .map(([path]) => path);
}

/** npm's own words for what went wrong, and ours. */
const NPM_REASONS = [
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET|network/i,
    'npm could not reach its registry: connect to the network (or set npm\'s "registry" to one you can reach) and run the command again',
  ],
  [/ENOSPC/, 'the disk is full: make room and run the command again'],
  [/EACCES|EPERM|EROFS/, "npm may not write where it has to: check the rights of this folder and of npm's cache"],
  [
    /EUSAGE|can only install packages when/,
    'package.json and package-lock.json do not agree: get both from the same version of the game',
  ],
  [
    /EINTEGRITY/,
    'what npm fetched is not what is locked: clear its cache (npm cache clean --force) and run the command again',
  ],
];

function npmCi(folder, extra = []) {
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error', ...extra];
  // An unreachable registry is said after seconds, not after more than a minute.
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  return spawnSync('npm', [...args, ...patience], {
    cwd: folder,
    // What a command prints is its own: an install speaks on stderr.
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    ...onWindows(),
  });
}

/** @throws Sentence unless npm did its work. */
function check({ error, status, stderr = '' }) {
  if (error?.code === 'ENOENT' || status === 127)
    throw new Sentence('npm was not found: it comes with Node.js (https://nodejs.org) and must be on the PATH.');
  if (error) throw new Sentence(`npm could not be run (${error.message}).`);
  if (status === 0) return;
  const known = NPM_REASONS.find(([pattern]) => pattern.test(stderr));
  const first = stderr.split('\n').find((line) => /^npm error (?!code )/.test(line)) ?? `npm ci ended with ${status}`;
  throw new Sentence(
    `What is missing could not be installed: ${known?.[1] ?? first.replace(/^npm error /, '').trim()}.`,
  );
}

/**
 * Installs the locked packages unless they are all there. npm empties node_modules before it knows whether it can fill
 * it, so it works in a folder of its own, which is moved into place when it is whole: whatever happens to an install,
 * a node_modules that stood still stands.
 * @throws Sentence when it could not be done.
 */
export function ensureInstalled({ root = ROOT, npm = npmCi, log = console.error, platform } = {}) {
  const kept = join(root, '.cache', 'kept-modules');
  const modules = join(root, 'node_modules');
  // Cut short between the two moves of an earlier install.
  if (existsSync(kept) && !existsSync(modules)) renameSync(kept, modules);
  if (missingIn(root, platform).length === 0) return;
  log('Installing what is missing (npm ci) ...');
  const staging = join(root, '.cache', `install-${process.pid}`);
  try {
    clearAbandoned(join(root, '.cache'));
    mkdirSync(staging, { recursive: true });
    for (const name of ['package.json', 'package-lock.json', '.npmrc'])
      if (existsSync(join(root, name))) cpSync(join(root, name), join(staging, name));
    check(npm(staging));
    if (!swap(join(staging, 'node_modules'), modules, kept)) check(npm(root, ['--prefer-offline']));
  } finally {
    rmSync(staging, { recursive: true, force: true });
    if (existsSync(modules)) rmSync(kept, { recursive: true, force: true });
  }
}

/** Half-filled folders of installs that were killed. */
function clearAbandoned(cache) {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const [, pid] = /^install-(\d+)$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether the fresh folder took the old one's place. It cannot where the old one is a mount: then npm's cache is full now. */
function swap(fresh, modules, kept) {
  rmSync(kept, { recursive: true, force: true });
  const stood = existsSync(modules);
  try {
    if (stood) renameSync(modules, kept);
  } catch (error) {
    if (error.code === 'EBUSY' || error.code === 'EXDEV') return false;
    throw error;
  }
  try {
    renameSync(fresh, modules);
  } catch (error) {
    if (stood) renameSync(kept, modules);
    throw error;
  }
  return true;
}
