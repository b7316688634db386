// Built-ins only: this file runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const STAMP = join(ROOT, 'node_modules', '.ad-referendum-stamp');

// Vite's config takes in our own TypeScript, which imports without file extensions as all of it does.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';

/** Runs a command in the project's root with its output shown; returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.error) throw new Error(`Could not run ${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** Stops with a clear sentence when Node is too old for the libraries used. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Node ${process.versions.node} is too old: this project needs Node 20.19 or later (https://nodejs.org).`,
  );
  process.exit(1);
}

/** Installs the locked dependencies when the lock file, the platform or the Node major changed since the last time. */
export function ensureInstalled() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const [major] = process.versions.node.split('.');
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch} node${major}`;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  console.log('Installing what is missing (npm ci) ...');
  if (run('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']) !== 0) {
    console.error('npm ci failed: check the network connection and the messages above, then run the command again.');
    process.exit(1);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
}
