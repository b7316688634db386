// Whether what was built still matches its sources. Built-ins only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './install.mjs';

function addTo(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
    return;
  }
  hash.update(`${relative(ROOT, path)}\0`).update(readFileSync(path));
}

/** One hash over files and folders, named from the project's root. A missing one counts as empty. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, join(ROOT, path));
  return hash.digest('hex');
}

/**
 * Builds into a folder unless it already holds what the sources say. The build goes to a folder of its own first and
 * is moved into place when it is whole, so that a broken or interrupted build never replaces a good one.
 * @returns whether anything was built
 */
export async function buildOnce({ out, sources, build }) {
  const stampFile = `${out}.sha256`;
  const stamp = hashOf(sources);
  if (existsSync(out) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const fresh = `${out}.${process.pid}`;
  mkdirSync(dirname(out), { recursive: true });
  try {
    await build(fresh);
    moveInto(fresh, out, stampFile);
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

/** Two commands started at once may both have built: the second finds the place taken again and clears it again. */
function moveInto(fresh, out, stampFile) {
  for (let tries = 0; ; tries++) {
    rmSync(stampFile, { force: true });
    rmSync(out, { recursive: true, force: true });
    try {
      return renameSync(fresh, out);
    } catch (error) {
      if (tries === 5 || !['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code)) throw error;
    }
  }
}
